// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the review page; they can be switched off in the legend.

const OFF = 'sable.keys.off';
const MOVES = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

export const LEGEND = [
  ['N', 'next undecided'],
  ['P', 'previous undecided'],
  ['A', 'accept: hide'],
  ['R', 'reject: keep'],
  ['U', 'undo: undecided again'],
  ['D', 'draw a box'],
  ['B', 'before or after'],
  ['Arrows', 'move the drawn box'],
  ['Shift + arrows', 'size the drawn box'],
  ['Escape', 'stop drawing'],
  ['?', 'this legend'],
];

export const keysOn = () => localStorage.getItem(OFF) === null;

export function switchKeys(on) {
  if (on) {
    localStorage.removeItem(OFF);
  } else {
    localStorage.setItem(OFF, 'off');
  }
}

/** Carries out what a key means, unless somebody is writing. */
export function keys(event, store) {
  const writing = event.target.closest('input, textarea, select, dialog');
  if (writing || event.ctrlKey || event.altKey || event.metaKey || !keysOn() || !store.item) {
    return;
  }
  if (store.drawing && move(event, store)) {
    event.preventDefault();
    return;
  }
  const act = actions(store)[event.key.toLowerCase()];
  if (act) {
    event.preventDefault();
    act();
  }
}

function actions(store) {
  const {finding} = store;
  const decide = verdict => () => {
    if (finding && store.open && !store.busy) {
      store.decide([finding], verdict);
    }
  };
  return {
    n: () => store.step(1),
    p: () => store.step(-1),
    a: decide('hide'),
    r: decide('keep'),
    u: decide('undecided'),
    d: () => {
      if (store.open && store.view === 'pictures') {
        store.startDrawing();
      }
    },
    b: () => {
      if (store.item.copyMediaType) {
        store.after = !store.after;
        store.changed();
      }
    },
    escape: () => store.stopDrawing(),
    '?': () => document.querySelector('key-help')?.open(),
  };
}

function move(event, store) {
  const by = MOVES[event.key];
  if (!by || !store.draft) {
    return false;
  }
  const step = Math.max(1, Math.round(store.item.previews[store.preview].width / 200));
  const [dx, dy] = by.map(n => n * step);
  const {x, y, w, h} = store.draft;
  store.redraw(event.shiftKey ? {x, y, w: w + dx, h: h + dy} : {x: x + dx, y: y + dy, w, h});
  return true;
}
