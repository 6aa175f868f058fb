// SPDX-License-Identifier: GPL-3.0-or-later
// Codes in the words of the people who work here.

const CATEGORIES = {
  'person-name': 'Name',
  email: 'E-mail address',
  phone: 'Phone number',
  nino: 'National Insurance number',
  'nhs-number': 'NHS number',
  'chi-number': 'CHI number',
  'payment-card': 'Payment card number',
  iban: 'IBAN',
  vin: 'VIN',
  imei: 'IMEI',
  'ip-address': 'IP address',
  'mac-address': 'MAC address',
  url: 'Web address',
  what3words: 'what3words address',
  'pnc-id': 'PNC ID',
  'cro-number': 'CRO number',
  urn: 'URN',
  issi: 'ISSI',
  plate: 'Number plate',
  term: 'Your own words',
};

/** 'nhs-number' as people write it. */
export const category = code =>
  CATEGORIES[code] ?? code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');

/** Categories that can be marked by hand on pictures and in texts. */
export const DRAWN = ['face', 'head', 'plate', 'screen-text', 'overlay-text', 'signature', 'term'];
export const MARKED = ['term', 'person-name', 'address', 'phone', 'email', 'date-of-birth'];

const GROUNDS = {
  'foi-s40-1': 'FOIA s.40(1)',
  'foi-s40-2': 'FOIA s.40(2)',
  'dpa-s45-4-e': 'DPA 2018 s.45(4)(e)',
  'own-data': "the requester's own data",
};
export const ground = code => GROUNDS[code] ?? code;

export const regime = code => (code === 'sar' ? 'Subject access' : 'Freedom of information');
export const role = code => (code === 'unknown' ? 'role not known' : code.replaceAll('-', ' '));

const REQUEST_STATES = {
  open: ['In review', 'blue'],
  submitted: ['Waiting for approval', 'yellow'],
  approved: ['Copies are being made', 'light-blue'],
  ready: ['Ready to release', 'turquoise'],
  released: ['Released', 'green'],
};
export const requestState = code => REQUEST_STATES[code] ?? [code, 'grey'];

const ITEM_STATES = {
  queued: ['○', 'Waiting'],
  searching: ['◌', 'Searching'],
  read: ['◐', 'In review'],
  withheld: ['✕', 'Withheld'],
  copying: ['◌', 'Making the copy'],
  copied: ['■', 'Copy checked'],
};

/** Shape and word for where an item stands. */
export function itemState(item) {
  if (item.container && item.state === 'read') {
    return ['▸', 'Opened'];
  }
  if (item.state === 'read' && item.findings === 0) {
    return ['○', 'Nothing found'];
  }
  if (item.state === 'read' && item.undecided === 0) {
    return ['●', 'Decided'];
  }
  return ITEM_STATES[item.state] ?? ['○', item.state];
}

/** Whether a person marked it, and no detector. */
export const byHand = finding => finding.evidence.rule.startsWith('drawn');

/**
 * How a finding stands: the grammar that every page shares.
 * @returns {{key: string, mark: string, word: string}}
 */
export function findingState(finding) {
  if (finding.verdict === 'keep') {
    return {key: 'rejected', mark: '○', word: 'Keep'};
  }
  if (finding.verdict === 'hide') {
    return byHand(finding)
      ? {key: 'drawn', mark: '✎', word: 'Added'}
      : {key: 'accepted', mark: '●', word: 'Hide'};
  }
  return {key: 'proposed', mark: '⚑', word: 'Proposed'};
}

const SUGGESTIONS = {propose: 'hide', keep: 'keep', flag: 'look: nothing is suggested'};
export const suggestion = action => SUGGESTIONS[action] ?? action;

const KINDS = {
  'application/pdf': 'PDF',
  'application/zip': 'Zip archive',
  'text/plain': 'Text',
  'image/jpeg': 'Photo (JPEG)',
  'image/png': 'Picture (PNG)',
};

/** What kind of file it is. */
export const kind = item =>
  KINDS[item.mediaType] ??
  (item.mediaType?.startsWith('video/') ? 'Film' : item.mediaType ?? 'Not known yet');

/** 1536 as '1.5 KB'. */
export function size(bytes) {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  let step = 0;
  let value = bytes;
  while (value >= 1024 && step < units.length - 1) {
    value /= 1024;
    step++;
  }
  return (step === 0 || value >= 10 ? Math.round(value) : value.toFixed(1)) + ' ' + units[step];
}

/** One or several, with the number. */
export const count = (n, one, several = one + 's') => n + ' ' + (n === 1 ? one : several);

/** '2026-12-03' as '3 December 2026'. */
export const day = date =>
  new Date(date).toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric'});

export const moment = instant =>
  new Date(instant).toLocaleString('en-GB', {dateStyle: 'medium', timeStyle: 'medium'});

/** Days from Monday to Friday between now and then; public holidays are not known here. */
function workingDays(now, then) {
  let days = 0;
  const forwards = then >= now;
  const step = new Date(forwards ? now : then);
  const end = forwards ? then : now;
  while (step < end) {
    step.setUTCDate(step.getUTCDate() + 1);
    days += step.getUTCDay() % 6 === 0 ? 0 : 1;
  }
  return forwards ? days : -days;
}

/** How pressing a due date is: shape, words and class. */
export function due(date, now = new Date()) {
  const today = new Date(now.toISOString().slice(0, 10));
  const left = workingDays(today, new Date(date));
  if (left < 0) {
    return {key: 'overdue', mark: '▲', words: 'overdue by ' + count(-left, 'working day')};
  }
  const words = left === 0 ? 'due today' : count(left, 'working day') + ' left';
  const key = left < 5 ? 'soon' : left <= 10 ? 'near' : 'far';
  return {key, mark: {soon: '◆', near: '◈', far: '◇'}[key], words};
}

/** A time in a film: ticks of a time base such as '1/12800' as '0:04.000'. */
export function filmTime(pts, timeBase) {
  const [numerator, denominator] = timeBase.split('/').map(Number);
  const ms = Math.floor((pts * numerator * 1000) / denominator);
  const minutes = Math.floor(ms / 60000);
  return minutes + ':' + ((ms % 60000) / 1000).toFixed(3).padStart(6, '0');
}
