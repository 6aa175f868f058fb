// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing, title} from '../element.js';
import {day, due, regime, requestState} from '../words.js';
import {BacklogStore} from './backlog-store.js';
import './new-request.js';
import '../parts/page-messages.js';

/** Every request, the most urgent first. */
class BacklogPage extends StorePart {
  constructor() {
    super();
    this.store = new BacklogStore();
  }

  connectedCallback() {
    super.connectedCallback();
    title('Backlog');
    this.store.follow();
  }

  render() {
    const {store} = this;
    return html`
      <h1 class="govuk-heading-l">Requests</h1>
      <page-messages .store=${store}></page-messages>
      ${!store.loaded
        ? html`<p class="govuk-body">Loading…</p>`
        : store.requests.length === 0 && store.offset === 0
          ? empty()
          : table(store)}
      <new-request .store=${store}></new-request>`;
  }
}

function empty() {
  return html`
    <div class="desk-empty">
      <h2 class="govuk-heading-m">There are no requests yet</h2>
      <ol class="govuk-list govuk-list--number">
        <li>Open a request below, with the number your force gave it.</li>
        <li>Upload its files. Sable looks through them and proposes what to hide.</li>
        <li>Decide each proposal. A second person approves, then you release.</li>
      </ol>
    </div>`;
}

function table(store) {
  return html`
    <div class="desk-scroll" role="region" aria-label="Requests" tabindex="0">
      <table class="govuk-table desk-table">
        <caption class="govuk-visually-hidden">Requests, the most urgent first</caption>
        <thead>
          <tr>
            <th scope="col">Reference</th>
            <th scope="col">Kind</th>
            <th scope="col">Due</th>
            <th scope="col">State</th>
            <th scope="col" class="desk-number">Items</th>
            <th scope="col" class="desk-number">Undecided</th>
            <th scope="col" class="desk-number">Withheld</th>
          </tr>
        </thead>
        <tbody>
          ${store.requests.map(row)}
        </tbody>
      </table>
    </div>
    ${store.offset > 0 || store.more
      ? html`<nav class="desk-pager" aria-label="Pages of requests">
          <button class="govuk-button govuk-button--secondary" ?disabled=${store.offset === 0}
            @click=${() => store.turn(-1)}>Previous</button>
          <button class="govuk-button govuk-button--secondary" ?disabled=${!store.more}
            @click=${() => store.turn(1)}>Next</button>
        </nav>`
      : nothing}`;
}

function row(request) {
  const [word, colour] = requestState(request.state);
  return html`
    <tr>
      <th scope="row" class="desk-wrap">
        <a class="govuk-link" href=${'/requests/' + encodeURIComponent(request.id)}>
          ${request.reference}</a>
      </th>
      <td>${regime(request.regime)}</td>
      <td>${request.due ? dueCell(request) : 'no date'}</td>
      <td><strong class=${'govuk-tag govuk-tag--' + colour}>${word}</strong></td>
      <td class="desk-number">${request.items}${request.itemsBusy
          ? html`<br><span class="desk-hint">${request.itemsBusy} searching</span>`
          : nothing}</td>
      <td class="desk-number">${request.undecided}</td>
      <td class="desk-number">${request.itemsWithheld}</td>
    </tr>`;
}

function dueCell(request) {
  if (request.state === 'released') {
    return day(request.due);
  }
  const {key, mark, words} = due(request.due);
  return html`${day(request.due)}<br>
    <span class=${'desk-due desk-due--' + key}><span aria-hidden="true">${mark}</span> ${words}</span>`;
}

customElements.define('backlog-page', BacklogPage);
