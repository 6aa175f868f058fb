// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html} from '../element.js';

const lines = text => text.split('\n').map(l => l.trim()).filter(Boolean);

/** The form that opens a request. */
class NewRequest extends StorePart {
  render() {
    return html`
      <section class="desk-panel" aria-labelledby="new-request">
        <h2 class="govuk-heading-m" id="new-request">Open a request</h2>
        <form @submit=${this.open}>
          <div class="desk-fields">
            <div class="govuk-form-group">
              <label class="govuk-label" for="reference">Reference</label>
              <div class="govuk-hint" id="reference-hint">The force's own number, such as R-2026-0012</div>
              <input class="govuk-input" id="reference" name="reference" required maxlength="200"
                autocomplete="off" aria-describedby="reference-hint">
            </div>
            <div class="govuk-form-group">
              <label class="govuk-label" for="due">Due date (if there is one)</label>
              <div class="govuk-hint" id="due-hint">The last day to answer</div>
              <input class="govuk-input" id="due" name="due" type="date" aria-describedby="due-hint">
            </div>
          </div>
          <fieldset class="govuk-fieldset govuk-form-group">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Kind of request</legend>
            <div class="govuk-radios govuk-radios--small" data-module="none">
              <div class="govuk-radios__item">
                <input class="govuk-radios__input" id="foi" type="radio" name="regime" value="foi" checked>
                <label class="govuk-label govuk-radios__label" for="foi">
                  Freedom of information: everybody's personal data are proposed for hiding</label>
              </div>
              <div class="govuk-radios__item">
                <input class="govuk-radios__input" id="sar" type="radio" name="regime" value="sar">
                <label class="govuk-label govuk-radios__label" for="sar">
                  Subject access: the subject's own data stay</label>
              </div>
            </div>
          </fieldset>
          <div class="desk-fields">
            <div class="govuk-form-group">
              <label class="govuk-label" for="subjects">Whom it is about (subject access)</label>
              <div class="govuk-hint" id="subjects-hint">One person a line: name; known as; date of birth</div>
              <textarea class="govuk-textarea" id="subjects" name="subjects" rows="3"
                aria-describedby="subjects-hint"></textarea>
            </div>
            <div class="govuk-form-group">
              <label class="govuk-label" for="hide">Words to hide wherever they stand</label>
              <div class="govuk-hint" id="hide-hint">One name or phrase a line</div>
              <textarea class="govuk-textarea" id="hide" name="hide" rows="3"
                aria-describedby="hide-hint"></textarea>
            </div>
          </div>
          <button class="govuk-button" ?disabled=${this.store.busy}>Open the request</button>
        </form>
      </section>`;
  }

  async open(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const created = await this.store.create({
      reference: form.get('reference'),
      regime: form.get('regime'),
      due: form.get('due') || null,
      subjects: lines(form.get('subjects')),
      hide: lines(form.get('hide')),
    });
    if (created) {
      location.assign('/requests/' + encodeURIComponent(created.id));
    }
  }
}

customElements.define('new-request', NewRequest);
