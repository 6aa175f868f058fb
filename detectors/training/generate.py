# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws pictures with known boxes into numbered files. The same seed and number give the same file."""
import argparse
import os
import time

import cv2
import numpy as np

import scenes
import spoil

PER_FILE = 192


def shard(studio, seed, number, per_file):
    rng = np.random.default_rng([seed, number])
    pictures, boxes = [], []
    for _ in range(per_file):
        scene, found = scenes.draw(rng, studio)
        picture, border = scenes.finished(rng, scene)
        pictures.append(picture)
        boxes.append(scenes.behind_border(found, border))
    # A sixth goes through a film codec, all in one film.
    filmed = [i for i in range(per_file) if i % 6 == 0]
    for i, p in zip(filmed, spoil.film(rng, [pictures[i] for i in filmed])):
        pictures[i] = p
    return pictures, boxes


def write(file, pictures, boxes):
    coded = [cv2.imencode(".jpg", p, [cv2.IMWRITE_JPEG_QUALITY, 95])[1].ravel() for p in pictures]
    ends = np.cumsum([len(c) for c in coded])
    owners = np.concatenate([np.full(len(b), i) for i, b in enumerate(boxes)] or [[]]).astype(np.int32)
    # numpy adds the ending to a name that lacks it.
    np.savez(file + ".part.npz", bytes=np.concatenate(coded), ends=ends, boxes=np.concatenate(boxes), owners=owners)
    os.replace(file + ".part.npz", file)


def read(file):
    with np.load(file) as z:
        data, ends, boxes, owners = z["bytes"], z["ends"], z["boxes"], z["owners"]
    starts = np.concatenate([[0], ends[:-1]])
    return [data[a:b] for a, b in zip(starts, ends)], [boxes[owners == i] for i in range(len(ends))]


def sheet(file, pictures, boxes, columns=8):
    """A sheet to look at before anything is trained on it: boxes that count green, others red."""
    shown = []
    for p, bs in zip(pictures, boxes):
        p = p.copy()
        for x, y, w, h, counts in bs:
            cv2.rectangle(p, (int(x), int(y)), (int(x + w), int(y + h)), (0, 255, 0) if counts else (0, 0, 255), 1)
        shown.append(p)
    rows = [np.hstack(shown[i:i + columns]) for i in range(0, len(shown) - columns + 1, columns)]
    cv2.imwrite(file, np.vstack(rows))


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--out", required=True)
    a.add_argument("--photos", nargs="*", default=[], help="folders of plate-free photographs of a free licence")
    a.add_argument("--cutouts", nargs="*", default=[], help="folders of pictures with transparency (PNG)")
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--first", type=int, default=0)
    a.add_argument("--files", type=int, default=50)
    a.add_argument("--step", type=int, default=1, help="draw every nth file only, so that several processes share the work")
    a.add_argument("--per-file", type=int, default=PER_FILE)
    a.add_argument("--apart", action="store_true", help="draw onto the photographs kept apart: for choosing settings")
    a.add_argument("--small", action="store_true", help="a small studio, for a trial")
    a.add_argument("--sheet", help="also write a sheet of the first pictures to this PNG")
    o = a.parse_args()
    cv2.setNumThreads(1)
    os.makedirs(o.out, exist_ok=True)
    few = dict(plates_drawn=40, vehicles_drawn=12, signs_drawn=20) if o.small else {}
    studio = scenes.Studio(o.photos, o.cutouts, o.seed, o.apart, **few)
    print("%d photographs, %d cut-outs" % (len(studio.photos), len(studio.cutouts)), flush=True)
    for number in range(o.first, o.first + o.files, o.step):
        file = os.path.join(o.out, "pictures-%06d.npz" % number)
        if os.path.exists(file) and not o.sheet:
            continue
        began = time.time()
        pictures, boxes = shard(studio, o.seed, number, o.per_file)
        write(file, pictures, boxes)
        print("%s %d pictures, %d boxes, %.1f s" % (os.path.basename(file), len(pictures), sum(len(b) for b in boxes), time.time() - began), flush=True)
        if o.sheet and number == o.first:
            sheet(o.sheet, pictures[:48], boxes[:48])


if __name__ == "__main__":
    main()
