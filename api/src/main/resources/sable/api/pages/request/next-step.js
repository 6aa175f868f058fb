// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing} from '../element.js';
import {count} from '../words.js';

/** What to do next, in one sentence, with the buttons for it. */
class NextStep extends StorePart {
  render() {
    const {request} = this.store;
    const address = '/requests/' + encodeURIComponent(request.id);
    return html`
      <section class="desk-next" aria-label="Next step">
        <p class="govuk-body"><strong>${sentence(request)}</strong></p>
        <div class="govuk-button-group">
          ${request.state === 'open' ? this.deciding(request) : nothing}
          ${request.items
            ? html`<a class="govuk-button govuk-button--secondary" href=${address + '/approve'}>Check
                ${request.state === 'submitted' ? 'and approve' : 'everything'}</a>`
            : nothing}
          ${['ready', 'released'].includes(request.state)
            ? html`<a class="govuk-button" href=${address + '/release'}>${request.state === 'ready'
                ? 'Release' : 'Download'}</a>`
            : nothing}
        </div>
      </section>`;
  }

  deciding(request) {
    const {store} = this;
    const finished = request.items > 0 && !request.undecided && !request.itemsBusy;
    return html`
      ${request.undecided
        ? html`<button class="govuk-button govuk-button--secondary" ?disabled=${store.busy}
            @click=${() => this.asProposed(request)}>Decide the rest as proposed</button>`
        : nothing}
      ${finished
        ? html`<button class="govuk-button" ?disabled=${store.busy} @click=${() => store.submit()}>
            Hand over for approval</button>`
        : nothing}`;
  }

  asProposed(request) {
    const question =
      count(request.undecided, 'finding') + ' will be decided as Sable proposes, under your name,' +
      ' without having been looked at one by one. Flagged findings stay open. Go on?';
    if (confirm(question)) {
      this.store.decideAsProposed('as proposed');
    }
  }
}

function sentence(request) {
  switch (request.state) {
    case 'submitted':
      return 'This waits for a second person to check and approve it.';
    case 'approved':
      return 'Approved. The copies are being made and checked.';
    case 'ready':
      return 'Every copy is made and checked, or withheld with a reason. It can be released.';
    case 'released':
      return 'Released. The package can be downloaded.';
    default:
  }
  if (!request.items) {
    return 'Upload the files of this request.';
  }
  if (request.itemsBusy) {
    return 'Sable is looking through ' + count(request.itemsBusy, 'item') + '. You can start with the others.';
  }
  return request.undecided
    ? 'Decide what to hide: open an item below, or decide by person.'
    : 'Everything is decided. Hand it over to a second person.';
}

customElements.define('next-step', NextStep);
