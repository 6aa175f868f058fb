// SPDX-License-Identifier: GPL-3.0-or-later
import {Part, html, nothing} from '../element.js';
import {category, count} from '../words.js';

/** Groups what was not, or not wholly, searched by the reason. */
export function gaps(items) {
  const groups = new Map();
  for (const item of items) {
    for (const s of item.searched.filter(s => s.extent !== 'all')) {
      const key = s.extent + '|' + s.note;
      if (!groups.has(key)) {
        groups.set(key, {extent: s.extent, note: s.note, categories: new Set(), names: new Set()});
      }
      groups.get(key).categories.add(category(s.for));
      groups.get(key).names.add(item.name);
    }
  }
  return [...groups.values()];
}

/** Says loudly what nobody looked for, in one item or in all of a bundle. */
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
            <p class="govuk-body-s">What is listed here was not looked for, so nothing of it was
              found. Look for it yourself before you hand over.</p>
            <ul class="govuk-list desk-gaps">${found.map(g => this.gap(g))}</ul>
          </section>`
      : nothing;
  }

  gap({extent, note, categories, names}) {
    return html`
      <li>
        <strong>${extent === 'none' ? 'Not searched for' : 'Searched in part for'}:</strong>
        ${listed([...categories])}.
        ${note ? html`<span class="desk-gap__note">${sentence(note)}</span>` : nothing}
        ${this.items.length > 1 ? which(names) : nothing}
      </li>`;
  }
}

/** More categories than anybody reads are those of words, which nobody looked at at all. */
const MOST_LISTED = 12;
const listed = categories =>
  categories.length > MOST_LISTED ? 'Words of every kind' : categories.join(', ');

const sentence = note =>
  note.charAt(0).toUpperCase() + note.slice(1) + (note.endsWith('.') ? '' : '.');

function which(names) {
  return html`
    <details class="desk-details"><summary>In ${count(names.size, 'item')}</summary>
      <ul class="govuk-list govuk-list--bullet">
        ${[...names].map(name => html`<li class="desk-wrap">${name}</li>`)}
      </ul>
    </details>`;
}

customElements.define('not-searched', NotSearched);
