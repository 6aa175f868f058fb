// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing} from '../element.js';
import {count, itemState, kind, size} from '../words.js';

/** The items of the bundle, children under their containers. */
class ItemTable extends StorePart {
  render() {
    const {items} = this.store;
    if (!items.length) {
      return html`<div class="desk-empty"><p class="govuk-body">There are no files in this request
        yet. Add the first ones above: films, photos, PDFs, texts, or a zip of them.</p></div>`;
    }
    return html`
      <div class="desk-scroll" role="region" aria-label="Items" tabindex="0">
        <table class="govuk-table desk-table">
          <caption class="govuk-table__caption govuk-table__caption--m">Items</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Kind</th>
              <th scope="col">State</th>
              <th scope="col" class="desk-number">Found</th>
              <th scope="col" class="desk-number">Undecided</th>
            </tr>
          </thead>
          <tbody>
            ${items.map(item => this.row(item))}
          </tbody>
        </table>
      </div>`;
  }

  row(item) {
    const [mark, word] = itemState(item);
    const looked = !item.container && !['queued', 'searching'].includes(item.state);
    return html`
      <tr class=${'desk-item desk-item--' + item.state}>
        <th scope="row" class=${'desk-wrap' + (item.parent ? ' desk-child' : '')}>
          ${looked && item.state !== 'withheld'
            ? html`<a class="govuk-link" href=${this.address(item)}>${this.name(item)}</a>`
            : this.name(item)}
          ${item.withheld
            ? html`<p class="desk-withheld"><strong>Withheld.</strong> ${item.withheld.reason}</p>`
            : nothing}
          ${item.searched.some(s => s.extent !== 'all')
            ? html`<p class="desk-hint"><span aria-hidden="true">▲</span> Not everything was searched</p>`
            : nothing}
          ${item.leftOut.length
            ? html`<p class="desk-hint">No copy will carry: ${item.leftOut.join(', ')}.</p>`
            : nothing}
        </th>
        <td>${kind(item)}<br><span class="desk-hint">${extent(item)}</span></td>
        <td class="desk-state"><span aria-hidden="true">${mark}</span> ${word}</td>
        <td class="desk-number">${looked ? item.findings : ''}</td>
        <td class="desk-number">${looked ? item.undecided : ''}</td>
      </tr>`;
  }

  address(item) {
    return (
      '/requests/' + encodeURIComponent(this.store.requestId) +
      '/items/' + encodeURIComponent(item.id));
  }

  name(item) {
    const parent = this.store.items.find(other => other.id === item.parent);
    return parent && item.name.startsWith(parent.name + '/')
      ? item.name.slice(parent.name.length + 1)
      : item.name;
  }
}

function extent(item) {
  const pages = item.previews.length;
  return item.mediaType === 'application/pdf' && pages
    ? count(pages, 'page') + ', ' + size(item.bytes)
    : size(item.bytes);
}

customElements.define('item-table', ItemTable);
