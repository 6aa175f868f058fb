// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing} from '../element.js';

/** What went wrong or was done, read out by screen readers. */
class PageMessages extends StorePart {
  render() {
    const {problem, done, busy} = this.store;
    return html`
      <div role="alert">
        ${problem
          ? html`<div class="govuk-error-summary">
              <h2 class="govuk-error-summary__title">${problem.title}</h2>
              <div class="govuk-error-summary__body"><p>${problem.detail}</p></div>
            </div>`
          : nothing}
      </div>
      <div role="status" class="desk-status">
        ${busy ? html`<p class="desk-done">Working…</p>` : nothing}
        ${done ? html`<p class="desk-done">✓ ${done}</p>` : nothing}
      </div>`;
  }
}

customElements.define('page-messages', PageMessages);
