// SPDX-License-Identifier: GPL-3.0-or-later
import {Part, html} from '../element.js';
import {LEGEND, keysOn, switchKeys} from './keys.js';

/** The legend of keys, and the switch for them. */
class KeyHelp extends Part {
  render() {
    return html`
      <button class="govuk-button govuk-button--secondary desk-small" @click=${this.open}>Keys (?)</button>
      <dialog class="desk-dialog" aria-labelledby="keys-title">
        <h2 class="govuk-heading-m" id="keys-title">Keys</h2>
        <dl class="desk-keys">
          ${LEGEND.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}
        </dl>
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input class="govuk-checkboxes__input" type="checkbox" id="keys-on" .checked=${keysOn()}
              @change=${e => switchKeys(e.target.checked)}>
            <label class="govuk-label govuk-checkboxes__label" for="keys-on">Single keys work</label>
          </div>
        </div>
        <button class="govuk-button desk-small" @click=${() => this.dialog.close()}>Close</button>
      </dialog>`;
  }

  get dialog() {
    return this.querySelector('dialog');
  }

  open() {
    this.querySelector('dialog').showModal();
  }
}

customElements.define('key-help', KeyHelp);
