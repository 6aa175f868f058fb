// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing, title} from '../element.js';
import {count, day, due, regime, requestState} from '../words.js';
import {RequestStore} from './request-store.js';
import './item-table.js';
import './next-step.js';
import './people-list.js';
import './upload-box.js';
import '../parts/not-searched.js';
import '../parts/page-messages.js';

/** One request: its files, what was found in them, who is in them, and the next step. */
class RequestPage extends StorePart {
  connectedCallback() {
    this.store = new RequestStore(this.requestId);
    super.connectedCallback();
    title('Request');
    this.store.follow(this.requestId);
  }

  render() {
    const {store} = this;
    const {request} = store;
    return html`
      <a href="/" class="govuk-back-link">All requests</a>
      <page-messages .store=${store}></page-messages>
      ${request ? this.whole(request) : nothing}`;
  }

  whole(request) {
    const {store} = this;
    title(request.reference);
    return html`
      ${head(request)}
      <next-step .store=${store}></next-step>
      <not-searched .items=${store.items}></not-searched>
      <div class="desk-columns">
        <div class="desk-columns__main">
          ${store.open ? html`<upload-box .store=${store}></upload-box>` : nothing}
          <item-table .store=${store}></item-table>
        </div>
        <people-list class="desk-columns__side" .store=${store}></people-list>
      </div>`;
  }
}

function head(request) {
  const [word, colour] = requestState(request.state);
  const pressing = request.due && request.state !== 'released' ? due(request.due) : null;
  return html`
    <div class="desk-head">
      <h1 class="govuk-heading-l desk-wrap">${request.reference}</h1>
      <strong class=${'govuk-tag govuk-tag--' + colour}>${word}</strong>
    </div>
    <ul class="desk-facts">
      <li>${regime(request.regime)}</li>
      <li>${request.due ? 'due ' + day(request.due) : 'no due date'}
        ${pressing
          ? html`<span class=${'desk-due desk-due--' + pressing.key}><span aria-hidden="true">${pressing.mark}</span>
              ${pressing.words}</span>`
          : nothing}</li>
      <li>${count(request.items, 'item')}</li>
      ${request.itemsBusy ? html`<li>◌ ${request.itemsBusy} being searched</li>` : nothing}
      ${request.itemsWithheld ? html`<li>✕ ${request.itemsWithheld} withheld</li>` : nothing}
      <li>${request.undecided
        ? '⚑ ' + count(request.undecided, 'finding') + ' to decide'
        : '● nothing to decide'}</li>
    </ul>
    ${request.subjects.length
      ? html`<p class="govuk-body-s desk-wrap">About: ${request.subjects.join(' · ')}</p>`
      : nothing}
    ${request.hide.length
      ? html`<p class="govuk-body-s desk-wrap">Hidden wherever it stands: ${request.hide.join(' · ')}</p>`
      : nothing}`;
}

customElements.define('request-page', RequestPage);
