// SPDX-License-Identifier: GPL-3.0-or-later
import * as api from '../api.js';
import {Store} from '../store.js';
import {previewOf} from './places.js';

/** One item under review: what was found, what is looked at, what is being drawn. */
export class ReviewStore extends Store {
  request = null;
  item = null;
  findings = [];
  version = 0;
  current = null;
  order = 'weakest';
  view = null;
  preview = 0;
  part = null;
  text = '';
  drawing = false;
  until = 0;
  draft = null;
  after = false;

  constructor(requestId, itemId) {
    super();
    this.requestId = requestId;
    this.itemId = itemId;
  }

  async fetch() {
    const {requestId, itemId} = this;
    const [request, item, found] = await Promise.all([
      api.request(requestId),
      api.item(requestId, itemId),
      api.findings(requestId, itemId),
    ]);
    Object.assign(this, {request, item, version: found.version});
    this.arrange(found.findings);
    if (this.view === null) {
      this.view = item.previews.length ? 'pictures' : 'text';
      this.current = this.findings.find(f => !f.verdict)?.id ?? this.findings[0]?.id ?? null;
      this.show(this.current);
    }
    if (this.part === null && item.parts.length) {
      await this.openPart(item.parts[0]);
    }
  }

  get open() {
    return this.request?.state === 'open' && this.item?.state === 'read';
  }

  get undecided() {
    return this.findings.filter(f => !f.verdict);
  }

  get finding() {
    return this.findings.find(f => f.id === this.current) ?? null;
  }

  /** Keeps findings where the reader knows them to be; new ones come where the order says. */
  arrange(found) {
    const known = new Map(this.findings.map((f, i) => [f.id, i]));
    const kept = found.filter(f => known.has(f.id));
    kept.sort((a, b) => known.get(a.id) - known.get(b.id));
    this.findings = kept.concat(this.ordered(found.filter(f => !known.has(f.id))));
  }

  ordered(findings) {
    const rank = this.order === 'weakest' ? weakest : inReadingOrder;
    return [...findings].sort(rank);
  }

  reorder(order) {
    this.order = order;
    this.findings = this.ordered(this.findings);
    this.changed();
  }

  async openPart(part) {
    this.part = part;
    this.text = await api.text(this.requestId, this.itemId, part);
    this.changed();
  }

  /** Looks at a finding: the page or text that shows it comes up. */
  select(id) {
    this.current = id;
    this.show(id);
    this.changed();
    this.dispatchEvent(new Event('select'));
  }

  show(id) {
    const finding = this.findings.find(f => f.id === id);
    if (!finding) {
      return;
    }
    const preview = previewOf(finding, this.item.previews);
    if (preview >= 0 && this.view === 'pictures') {
      this.preview = preview;
    } else if (preview < 0 && finding.places.some(p => p.type === 'span')) {
      this.view = 'text';
    }
    const part = finding.places.find(p => p.type === 'span')?.part;
    if (this.view === 'text' && part && part !== this.part) {
      this.openPart(part);
    }
  }

  /** The next undecided finding, round the end; any next one where all are decided. */
  step(direction) {
    const {findings} = this;
    const start = findings.findIndex(f => f.id === this.current);
    const open = f => !this.undecided.length || !f.verdict;
    for (let i = 1; i <= findings.length; i++) {
      const at = (start + direction * i + findings.length * 2) % findings.length;
      if (open(findings[at])) {
        this.select(findings[at].id);
        return;
      }
    }
  }

  alike(finding) {
    const words = f => f.category + '|' + f.text.toLowerCase();
    return this.undecided.filter(f => words(f) === words(finding));
  }

  /** Decides and goes on to the next undecided one. */
  async decide(findings, verdict, why = '') {
    const decisions = findings.map(f => ({finding: f.id, verdict, why}));
    const worked = await this.act(() =>
      api.decide(this.requestId, this.itemId, this.version, decisions));
    if (worked && verdict !== 'undecided' && this.undecided.length) {
      this.step(1);
    }
  }

  startDrawing() {
    this.drawing = true;
    this.until = this.preview;
    this.after = false;
    const {width, height} = this.item.previews[this.preview];
    this.draft ??= {
      x: Math.round(width * 0.4),
      y: Math.round(height * 0.4),
      w: Math.round(width * 0.2),
      h: Math.round(height * 0.2),
    };
    this.changed();
  }

  stopDrawing() {
    this.drawing = false;
    this.draft = null;
    this.changed();
  }

  /** Moves or sizes the drawn box, inside the picture. */
  redraw(box) {
    const {width, height} = this.item.previews[this.preview];
    const x = clamp(box.x, 0, width - 1);
    const y = clamp(box.y, 0, height - 1);
    this.draft = {
      x: round(x),
      y: round(y),
      w: round(clamp(box.w, 1, width - x)),
      h: round(clamp(box.h, 1, height - y)),
    };
    this.changed();
  }

  async addBox(category, why) {
    await this.add(category, [this.drawn()], why);
    this.stopDrawing();
  }

  /** The drawn box as a place: on a page or photo, or over a stretch of film. */
  drawn() {
    const {previews, mediaType} = this.item;
    const from = previews[this.preview];
    if (from.pts === null) {
      const unit = mediaType === 'application/pdf' ? 'pt' : 'px';
      return {type: 'box', page: from.page, ...this.draft, unit};
    }
    const times = [...new Set([from.pts, previews[this.until].pts])].sort((a, b) => a - b);
    const boxes = times.map(pts => ({pts, ...this.draft}));
    return {type: 'track', stream: from.stream, timeBase: from.timeBase, boxes};
  }

  /** The words of a finding, also of one that was marked by hand in the text shown. */
  words(finding) {
    const span = finding.places.find(p => p.type === 'span' && p.part === this.part);
    return finding.text || (span ? this.text.slice(span.start, span.end) : '');
  }

  addSpans(category, spans, why) {
    const places = spans.map(({start, end}) => ({type: 'span', part: this.part, start, end}));
    return this.add(category, places, why);
  }

  async add(category, places, why) {
    let added;
    const worked = await this.act(
      async () =>
        (added = await api.addFinding(this.requestId, this.itemId, {category, places, why})),
      'Added, to be hidden.');
    if (worked) {
      this.select(added.id);
    }
  }

  leaveOut(why) {
    return this.act(() => api.leaveOut(this.requestId, this.itemId, why), 'Left out.');
  }
}

const clamp = (value, least, most) => Math.min(Math.max(value, least), Math.max(least, most));
const round = value => Math.round(value * 10) / 10;

function weakest(a, b) {
  return Boolean(a.verdict) - Boolean(b.verdict) || a.confidence - b.confidence;
}

function inReadingOrder(a, b) {
  const at = f => {
    const [place] = f.places;
    return [place.page ?? 0, place.start ?? place.y ?? place.boxes?.[0].pts ?? place.fromMs ?? 0];
  };
  const [one, other] = [at(a), at(b)];
  return one[0] - other[0] || one[1] - other[1];
}
