// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing} from '../element.js';
import {MARKED, category, count} from '../words.js';
import {occurrences} from './places.js';

/** Marks by hand in a text: words wherever they stand, or what is selected with the mouse. */
class WordsForm extends StorePart {
  static properties = {words: {state: true}};

  constructor() {
    super();
    this.words = '';
  }

  render() {
    const found = occurrences(this.store.text, this.words);
    return html`
      <form class="desk-tools" @submit=${e => this.hide(e, found)}>
        <div>
          <label class="govuk-label desk-label" for="words">Hide other words in this text</label>
          <input class="govuk-input desk-small" id="words" autocomplete="off" .value=${this.words}
            @input=${e => (this.words = e.target.value)}>
        </div>
        <div>
          <label class="govuk-label desk-label" for="marked">as</label>
          <select class="govuk-select desk-small" id="marked">
            ${MARKED.map(code => html`<option value=${code}>${category(code)}</option>`)}
          </select>
        </div>
        <button class="govuk-button desk-small" ?disabled=${!found.length || this.store.busy}>
          ${this.words.trim() ? 'Hide ' + count(found.length, 'place') : 'Hide'}</button>
        <button type="button" class="govuk-button govuk-button--secondary desk-small"
          @click=${this.takeSelection}>Take the selected words</button>
        ${this.words.trim() && !found.length
          ? html`<span class="desk-hint" role="status">These words are not in this text.</span>`
          : nothing}
      </form>`;
  }

  takeSelection() {
    const selected = String(getSelection()).trim();
    if (selected) {
      this.words = selected;
    }
  }

  async hide(event, found) {
    event.preventDefault();
    await this.store.addSpans(this.querySelector('#marked').value, found, '');
    this.words = '';
  }
}

customElements.define('words-form', WordsForm);
