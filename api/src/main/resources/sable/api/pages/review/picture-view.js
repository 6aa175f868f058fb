// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing, svg} from '../element.js';
import {previewAddress} from '../api.js';
import {category, filmTime, findingState} from '../words.js';
import {rects} from './places.js';

/** Where it is kept, for this window, that somebody asked for colour: pictures distress less in grey. */
const COLOUR = 'sable.colour';

const SIZES = [
  ['fit', 'as wide as the column'],
  ['own', 'own size'],
  ['twice', 'twice the column'],
];

/** Pages, a photo or frames of a film, with outlines in the picture's own coordinates. */
class PictureView extends StorePart {
  static properties = {colour: {state: true}, size: {state: true}};

  constructor() {
    super();
    this.colour = sessionStorage.getItem(COLOUR) !== null;
    this.size = 'fit';
    this.from = null;
  }

  render() {
    const {store} = this;
    const {previews} = store.item;
    const preview = previews[store.preview];
    return html`
      <div class="desk-picture-tools">
        ${previews.length > 1 ? this.strip(previews) : nothing}
        <div class="desk-choices desk-choices--middle">
          <label for="size">Size</label>
          <select class="govuk-select desk-small" id="size" @change=${e => (this.size = e.target.value)}>
            ${SIZES.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
          </select>
          <button class="govuk-button govuk-button--secondary desk-small" aria-pressed=${this.colour}
            @click=${this.switchColour}>Colour</button>
        </div>
      </div>
      <div class="desk-scroll" role="region" aria-label="Picture" tabindex="0">
      <div class=${'desk-picture desk-picture--' + this.size + (this.colour ? '' : ' desk-picture--grey')}>
        <img src=${previewAddress(store.requestId, store.itemId, preview.index)}
          width=${preview.widthPx} height=${preview.heightPx} alt=${this.name(preview)} draggable="false">
        <svg viewBox=${'0 0 ' + preview.width + ' ' + preview.height} role="group"
          class=${store.drawing ? 'desk-drawing' : ''}
          aria-label=${'Outlines on ' + this.name(preview)}
          @pointerdown=${this.down} @pointermove=${this.move} @pointerup=${this.up}>
          ${store.findings.flatMap(f => rects(f, preview).map(r => this.outline(f, r, preview)))}
          ${store.draft ? this.draft(preview) : nothing}
        </svg>
      </div>
      </div>`;
  }

  switchColour() {
    this.colour = !this.colour;
    if (this.colour) {
      sessionStorage.setItem(COLOUR, 'on');
    } else {
      sessionStorage.removeItem(COLOUR);
    }
  }

  name(preview) {
    if (preview.pts !== null) {
      return 'Frame at ' + filmTime(preview.pts, preview.timeBase);
    }
    return this.store.item.previews.length > 1 ? 'Page ' + (preview.page + 1) : this.store.item.name;
  }

  strip(previews) {
    const {store} = this;
    return html`
      <ol class="desk-strip" aria-label="Pages and frames">
        ${previews.map((preview, i) => {
          const open = store.undecided.filter(f => rects(f, preview).length).length;
          return html`<li><button class="desk-strip__one" aria-current=${i === store.preview}
            @click=${() => {
              store.preview = i;
              store.changed();
            }}>${this.name(preview)}${open ? html` <span class="desk-strip__open">⚑ ${open}<span
              class="govuk-visually-hidden"> undecided</span></span>` : nothing}</button></li>`;
        })}
      </ol>`;
  }

  outline(finding, place, preview) {
    const {store} = this;
    const written = finding.places.some(p => p.type === 'span');
    const {x, y, w, h} = written ? grown(place, preview.width / 300) : place;
    const {key, mark, word} = findingState(finding);
    const current = finding.id === store.current;
    const letters = preview.width / 45;
    const label = mark + ' ' + word;
    return svg`
      <g class=${'desk-box desk-box--' + key + (written ? ' desk-box--words' : '') + (current ? ' desk-box--current' : '')} role="button"
        tabindex="0" aria-label=${word + ': ' + category(finding.category) + ' ' + finding.text}
        @click=${() => store.drawing || store.select(finding.id)}
        @keydown=${e => e.key === 'Enter' && store.select(finding.id)}>
        <rect class="desk-box__halo" x=${x} y=${y} width=${w} height=${h}></rect>
        <rect class="desk-box__line" x=${x} y=${y} width=${w} height=${h}></rect>
        ${key === 'rejected'
          ? svg`<path class="desk-box__line" d=${`M${x} ${y}L${x + w} ${y + h}M${x + w} ${y}L${x} ${y + h}`}></path>`
          : nothing}
        ${key === 'drawn' ? corners(x, y, w, h, letters) : nothing}
        ${current || !written
          ? svg`<text class="desk-box__label" x=${Math.max(0, x)} y=${y > letters * 1.4 ? y - letters * 0.35 : y + h + letters}
              font-size=${letters}>${label}</text>`
          : nothing}
      </g>`;
  }

  draft(preview) {
    const {x, y, w, h} = this.store.draft;
    return svg`
      <g class="desk-box desk-box--drawn desk-box--current">
        <rect class="desk-box__halo" x=${x} y=${y} width=${w} height=${h}></rect>
        <rect class="desk-box__line" x=${x} y=${y} width=${w} height=${h}></rect>
        ${corners(x, y, w, h, preview.width / 45)}
      </g>`;
  }

  point(event) {
    const frame = this.querySelector('.desk-picture svg').getBoundingClientRect();
    const {width, height} = this.store.item.previews[this.store.preview];
    return {
      x: ((event.clientX - frame.left) / frame.width) * width,
      y: ((event.clientY - frame.top) / frame.height) * height,
    };
  }

  // A drag draws a box, and so do two clicks: the first sets a corner, the second the other one.
  down(event) {
    if (!this.store.drawing) {
      return;
    }
    event.preventDefault();
    if (this.from) {
      this.span(this.from, this.point(event));
      this.from = null;
      this.pressed = false;
      return;
    }
    this.from = this.point(event);
    this.pressed = true;
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  move(event) {
    if (this.from) {
      this.span(this.from, this.point(event));
    }
  }

  up(event) {
    const to = this.point(event);
    const dragged = this.from && Math.hypot(to.x - this.from.x, to.y - this.from.y) > 3;
    if (this.pressed && dragged) {
      this.span(this.from, to);
      this.from = null;
    }
    this.pressed = false;
  }

  span(a, b) {
    this.store.redraw({
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      w: Math.abs(a.x - b.x),
      h: Math.abs(a.y - b.y),
    });
  }
}

/** Round words the outline stands off, so that they can be read. */
const grown = ({x, y, w, h}, by) => ({x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by});

function corners(x, y, w, h, length) {
  const l = Math.min(length, w / 3, h / 3);
  const path =
    `M${x} ${y + l}V${y}H${x + l}M${x + w - l} ${y}H${x + w}V${y + l}` +
    `M${x + w} ${y + h - l}V${y + h}H${x + w - l}M${x + l} ${y + h}H${x}V${y + h - l}`;
  return svg`<path class="desk-box__corners" d=${path}></path>`;
}

customElements.define('picture-view', PictureView);
