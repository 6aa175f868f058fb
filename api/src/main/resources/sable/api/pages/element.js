// SPDX-License-Identifier: GPL-3.0-or-later
// What every component starts from: Lit, rendered into the page itself so that one style sheet and
// one document order hold for everything.
import {LitElement} from '/lib/lit/index.js';

export {html, svg, nothing} from '/lib/lit/index.js';

export class Part extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/** A component that shows a store: drawn again whenever the store changes. */
export class StorePart extends Part {
  static properties = {store: {attribute: false}};

  connectedCallback() {
    super.connectedCallback();
    this.redraw = () => this.requestUpdate();
    this.store?.addEventListener('change', this.redraw);
  }

  disconnectedCallback() {
    this.store?.removeEventListener('change', this.redraw);
    super.disconnectedCallback();
  }
}

/** Names the window after the page. */
export function title(words) {
  document.title = words + ' - Sable';
}
