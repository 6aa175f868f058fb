// SPDX-License-Identifier: GPL-3.0-or-later
import {Part, html} from '../element.js';
import {actAs, currentActor} from '../actor.js';
import {actors} from '../api.js';

/** Who acts, in the head of every page. */
class ActorPicker extends Part {
  static properties = {actors: {state: true}};

  constructor() {
    super();
    this.actors = [];
  }

  async connectedCallback() {
    super.connectedCallback();
    this.actors = await actors();
  }

  render() {
    const current = currentActor();
    return html`
      <label class="desk-header__label" for="actor">Acting as</label>
      <select class="govuk-select desk-header__select" id="actor" @change=${this.pick}>
        ${current ? '' : html`<option value="">Pick a name</option>`}
        ${this.actors.map(
          a => html`<option value=${a.id} ?selected=${a.id === current}>${a.name}</option>`)}
      </select>`;
  }

  pick(event) {
    if (event.target.value) {
      actAs(event.target.value);
    }
  }
}

customElements.define('actor-picker', ActorPicker);
