// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing} from '../element.js';
import {category, findingState} from '../words.js';
import {spans, stretches} from './places.js';

/** Characters shown at once: a longer text is shown in pieces of this length. */
const PIECE = 100_000;

/** A text layer with what was found in it marked. */
class TextView extends StorePart {
  static properties = {piece: {state: true}};

  constructor() {
    super();
    this.piece = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.follow = () => this.turnTo(this.store.finding);
    this.store.addEventListener('select', this.follow);
  }

  disconnectedCallback() {
    this.store.removeEventListener('select', this.follow);
    super.disconnectedCallback();
  }

  async turnTo(finding) {
    const [span] = finding ? spans(finding, this.store.part) : [];
    if (span) {
      this.piece = Math.floor(span.start / PIECE);
      await this.updateComplete;
      this.querySelector('.desk-mark--current')?.scrollIntoView({block: 'center'});
    }
  }

  render() {
    const {store} = this;
    const {text, part, findings, item} = store;
    const pieces = Math.ceil(text.length / PIECE) || 1;
    const from = this.piece * PIECE;
    const to = Math.min(text.length, from + PIECE);
    return html`
      ${item.parts.length > 1
        ? html`<div class="govuk-form-group">
            <label class="govuk-label" for="part">Part</label>
            <select class="govuk-select" id="part" @change=${e => store.openPart(e.target.value)}>
              ${item.parts.map(p => html`<option ?selected=${p === part}>${p}</option>`)}
            </select>
          </div>`
        : nothing}
      ${pieces > 1 ? this.pager(pieces) : nothing}
      <div class="desk-text" tabindex="0" role="region" aria-label=${'Text: ' + part}
        data-from=${from}>${stretches(findings, part, from, to).map(s =>
          this.stretch(text.slice(s.from, s.to), s.findings))}</div>`;
  }

  pager(pieces) {
    const turn = by => (this.piece = Math.min(pieces - 1, Math.max(0, this.piece + by)));
    return html`
      <nav class="desk-pager" aria-label="Pieces of the text">
        <button class="govuk-button govuk-button--secondary desk-small" @click=${() => turn(-1)}>Back</button>
        <span>Piece ${this.piece + 1} of ${pieces}</span>
        <button class="govuk-button govuk-button--secondary desk-small" @click=${() => turn(1)}>On</button>
      </nav>`;
  }

  stretch(words, findings) {
    if (!findings.length) {
      return words;
    }
    const finding = findings.find(f => f.id === this.store.current) ?? findings[0];
    const {key, mark, word} = findingState(finding);
    const current = finding.id === this.store.current ? ' desk-mark--current' : '';
    return html`<mark class=${'desk-mark desk-mark--' + key + current}
      title=${word + ': ' + category(finding.category)}
      @click=${() => this.store.select(finding.id)}><span aria-hidden="true" class="desk-mark__sign">${mark}</span>${words}</mark>`;
  }
}

customElements.define('text-view', TextView);
