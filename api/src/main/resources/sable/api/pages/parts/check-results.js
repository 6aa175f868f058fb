// SPDX-License-Identifier: GPL-3.0-or-later
import {Part, html, nothing} from '../element.js';

/** What was checked in each copy. */
class CheckResults extends Part {
  static properties = {items: {attribute: false}};

  constructor() {
    super();
    this.items = [];
  }

  render() {
    return this.items.length
      ? html`
          <h2 class="govuk-heading-m">Checks of the copies</h2>
          <ul class="govuk-list">${this.items.map(result)}</ul>`
      : nothing;
  }
}

function result(item) {
  const {passed, checks} = item.report;
  const failed = checks.filter(c => !c.passed).length;
  return html`
    <li class="desk-wrap">
      <strong>${passed ? '✓' : '✕'} ${item.name}</strong>:
      ${passed ? 'all ' + checks.length + ' checks passed' : failed + ' of ' + checks.length + ' checks failed'}
      <details class="desk-details"><summary>What was checked</summary>
        <ul class="govuk-list">${checks.map(
          c => html`<li>${c.passed ? '✓' : '✕'} ${c.name} <span class="desk-hint">(${c.by})</span>:
            ${c.detail}</li>`)}</ul>
      </details>
    </li>`;
}

customElements.define('check-results', CheckResults);
