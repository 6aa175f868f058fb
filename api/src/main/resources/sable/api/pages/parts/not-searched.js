// SPDX-License-Identifier: GPL-3.0-or-later
import {Part, html, nothing} from '../element.js';
import {category, count} from '../words.js';

/** Groups what was not, or not wholly, searched by what was looked for and why not. */
export function gaps(items) {
  const groups = new Map();
  for (const item of items) {
    for (const s of item.searched.filter(s => s.extent !== 'all')) {
      const key = [s.for, s.extent, s.note].join('|');
      if (!groups.has(key)) {
        groups.set(key, {...s, items: []});
      }
      groups.get(key).items.push(item.name);
    }
  }
  return [...groups.values()];
}

/** Says loudly what nobody looked for. */
class NotSearched extends Part {
  static properties = {items: {attribute: false}};

  constructor() {
    super();
    this.items = [];
  }

  render() {
    const found = gaps(this.items);
    return found.length
      ? html`
          <section class="desk-warning" aria-labelledby="gaps-title">
            <h2 class="govuk-heading-s" id="gaps-title">
              <span aria-hidden="true">▲</span> Not everything was searched</h2>
            <p class="govuk-body-s">What is listed here was not found because it was not looked for.
              Look for it yourself before you hand over.</p>
            <ul class="govuk-list desk-gaps">${found.map(gap)}</ul>
          </section>`
      : nothing;
  }
}

function gap(g) {
  return html`
    <li>
      <strong>${category(g.for)}: ${g.extent === 'none' ? 'not searched' : 'searched in part'}</strong>
      in ${count(g.items.length, 'item')}. ${g.note ?? ''}
      <details class="desk-details"><summary>Which</summary>
        <ul class="govuk-list govuk-list--bullet">
          ${g.items.map(name => html`<li class="desk-wrap">${name}</li>`)}
        </ul>
      </details>
    </li>`;
}

customElements.define('not-searched', NotSearched);
