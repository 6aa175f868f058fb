// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing, title} from '../element.js';
import {downloadAddress} from '../api.js';
import {count, requestState} from '../words.js';
import {ReleaseStore} from './release-store.js';
import './ledger-table.js';
import '../parts/check-results.js';
import '../parts/page-messages.js';

/** Lays out the release, hands out the package, shows the ledger. */
class ReleasePage extends StorePart {
  connectedCallback() {
    this.store = new ReleaseStore(this.requestId);
    super.connectedCallback();
    title('Release');
    this.store.follow(this.requestId);
  }

  render() {
    const {store} = this;
    return html`
      <a href=${'/requests/' + encodeURIComponent(this.requestId)} class="govuk-back-link">
        ${store.request?.reference ?? 'Request'}</a>
      <page-messages .store=${store}></page-messages>
      ${store.request ? this.whole() : nothing}`;
  }

  whole() {
    const {store} = this;
    const [word, colour] = requestState(store.request.state);
    return html`
      <div class="desk-head">
        <h1 class="govuk-heading-l">Release</h1>
        <strong class=${'govuk-tag govuk-tag--' + colour}>${word}</strong>
      </div>
      ${this.step()}
      <check-results .items=${store.items.filter(i => i.report)}></check-results>
      <ledger-table .store=${store}></ledger-table>`;
  }

  step() {
    const {store} = this;
    const copies = store.items.filter(i => i.state === 'copied').length;
    const withheld = store.items.filter(i => i.state === 'withheld').length;
    const sums = html`${count(copies, 'copy', 'copies')} that passed every check${withheld
      ? ', ' + count(withheld, 'item') + ' withheld'
      : ''}.`;
    switch (store.request.state) {
      case 'ready':
        return html`
          <p class="govuk-body">The package will hold ${sums} Nothing in it carries an original
            name.</p>
          <button class="govuk-button" ?disabled=${store.busy} @click=${() => store.release()}>
            Lay out the release</button>`;
      case 'released':
        return html`
          <p class="govuk-body">The package holds ${sums} Only what lies in its folder
            <code>release</code> is for the requester; <code>internal</code> stays here.</p>
          <a class="govuk-button" download href=${downloadAddress(store.requestId)}>Download the
            package (zip)</a>`;
      default:
        return html`<p class="govuk-inset-text">There is nothing to release yet: the request has to
          be decided, and approved by a second person.</p>`;
    }
  }
}

customElements.define('release-page', ReleasePage);
