// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing} from '../element.js';
import {nameOf} from '../names.js';
import {byHand, category, count, findingState, ground, role, suggestion} from '../words.js';

/** What was found, the current one open with its reasons and choices. */
class FindingList extends StorePart {
  connectedCallback() {
    super.connectedCallback();
    this.follow = () => this.updateComplete.then(() => this.reveal());
    this.store.addEventListener('select', this.follow);
  }

  disconnectedCallback() {
    this.store.removeEventListener('select', this.follow);
    super.disconnectedCallback();
  }

  reveal() {
    const card = this.querySelector('[aria-current=true]');
    card?.scrollIntoView({block: 'nearest'});
    card?.querySelector('.desk-finding__head').focus({preventScroll: true});
  }

  render() {
    const {store} = this;
    return html`
      <section aria-labelledby="findings-title">
        <div class="desk-list-head">
          <h2 class="govuk-heading-s" id="findings-title">${count(store.findings.length, 'finding')}</h2>
          <label for="order">Order</label>
          <select class="govuk-select desk-small" id="order" @change=${e => store.reorder(e.target.value)}>
            <option value="weakest">undecided and weakest first</option>
            <option value="reading">as they stand</option>
          </select>
        </div>
        ${store.findings.length
          ? html`<ol class="desk-findings">${store.findings.map(f => this.card(f))}</ol>`
          : html`<p class="govuk-body-s">Nothing was found here. Look through it yourself, and mark
              what has to be hidden.</p>`}
      </section>`;
  }

  card(finding) {
    const {store} = this;
    const {key, mark, word} = findingState(finding);
    const current = finding.id === store.current;
    return html`
      <li class=${'desk-finding desk-finding--' + key} aria-current=${current}>
        <button class="desk-finding__head" aria-expanded=${current}
          @click=${() => store.select(finding.id)}>
          <span class="desk-finding__state"><span aria-hidden="true">${mark}</span> ${word}</span>
          <span class="desk-finding__what">${category(finding.category)}</span>
          <span class="desk-finding__words">${store.words(finding)}</span>
          <span class="desk-hint">${byHand(finding)
            ? 'by hand'
            : Math.round(finding.confidence * 100) + ' %'}</span>
        </button>
        ${current ? this.reasons(finding) : nothing}
      </li>`;
  }

  reasons(finding) {
    const {evidence} = finding;
    return html`
      <dl class="desk-reasons">
        ${byHand(finding)
          ? nothing
          : html`
              <div><dt>Found by</dt><dd>${evidence.rule}${evidence.validator
                ? ', ' + evidence.validator : ''}${evidence.context.length
                ? ', near “' + evidence.context.join('”, “') + '”' : ''}</dd></div>
              <div><dt>Suggestion</dt><dd>${suggestion(finding.action)}</dd></div>`}
        <div><dt>Ground</dt><dd>${ground(finding.ground)}</dd></div>
        <div><dt>Whose</dt><dd>${role(finding.whose)}</dd></div>
        ${finding.decidedBy
          ? html`<div><dt>Decided</dt><dd>by ${nameOf(finding.decidedBy)}${finding.why
              ? ': ' + finding.why : ''}</dd></div>`
          : nothing}
      </dl>
      ${this.store.open ? this.choices(finding) : nothing}`;
  }

  choices(finding) {
    const {store} = this;
    const alike = store.alike(finding);
    const button = (words, verdict, findings = [finding], secondary = true) => html`
      <button class=${'govuk-button desk-small' + (secondary ? ' govuk-button--secondary' : '')}
        ?disabled=${store.busy} @click=${() => this.decide(findings, verdict)}>${words}</button>`;
    return html`
      <div class="desk-reason-box">
        <label class="desk-hint" for="why">Reason (if it needs one)</label>
        <input class="govuk-input desk-small" id="why" maxlength="2000" autocomplete="off">
      </div>
      <div class="desk-choices">
        ${finding.verdict
          ? button('Undo (U)', 'undecided')
          : [button('Hide (A)', 'hide', [finding], false), button('Keep (R)', 'keep')]}
        ${!finding.verdict && alike.length > 1
          ? [
              button('Hide all ' + alike.length + ' alike', 'hide', alike),
              button('Keep all ' + alike.length + ' alike', 'keep', alike),
            ]
          : nothing}
      </div>`;
  }

  decide(findings, verdict) {
    this.store.decide(findings, verdict, this.querySelector('#why').value.trim());
  }
}

customElements.define('finding-list', FindingList);
