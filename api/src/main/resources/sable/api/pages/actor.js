// SPDX-License-Identifier: GPL-3.0-or-later
// Who acts: kept in a cookie, because pictures, downloads and event streams cannot carry headers.

const NAME = 'Sable-Actor';

/** @returns {string | null} the acting person's id */
export function currentActor() {
  const found = document.cookie.split('; ').find(c => c.startsWith(NAME + '='));
  return found ? decodeURIComponent(found.slice(NAME.length + 1)) : null;
}

/** Acts as somebody else from now on. */
export function actAs(id) {
  document.cookie = NAME + '=' + encodeURIComponent(id) + '; path=/; SameSite=Strict';
  location.reload();
}
