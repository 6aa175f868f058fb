// SPDX-License-Identifier: GPL-3.0-or-later
import * as api from '../api.js';
import {Store} from '../store.js';

/** A request at its end: the package, and who did what. */
export class ReleaseStore extends Store {
  request = null;
  items = [];
  ledger = [];
  chain = null;

  constructor(requestId) {
    super();
    this.requestId = requestId;
  }

  async fetch() {
    const {requestId} = this;
    [this.request, this.items, this.ledger] = await Promise.all([
      api.request(requestId),
      api.items(requestId),
      api.ledger(requestId),
    ]);
  }

  release() {
    return this.act(
      () => api.release(this.requestId),
      'Released. The package is laid out below.');
  }

  check() {
    return this.act(async () => (this.chain = await api.checkLedger()));
  }
}
