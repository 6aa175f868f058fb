// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html} from '../element.js';

/** Leaves the whole item out of the release. */
class LeaveOut extends StorePart {
  render() {
    return html`
      <details class="govuk-details desk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">Leave this item out of the release</span>
        </summary>
        <form class="govuk-details__text" @submit=${this.leave}>
          <div class="govuk-form-group">
            <label class="govuk-label" for="leave-why">Why</label>
            <div class="govuk-hint" id="leave-hint">It stands in the schedule that stays here.</div>
            <input class="govuk-input" id="leave-why" required maxlength="2000"
              aria-describedby="leave-hint" autocomplete="off">
          </div>
          <button class="govuk-button govuk-button--warning" ?disabled=${this.store.busy}>Leave it out</button>
        </form>
      </details>`;
  }

  leave(event) {
    event.preventDefault();
    this.store.leaveOut(this.querySelector('#leave-why').value.trim());
  }
}

customElements.define('leave-out', LeaveOut);
