// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that talks to the server.
import {currentActor} from './actor.js';

/** What went wrong: a code for programs, a sentence for people. */
export class Problem extends Error {
  constructor(status, code, title, detail) {
    super(detail);
    Object.assign(this, {status, code, title, detail});
  }
}

const at = (...parts) => '/api/' + parts.map(encodeURIComponent).join('/');

async function call(method, address, {json, headers = {}} = {}) {
  const asked = {method, headers: {'Sable-Actor': currentActor() ?? '', ...headers}};
  if (json !== undefined) {
    asked.body = JSON.stringify(json);
    asked.headers['Content-Type'] = 'application/json';
  }
  const answer = await fetch(address, asked);
  if (!answer.ok) {
    throw problem(answer.status, await answer.text());
  }
  return answer;
}

function problem(status, text) {
  try {
    const {code, title, detail} = JSON.parse(text);
    return new Problem(status, code, title, detail);
  } catch {
    return new Problem(status, 'internal', 'Something broke', 'The answer could not be read.');
  }
}

const get = async (...parts) => (await call('GET', at(...parts))).json();
const post = async (json, ...parts) => (await call('POST', at(...parts), {json})).json();

export const actors = async () => (await get('actors')).actors;
export const requests = async (offset, limit) =>
  (await call('GET', '/api/requests?offset=' + offset + '&limit=' + limit)).json();
export const request = id => get('requests', id);
export const create = asked => post(asked, 'requests');
export const items = async id => (await get('requests', id, 'items')).items;
export const item = (id, itemId) => get('requests', id, 'items', itemId);
/** @returns {Promise<{version: number, findings: object[]}>} */
export const findings = (id, itemId) => get('requests', id, 'items', itemId, 'findings');
export const persons = async id => (await get('requests', id, 'persons')).persons;
export const ledger = async id => (await get('requests', id, 'ledger')).lines;
export const checkLedger = () => get('ledger', 'check');

export const decide = async (id, itemId, version, decisions) =>
  (
    await call('POST', at('requests', id, 'items', itemId, 'decisions'), {
      json: {decisions},
      headers: {'If-Match': '"' + version + '"'},
    })
  ).json();
export const decidePerson = async (id, person, version, verdict, why) =>
  (
    await call('POST', at('requests', id, 'persons', person, 'decision'), {
      json: {verdict, why},
      headers: {'If-Match': '"' + version + '"'},
    })
  ).json();
export const decideAsProposed = (id, why, item) =>
  post({why, ...(item && {item})}, 'requests', id, 'decide-as-proposed');
export const addFinding = (id, itemId, finding) =>
  post(finding, 'requests', id, 'items', itemId, 'findings');
export const leaveOut = (id, itemId, why) =>
  post({why}, 'requests', id, 'items', itemId, 'leave-out');
export const submit = id => post(undefined, 'requests', id, 'submit');
export const approve = id => post(undefined, 'requests', id, 'approve');
export const sendBack = (id, why) => post({why}, 'requests', id, 'send-back');
export const release = id => post(undefined, 'requests', id, 'release');

export const text = async (id, itemId, part) =>
  (
    await call(
      'GET', at('requests', id, 'items', itemId, 'text') + '?part=' + encodeURIComponent(part))
  ).text();
export const copyText = async (id, itemId) => (await call('GET', copyAddress(id, itemId))).text();

export const previewAddress = (id, itemId, index) =>
  at('requests', id, 'items', itemId, 'previews', index);
export const copyAddress = (id, itemId) => at('requests', id, 'items', itemId, 'copy');
export const downloadAddress = id => at('requests', id, 'release.zip');
export const eventsAddress = id =>
  '/api/events' + (id ? '?request=' + encodeURIComponent(id) : '');

/**
 * Streams a file up.
 * @param {(share: number) => void} progress told the share sent, 0 to 1
 */
export function upload(id, file, name, progress) {
  return new Promise((done, failed) => {
    const sending = new XMLHttpRequest();
    sending.open('PUT', at('requests', id, 'files') + '?name=' + encodeURIComponent(name));
    sending.setRequestHeader('Sable-Actor', currentActor() ?? '');
    sending.setRequestHeader('Content-Type', 'application/octet-stream');
    sending.upload.onprogress = e => progress(e.total ? e.loaded / e.total : 0);
    sending.onload = () =>
      sending.status === 201
        ? done(JSON.parse(sending.responseText))
        : failed(problem(sending.status, sending.responseText));
    sending.onerror = () =>
      failed(new Problem(0, 'offline', 'Broken off', 'The upload broke off. Try it again.'));
    sending.send(file);
  });
}
