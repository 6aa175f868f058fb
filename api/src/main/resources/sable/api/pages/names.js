// SPDX-License-Identifier: GPL-3.0-or-later
import {actors} from './api.js';

const names = new Map();

/** Loads who may act, once. */
export async function loadNames() {
  if (!names.size) {
    (await actors()).forEach(a => names.set(a.id, a.name));
  }
}

/** The name of somebody who acted. */
export const nameOf = id => names.get(id) ?? id;
