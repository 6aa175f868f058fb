// SPDX-License-Identifier: GPL-3.0-or-later
import {eventsAddress} from './api.js';

const SETTLE_MS = 150;

/**
 * Calls back, once for a burst, whenever something changes.
 * @param {string | undefined} requestId in this request, or anywhere
 * @returns {() => void} ends it
 */
export function watch(requestId, changed) {
  const source = new EventSource(eventsAddress(requestId));
  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, SETTLE_MS);
  };
  let opened = false;
  source.addEventListener('open', () => {
    if (opened) {
      soon();
    }
    opened = true;
  });
  source.addEventListener('change', soon);
  source.addEventListener('resync', soon);
  const end = () => source.close();
  addEventListener('pagehide', end);
  return () => {
    removeEventListener('pagehide', end);
    clearTimeout(waiting);
    end();
  };
}
