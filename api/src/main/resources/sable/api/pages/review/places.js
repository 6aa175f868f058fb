// SPDX-License-Identifier: GPL-3.0-or-later
// Where findings stand, worked out for showing.

/** Spans of a finding in a text layer. */
export const spans = (finding, part) =>
  finding.places.filter(p => p.type === 'span' && p.part === part);

/** Rectangles of a finding on a preview, in the unit of the preview's places. */
export function rects(finding, preview) {
  return finding.places.flatMap(place => {
    if (place.type === 'box') {
      return preview.pts !== null || place.page === preview.page ? [place] : [];
    }
    return place.type === 'track' && place.stream === preview.stream ? atTime(place, preview.pts) : [];
  });
}

/** The box of a track at a time; between two of its boxes, as the writer does, what lies around both. */
function atTime(track, pts) {
  const {boxes} = track;
  if (!boxes.length || pts < boxes[0].pts || pts > boxes[boxes.length - 1].pts) {
    return [];
  }
  let low = 0;
  let high = boxes.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (boxes[middle].pts <= pts) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  const [before, after] = [boxes[low], boxes[low + 1]];
  return [before.pts === pts ? before : around(before, after)];
}

function around(a, b) {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y};
}

/** The first preview that shows a finding, or -1. */
export const previewOf = (finding, previews) =>
  previews.findIndex(preview => rects(finding, preview).length > 0);

/**
 * Cuts a text at the borders of all spans.
 * @returns {{from: number, to: number, findings: object[]}[]} stretches with the findings over them
 */
export function stretches(findings, part, from, to) {
  const marks = findings
    .flatMap(finding => spans(finding, part).map(span => ({finding, span})))
    .filter(({span}) => span.start < to && span.end > from)
    .sort((a, b) => a.span.start - b.span.start);
  const cuts = [...new Set([from, to, ...marks.flatMap(({span}) => [span.start, span.end])])]
    .filter(cut => cut >= from && cut <= to)
    .sort((a, b) => a - b);
  const found = [];
  let first = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    while (first < marks.length && marks[first].span.end <= cuts[i]) {
      first++;
    }
    const over = [];
    for (let m = first; m < marks.length && marks[m].span.start <= cuts[i]; m++) {
      if (marks[m].span.end > cuts[i] && !over.includes(marks[m].finding)) {
        over.push(marks[m].finding);
      }
    }
    found.push({from: cuts[i], to: cuts[i + 1], findings: over});
  }
  return found;
}

/** Every place where words stand in a text as written, with any run of white space between them. */
export function occurrences(text, words) {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  return pattern
    ? [...text.matchAll(new RegExp(pattern, 'giu'))].map(m => ({
        start: m.index,
        end: m.index + m[0].length,
      }))
    : [];
}
