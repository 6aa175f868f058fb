// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing} from '../element.js';
import {copyAddress, copyText} from '../api.js';

/** The very copy that would be released, from the vault. */
class CopyView extends StorePart {
  static properties = {text: {state: true}};

  constructor() {
    super();
    this.text = '';
  }

  async connectedCallback() {
    super.connectedCallback();
    if (this.store.item.copyMediaType === 'text/plain') {
      this.text = await copyText(this.store.requestId, this.store.itemId);
    }
  }

  render() {
    const {report} = this.store.item;
    return html`
      <p class="govuk-body-s"><strong>■ This is the copy that would be released.</strong></p>
      ${this.copy()}
      ${report
        ? html`
            <h2 class="govuk-heading-s">Checks of this copy</h2>
            <ul class="govuk-list">${report.checks.map(
              c => html`<li>${c.passed ? '✓' : '✕'} ${c.name} <span class="desk-hint">(${c.by}):
                ${c.detail}</span></li>`)}</ul>`
        : nothing}`;
  }

  copy() {
    const {item, requestId, itemId} = this.store;
    const address = copyAddress(requestId, itemId);
    const type = item.copyMediaType;
    if (type === 'text/plain') {
      return html`<div class="desk-text" tabindex="0" role="region" aria-label="The copy">${this.text}</div>`;
    }
    if (type.startsWith('image/')) {
      return html`<div class="desk-picture"><img src=${address} alt="The copy"></div>`;
    }
    if (type.startsWith('video/')) {
      return html`<div class="desk-picture"><video src=${address} controls muted
        aria-label="The copy, without sound"></video></div>`;
    }
    return html`<p class="govuk-body"><a class="govuk-link" href=${address} target="_blank"
      rel="noopener">Open the copy in a new tab</a></p>`;
  }
}

customElements.define('copy-view', CopyView);
