// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing, title} from '../element.js';
import {itemState} from '../words.js';
import {keys} from './keys.js';
import {ReviewStore} from './review-store.js';
import './copy-view.js';
import './draw-form.js';
import './finding-list.js';
import './key-help.js';
import './leave-out.js';
import './picture-view.js';
import './text-view.js';
import './words-form.js';
import '../parts/not-searched.js';
import '../parts/page-messages.js';

/** One item: what it shows, what was found in it, and the decisions. */
class ReviewPage extends StorePart {
  connectedCallback() {
    this.store = new ReviewStore(this.requestId, this.itemId);
    super.connectedCallback();
    title('Review');
    this.store.follow(this.requestId);
    this.pressed = event => keys(event, this.store);
    addEventListener('keydown', this.pressed);
  }

  disconnectedCallback() {
    removeEventListener('keydown', this.pressed);
    super.disconnectedCallback();
  }

  render() {
    const {store} = this;
    return html`
      <a href=${'/requests/' + encodeURIComponent(this.requestId)} class="govuk-back-link">
        ${store.request?.reference ?? 'Request'}</a>
      <page-messages .store=${store}></page-messages>
      ${store.item ? this.whole() : nothing}`;
  }

  whole() {
    const {store} = this;
    const {item} = store;
    title(item.name);
    const [mark, word] = itemState(item);
    return html`
      <div class="desk-head">
        <h1 class="govuk-heading-m desk-wrap">${item.name}</h1>
        <span class="desk-state"><span aria-hidden="true">${mark}</span> ${word}</span>
      </div>
      ${item.withheld
        ? html`<p class="govuk-inset-text"><strong>Withheld.</strong> ${item.withheld.reason}</p>`
        : nothing}
      <not-searched .items=${[item]}></not-searched>
      ${item.notShown
        ? html`<p class="govuk-inset-text"><strong>Not everything is shown.</strong>
            ${item.notShown}</p>`
        : nothing}
      ${this.bar()}
      <div class="desk-review">
        <section class="desk-review__view" aria-label="The item">${this.view()}</section>
        <finding-list class="desk-review__list" .store=${store}></finding-list>
      </div>
      ${store.open ? html`<leave-out .store=${store}></leave-out>` : nothing}`;
  }

  bar() {
    const {store} = this;
    const {item} = store;
    const both = item.previews.length && item.parts.length;
    return html`
      <div class="desk-bar">
        <strong aria-live="polite">${store.undecided.length
          ? store.undecided.length + ' undecided'
          : store.findings.length ? 'All decided' : 'Nothing to decide'}</strong>
        <button class="govuk-button govuk-button--secondary desk-small"
          ?disabled=${!store.findings.length} @click=${() => store.step(-1)}>Previous (P)</button>
        <button class="govuk-button govuk-button--secondary desk-small"
          ?disabled=${!store.findings.length} @click=${() => store.step(1)}>Next (N)</button>
        ${both ? this.toggle('view', [['pictures', 'Pages'], ['text', 'Text']], 'Show as') : nothing}
        ${item.copyMediaType
          ? this.toggle('after', [[false, 'Before'], [true, 'After']], 'Version')
          : nothing}
        ${store.open && item.previews.length && store.view === 'pictures' && !store.after
          ? html`<button class="govuk-button govuk-button--secondary desk-small"
              aria-pressed=${store.drawing}
              @click=${() => (store.drawing ? store.stopDrawing() : store.startDrawing())}>
              Draw a box (D)</button>`
          : nothing}
        <key-help></key-help>
      </div>`;
  }

  toggle(field, choices, label) {
    const {store} = this;
    return html`
      <div class="desk-toggle" role="group" aria-label=${label}>
        ${choices.map(
          ([value, words]) => html`
            <button class="desk-toggle__choice" aria-pressed=${store[field] === value}
              @click=${() => {
                store[field] = value;
                store.changed();
              }}>${words}</button>`)}
      </div>`;
  }

  view() {
    const {store} = this;
    if (store.after) {
      return html`<copy-view .store=${store}></copy-view>`;
    }
    if (store.view === 'pictures') {
      return html`
        ${store.drawing ? html`<draw-form .store=${store}></draw-form>` : nothing}
        <picture-view .store=${store}></picture-view>`;
    }
    if (store.item.parts.length) {
      return html`
        ${store.open ? html`<words-form .store=${store}></words-form>` : nothing}
        <text-view .store=${store}></text-view>`;
    }
    return html`<p class="govuk-body">There is nothing to show of this item.</p>`;
  }
}

customElements.define('review-page', ReviewPage);
