// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing} from '../element.js';
import {DRAWN, category, filmTime} from '../words.js';

const NUMBERS = [
  ['x', 'From the left'],
  ['y', 'From the top'],
  ['w', 'Width'],
  ['h', 'Height'],
];

/** The drawn box in numbers, for whoever does not drag; and what it covers. */
class DrawForm extends StorePart {
  render() {
    const {store} = this;
    if (!store.draft) {
      return nothing;
    }
    return html`
      <form class="desk-tools" aria-label="The drawn box" @submit=${this.add}>
        <p class="desk-hint desk-tools__hint">Drag on the picture, click two corners, use the arrow keys
          (with Shift to size), or write numbers.</p>
        ${NUMBERS.map(
          ([key, words]) => html`
            <div>
              <label class="govuk-label desk-label" for=${'box-' + key}>${words}</label>
              <input class="govuk-input desk-small desk-numeric" id=${'box-' + key} type="number"
                step="any" .value=${String(store.draft[key])}
                @change=${e => store.redraw({...store.draft, [key]: Number(e.target.value)})}>
            </div>`)}
        <div>
          <label class="govuk-label desk-label" for="box-category">What it is</label>
          <select class="govuk-select desk-small" id="box-category">
            ${DRAWN.map(code => html`<option value=${code}>${category(code)}</option>`)}
          </select>
        </div>
        ${store.item.previews[store.preview].pts === null ? nothing : this.stretch()}
        <button class="govuk-button desk-small" ?disabled=${store.busy}>Add, to be hidden</button>
        <button type="button" class="govuk-button govuk-button--secondary desk-small"
          @click=${() => store.stopDrawing()}>Stop drawing</button>
      </form>`;
  }

  /** Until which frame the box stays where it is. */
  stretch() {
    const {store} = this;
    const {previews} = store.item;
    return html`
      <div>
        <label class="govuk-label desk-label" for="box-until">From this frame until</label>
        <select class="govuk-select desk-small" id="box-until"
          @change=${e => (store.until = Number(e.target.value))}>
          ${previews.map((p, i) =>
            p.stream === previews[store.preview].stream
              ? html`<option value=${i} ?selected=${i === store.until}>
                  ${filmTime(p.pts, p.timeBase)}</option>`
              : nothing)}
        </select>
      </div>`;
  }

  add(event) {
    event.preventDefault();
    this.store.addBox(this.querySelector('#box-category').value, '');
  }
}

customElements.define('draw-form', DrawForm);
