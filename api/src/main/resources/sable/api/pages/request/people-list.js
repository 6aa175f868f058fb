// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing} from '../element.js';
import {count, role} from '../words.js';

/** The persons of the bundle: what is undecided of them is decided here in every item. */
class PeopleList extends StorePart {
  render() {
    const {persons, open} = this.store;
    return html`
      <section aria-labelledby="people-title">
        <h2 class="govuk-heading-m" id="people-title">People in this bundle</h2>
        ${persons.length
          ? html`
              <p class="desk-hint">A decision here goes for every mention that is undecided, in
                every item. Single mentions can be changed afterwards.</p>
              <ul class="desk-people">${persons.map(p => this.person(p, open))}</ul>`
          : html`<p class="govuk-body-s">No names were found yet.</p>`}
      </section>`;
  }

  person(person, open) {
    const others = person.forms.filter(f => f !== person.name);
    return html`
      <li class="desk-person">
        <p class="desk-person__name desk-wrap">${person.name}</p>
        <p class="desk-hint desk-wrap">${role(person.role)}, ${count(person.mentions, 'mention')},
          ${person.undecided ? person.undecided + ' undecided' : 'all decided'}${others.length
            ? '; also: ' + others.join(', ')
            : ''}</p>
        ${open && person.undecided
          ? html`<div class="desk-choices">
              <button class="govuk-button govuk-button--secondary desk-small"
                aria-label=${'Hide ' + person.name + ' everywhere'} ?disabled=${this.store.busy}
                @click=${() => this.store.decidePerson(person, 'hide')}>Hide everywhere</button>
              <button class="govuk-button govuk-button--secondary desk-small"
                aria-label=${'Keep ' + person.name + ' everywhere'} ?disabled=${this.store.busy}
                @click=${() => this.store.decidePerson(person, 'keep')}>Keep everywhere</button>
            </div>`
          : nothing}
      </li>`;
  }
}

customElements.define('people-list', PeopleList);
