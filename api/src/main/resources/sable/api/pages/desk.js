// SPDX-License-Identifier: GPL-3.0-or-later
// The way in: reads the address, opens the page that it names.
import './parts/actor-picker.js';
import {currentActor} from './actor.js';

/** Address, module and element of every page. */
const PAGES = [
  [/^\/$/, 'backlog/backlog-page.js', 'backlog-page'],
  [/^\/requests\/([^/]+)$/, 'request/request-page.js', 'request-page'],
  [/^\/requests\/([^/]+)\/items\/([^/]+)$/, 'review/review-page.js', 'review-page'],
  [/^\/requests\/([^/]+)\/approve$/, 'approve/approve-page.js', 'approve-page'],
  [/^\/requests\/([^/]+)\/release$/, 'release/release-page.js', 'release-page'],
];

async function open() {
  const main = document.querySelector('#main');
  if (!currentActor()) {
    await import('./parts/who-acts.js');
    main.append(document.createElement('who-acts'));
    return;
  }
  for (const [address, module, name] of PAGES) {
    const found = address.exec(location.pathname);
    if (found) {
      await import('./' + module);
      const page = document.createElement(name);
      page.requestId = found[1] && decodeURIComponent(found[1]);
      page.itemId = found[2] && decodeURIComponent(found[2]);
      main.append(page);
      return;
    }
  }
}

open();
