// SPDX-License-Identifier: GPL-3.0-or-later
import {Part, html, title} from '../element.js';
import {actAs} from '../actor.js';
import {actors} from '../api.js';

/** Asks once who is acting, before anything is shown. */
class WhoActs extends Part {
  static properties = {actors: {state: true}};

  constructor() {
    super();
    this.actors = [];
  }

  async connectedCallback() {
    super.connectedCallback();
    title('Who is acting?');
    this.actors = await actors();
  }

  render() {
    return html`
      <h1 class="govuk-heading-l">Who is acting?</h1>
      <p class="govuk-body">Nothing is shown before a name is picked: what is done here is recorded
        under it. You can change it at the top of every page.</p>
      <div class="govuk-button-group">
        ${this.actors.map(
          a => html`<button class="govuk-button" @click=${() => actAs(a.id)}>${a.name}</button>`)}
      </div>`;
  }
}

customElements.define('who-acts', WhoActs);
