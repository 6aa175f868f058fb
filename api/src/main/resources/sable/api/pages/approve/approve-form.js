// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html} from '../element.js';
import {nameOf} from '../names.js';

/** The decision of the second person; nobody approves their own work. */
class ApproveForm extends StorePart {
  render() {
    const {store} = this;
    const {request} = store;
    const address = '/requests/' + encodeURIComponent(request.id);
    switch (request.state) {
      case 'open':
        return html`<p class="govuk-inset-text">This is still in review. When everything is decided,
          hand it over for approval on <a class="govuk-link" href=${address}>the page of the
          request</a>.</p>`;
      case 'submitted':
        return this.decision();
      case 'approved':
        return html`<p class="govuk-inset-text" role="status">Approved by ${nameOf(request.approvedBy)}. The
          copies are being made and checked; this page follows.</p>`;
      default:
        return html`
          <p class="govuk-inset-text">Approved by ${nameOf(request.approvedBy)}. Every copy is made and
            checked, or withheld with a reason.</p>
          <a class="govuk-button" href=${address + '/release'}>Go to the release</a>`;
    }
  }

  decision() {
    const {store} = this;
    return html`
      <section class="desk-panel" aria-labelledby="approve-title">
        <h2 class="govuk-heading-m" id="approve-title">Your decision</h2>
        <p class="govuk-body">Handed over by ${nameOf(store.request.submittedBy)}. Whoever decided or handed
          over anything here cannot approve it.</p>
        <button class="govuk-button" ?disabled=${store.busy} @click=${() => store.approve()}>
          Approve, and make the copies</button>
        <form @submit=${this.sendBack}>
          <div class="govuk-form-group">
            <label class="govuk-label" for="back-why">Or send it back: what has to change?</label>
            <textarea class="govuk-textarea" id="back-why" rows="2" required maxlength="2000"></textarea>
          </div>
          <button class="govuk-button govuk-button--secondary" ?disabled=${store.busy}>Send back</button>
        </form>
      </section>`;
  }

  sendBack(event) {
    event.preventDefault();
    this.store.sendBack(this.querySelector('#back-why').value.trim());
  }
}

customElements.define('approve-form', ApproveForm);
