// SPDX-License-Identifier: GPL-3.0-or-later
import * as api from '../api.js';
import {Store} from '../store.js';
import {byHand} from '../words.js';

/** Everything that whoever approves has to see, over the whole bundle. */
export class ApproveStore extends Store {
  request = null;
  items = [];
  categories = [];

  constructor(requestId) {
    super();
    this.requestId = requestId;
  }

  async fetch() {
    const {requestId} = this;
    [this.request, this.items] = await Promise.all([api.request(requestId), api.items(requestId)]);
    const live = this.items.filter(i => i.findings && i.state !== 'withheld');
    const found = [];
    for (const item of live) {
      found.push(...(await api.findings(requestId, item.id)).findings);
    }
    this.categories = tally(found);
  }

  get withheld() {
    return this.items.filter(i => i.withheld);
  }

  get reported() {
    return this.items.filter(i => i.report);
  }

  get leftOut() {
    return this.items.filter(i => i.leftOut.length);
  }

  approve() {
    return this.act(() => api.approve(this.requestId), 'Approved.');
  }

  sendBack(why) {
    return this.act(() => api.sendBack(this.requestId, why), 'Sent back.');
  }

  submit() {
    return this.act(() => api.submit(this.requestId), 'Handed over for approval.');
  }
}

/** Decisions by category: how many are hidden, kept and open, and who decided. */
function tally(findings) {
  const rows = new Map();
  for (const f of findings) {
    const row = rows.get(f.category) ?? {category: f.category, hide: 0, keep: 0, open: 0, byHand: 0};
    row[f.verdict ?? 'open']++;
    row.byHand += byHand(f) ? 1 : 0;
    rows.set(f.category, row);
  }
  return [...rows.values()].sort((a, b) => a.category.localeCompare(b.category));
}
