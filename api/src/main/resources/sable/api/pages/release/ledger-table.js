// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing} from '../element.js';
import {nameOf} from '../names.js';
import {moment} from '../words.js';

const DIGEST = /[0-9a-f]{40,}/g;

/** Who did what, and whether the record is still what was written. */
class LedgerTable extends StorePart {
  render() {
    const {store} = this;
    return html`
      <section aria-labelledby="ledger-title">
        <h2 class="govuk-heading-m" id="ledger-title">Ledger</h2>
        <p class="govuk-body-s">Who did what in this request. Every line carries a digest of the line
          before it, so a change afterwards shows.</p>
        <button class="govuk-button govuk-button--secondary desk-small" ?disabled=${store.busy}
          @click=${() => store.check()}>Check the ledger</button>
        <p class="govuk-body" role="status">${store.chain ? verdict(store.chain) : nothing}</p>
        <div class="desk-scroll" role="region" aria-label="Lines of the ledger" tabindex="0">
          <table class="govuk-table desk-table">
            <caption class="govuk-visually-hidden">Ledger of this request, oldest first</caption>
            <thead>
              <tr>
                <th scope="col" class="desk-number">Line</th>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">Did</th>
                <th scope="col">With</th>
                <th scope="col">Digest</th>
              </tr>
            </thead>
            <tbody>${store.ledger.map(row)}</tbody>
          </table>
        </div>
      </section>`;
  }
}

function row(line) {
  return html`
    <tr>
      <td class="desk-number">${line.sequence}</td>
      <td>${moment(line.at)}</td>
      <td>${nameOf(line.actor)}</td>
      <td>${line.action.replaceAll('-', ' ')}</td>
      <td class="desk-wrap">${line.subject.replace(DIGEST, all => all.slice(0, 12) + '…')}</td>
      <td><code>${line.hash.slice(0, 12)}</code></td>
    </tr>`;
}

function verdict({lines, brokenAt}) {
  return brokenAt === null
    ? '✓ All ' + lines + ' lines of the ledger are as they were written.'
    : '✕ Line ' + brokenAt + ' is not what was written. Stop, and tell whoever runs Sable.';
}

customElements.define('ledger-table', LedgerTable);
