// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing, title} from '../element.js';
import {category, requestState} from '../words.js';
import {ApproveStore} from './approve-store.js';
import './approve-form.js';
import '../parts/check-results.js';
import '../parts/not-searched.js';
import '../parts/page-messages.js';

/** What would be released and what not, for the second pair of eyes. */
class ApprovePage extends StorePart {
  connectedCallback() {
    this.store = new ApproveStore(this.requestId);
    super.connectedCallback();
    title('Check and approve');
    this.store.follow(this.requestId);
  }

  render() {
    const {store} = this;
    return html`
      <a href=${'/requests/' + encodeURIComponent(this.requestId)} class="govuk-back-link">
        ${store.request?.reference ?? 'Request'}</a>
      <page-messages .store=${store}></page-messages>
      ${store.request ? whole(store) : nothing}`;
  }
}

function whole(store) {
  const [word, colour] = requestState(store.request.state);
  return html`
    <div class="desk-head">
      <h1 class="govuk-heading-l">Check and approve</h1>
      <strong class=${'govuk-tag govuk-tag--' + colour}>${word}</strong>
    </div>
    <not-searched .items=${store.items}></not-searched>
    ${decisions(store)}
    ${withheld(store)}
    ${leftOut(store)}
    <check-results .items=${store.reported}></check-results>
    <approve-form .store=${store}></approve-form>`;
}

function decisions(store) {
  return html`
    <div class="desk-scroll" role="region" aria-label="Decisions by category" tabindex="0">
      <table class="govuk-table desk-table">
        <caption class="govuk-table__caption govuk-table__caption--m">Decisions by category</caption>
        <thead>
          <tr>
            <th scope="col">Category</th>
            <th scope="col" class="desk-number">● Hide</th>
            <th scope="col" class="desk-number">of these ✎ by hand</th>
            <th scope="col" class="desk-number">○ Keep</th>
            <th scope="col" class="desk-number">⚑ Undecided</th>
          </tr>
        </thead>
        <tbody>
          ${store.categories.map(
            row => html`
              <tr>
                <th scope="row">${category(row.category)}</th>
                <td class="desk-number">${row.hide}</td>
                <td class="desk-number">${row.byHand || ''}</td>
                <td class="desk-number">${row.keep}</td>
                <td class="desk-number">${row.open || ''}</td>
              </tr>`)}
          ${store.categories.length
            ? nothing
            : html`<tr><td colspan="5">Nothing was found in this bundle.</td></tr>`}
        </tbody>
      </table>
    </div>`;
}

function withheld(store) {
  return html`
    <h2 class="govuk-heading-m">Withheld items</h2>
    ${store.withheld.length
      ? html`<ul class="govuk-list">${store.withheld.map(
          i => html`<li class="desk-wrap"><strong>✕ ${i.name}</strong><br>${i.withheld.reason}</li>`)}</ul>`
      : html`<p class="govuk-body">None: a copy is made of every item.</p>`}`;
}

function leftOut(store) {
  return store.leftOut.length
    ? html`
        <h2 class="govuk-heading-m">Parts that no copy will carry</h2>
        <ul class="govuk-list">${store.leftOut.map(
          i => html`<li class="desk-wrap"><strong>${i.name}</strong>: ${i.leftOut.join(', ')}</li>`)}</ul>`
    : nothing;
}

customElements.define('approve-page', ApprovePage);
