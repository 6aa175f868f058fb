// SPDX-License-Identifier: GPL-3.0-or-later
import * as api from '../api.js';
import {Store} from '../store.js';

const PAGE = 50;

/** A page of requests. */
export class BacklogStore extends Store {
  requests = [];
  offset = 0;

  async fetch() {
    this.requests = (await api.requests(this.offset, PAGE)).requests;
  }

  get more() {
    return this.requests.length === PAGE;
  }

  async turn(pages) {
    this.offset = Math.max(0, this.offset + pages * PAGE);
    await this.load();
  }

  async create(asked) {
    let created;
    const worked = await this.act(async () => (created = await api.create(asked)));
    return worked ? created : null;
  }
}
