// SPDX-License-Identifier: GPL-3.0-or-later
import * as api from '../api.js';
import {Store} from '../store.js';

/** A request with its items and persons, and the files on their way up. */
export class RequestStore extends Store {
  request = null;
  items = [];
  persons = [];
  uploads = [];

  constructor(requestId) {
    super();
    this.requestId = requestId;
  }

  async fetch() {
    const {requestId} = this;
    [this.request, this.items, this.persons] = await Promise.all([
      api.request(requestId),
      api.items(requestId),
      api.persons(requestId),
    ]);
  }

  get open() {
    return this.request?.state === 'open';
  }

  /** Sends files up one after another. */
  async upload(files) {
    const waiting = [...files].map(file => ({
      file,
      name: file.webkitRelativePath || file.name,
      share: 0,
      state: 'waiting',
    }));
    this.uploads = [...this.uploads.filter(u => u.state === 'failed'), ...waiting];
    this.changed();
    for (const one of waiting) {
      await this.send(one);
    }
    await this.load();
  }

  async send(one) {
    one.state = 'sending';
    try {
      await api.upload(this.requestId, one.file, one.name, share => {
        one.share = share;
        this.changed();
      });
      one.state = 'sent';
      one.share = 1;
    } catch (failure) {
      one.state = 'failed';
      one.problem = failure.detail ?? failure.message;
    }
    this.changed();
  }

  decidePerson(person, verdict) {
    return this.act(
      () => api.decidePerson(this.requestId, person.id, person.version, verdict, ''),
      'Decided wherever it was undecided in the bundle.');
  }

  decideAsProposed(why) {
    return this.act(
      () => api.decideAsProposed(this.requestId, why),
      'Decided as proposed. What was flagged still waits for you.');
  }

  submit() {
    return this.act(() => api.submit(this.requestId), 'Handed over for approval.');
  }
}
