# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts patches around faces and around what a finder took for faces out of photographs of a free licence.

Labels are a teacher's boxes with its score: surely a face from 0.5, surely none below 0.3, and in between not used.
Proposals are what the finder put forward at a low score; those on no face are the negatives that count.
"""
import argparse
import csv
import os
import zlib

import cv2
import numpy as np

import generate

SURE, DOUBTFUL = 0.5, 0.3
# A patch reaches this far around its box, so that boxes can be moved and turned when it is used.
REACH = 3.4
MOST = 132
FACE, NO_FACE = 1.0, 0.0


def kept_apart(name):
    """One photograph in ten is for choosing settings and is never trained on; one in four of those without people."""
    return zlib.crc32(os.path.basename(name).encode()) % (4 if os.path.dirname(name) else 10) == 0


def table(file):
    """Rows (x0, y0, x1, y1, score) of a CSV with image,x,y,w,h,score, by the image's name."""
    rows = {}
    with open(file, newline="") as f:
        for r in csv.DictReader(f):
            x, y, w, h = (float(r[k]) for k in "xywh")
            rows.setdefault(r["image"], []).append((x, y, x + w, y + h, float(r["score"])))
    return {name: np.array(found) for name, found in rows.items()}


def share(box, boxes):
    """Intersection over union of one box with each of many."""
    if len(boxes) == 0:
        return np.zeros(0)
    w = np.minimum(box[2], boxes[:, 2]) - np.maximum(box[0], boxes[:, 0])
    h = np.minimum(box[3], boxes[:, 3]) - np.maximum(box[1], boxes[:, 1])
    both = np.clip(w, 0, None) * np.clip(h, 0, None)
    return both / ((box[2] - box[0]) * (box[3] - box[1]) + (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1]) - both + 1e-9)


def touching(box, boxes):
    if len(boxes) == 0:
        return False
    w = np.minimum(box[2], boxes[:, 2]) - np.maximum(box[0], boxes[:, 0])
    h = np.minimum(box[3], boxes[:, 3]) - np.maximum(box[1], boxes[:, 1])
    return bool(((w > 0) & (h > 0)).any())


def typology(picture, box):
    """The typology angle of the skin in the middle of a face, in degrees: over 41 light, under 10 dark."""
    x0, y0, x1, y1 = box[:4]
    part = picture[int(max(0, y0 + 0.3 * (y1 - y0))):int(y0 + 0.7 * (y1 - y0)) + 1, int(max(0, x0 + 0.25 * (x1 - x0))):int(x0 + 0.75 * (x1 - x0)) + 1]
    if part.size == 0:
        return 40.0
    lab = cv2.cvtColor(np.float32(part) / 255, cv2.COLOR_BGR2LAB).reshape(-1, 3)
    lightness, yellow = np.median(lab[:, 0]), np.median(lab[:, 2])
    return float(np.degrees(np.arctan2(lightness - 50, max(yellow, 1e-3))))


def patch(picture, box):
    """A square around a box, thinned where it is large; and the factor and corner that lead there."""
    cx, cy = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    side = max(box[2] - box[0], box[3] - box[1]) * REACH
    f = min(1.0, MOST / side)
    n = max(8, int(round(side * f)))
    left, top = cx - side / 2, cy - side / 2
    if f < 0.7:
        # Thinned over areas first: the warp alone would sparkle.
        x0, y0 = int(max(0, left - 2)), int(max(0, top - 2))
        part = picture[y0:int(top + side + 2), x0:int(left + side + 2)]
        if part.size == 0:
            return None, f, left, top
        small = cv2.resize(part, (max(1, int(part.shape[1] * f)), max(1, int(part.shape[0] * f))), interpolation=cv2.INTER_AREA)
        fx, fy = small.shape[1] / part.shape[1], small.shape[0] / part.shape[0]
        move = np.float64([[f / fx, 0, (x0 - left) * f], [0, f / fy, (y0 - top) * f]])
        cut = cv2.warpAffine(small, move, (n, n), flags=cv2.INTER_LINEAR)
    else:
        cut = cv2.warpAffine(picture, np.float64([[f, 0, -left * f], [0, f, -top * f]]), (n, n), flags=cv2.INTER_LINEAR)
    return cut, f, left, top


def cut(picture, proposals, teacher, rng, most):
    """Patches of one photograph: JPEG, candidate box, face box, whether a face, skin's typology angle."""
    sure = teacher[teacher[:, 4] >= SURE] if len(teacher) else teacher
    chosen = []
    for face in sure:
        if min(face[2] - face[0], face[3] - face[1]) >= 9:
            chosen.append((face[:4], face[:4], FACE))
    found = proposals[np.argsort(-proposals[:, 4] + rng.uniform(0, 0.1, len(proposals)))] if len(proposals) else []
    taken = 0
    for row in found:
        if min(row[2] - row[0], row[3] - row[1]) < 5:
            continue
        over = share(row, sure)
        if len(over) and over.max() >= 0.4:
            face = sure[over.argmax()]
            if min(face[2] - face[0], face[3] - face[1]) >= 9:
                chosen.append((row[:4], face[:4], FACE))
        elif not touching(row, teacher):
            taken += 1
            if taken <= most:
                chosen.append((row[:4], row[:4], NO_FACE))
    for box, face, kind in chosen:
        p, f, left, top = patch(picture, box)
        if p is None:
            continue
        moved = [(v - (left, top)[i % 2]) * f for i, v in enumerate(box)] + [(v - (left, top)[i % 2]) * f for i, v in enumerate(face)]
        angle = typology(picture, face) if kind == FACE else 0.0
        yield cv2.imencode(".jpg", p, [cv2.IMWRITE_JPEG_QUALITY, 95])[1].ravel(), np.float32(moved + [kind, angle])


def drawn_patches(folders, rng, each):
    """Patches out of drawn pictures with vehicles, plates, lettering and signs: no face is among them."""
    for folder in folders:
        for file in sorted(os.listdir(folder)):
            if not file.startswith("pictures-") or not file.endswith(".npz"):
                continue
            coded, _ = generate.read(os.path.join(folder, file))
            for one in coded[:each]:
                picture = cv2.imdecode(one, cv2.IMREAD_COLOR)
                side = float(np.exp(rng.uniform(np.log(14), np.log(110))))
                x, y = rng.uniform(0, picture.shape[1] - side), rng.uniform(0, picture.shape[0] - side)
                p, f, left, top = patch(picture, (x, y, x + side, y + side))
                box = [(v - (left, top)[i % 2]) * f for i, v in enumerate((x, y, x + side, y + side))]
                yield cv2.imencode(".jpg", p, [cv2.IMWRITE_JPEG_QUALITY, 95])[1].ravel(), np.float32(box + box + [NO_FACE, 0.0])


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--photos", required=True, help="a folder of photographs of a free licence")
    a.add_argument("--teacher", required=True, help="CSV with image,x,y,w,h,score: the teacher's boxes, 0.3 and up")
    a.add_argument("--proposals", nargs="+", required=True, help="CSV with image,x,y,w,h,score: what the finder put forward")
    a.add_argument("--drawn", nargs="*", default=[], help="folders of drawn files in which there is no face")
    a.add_argument("--out", required=True, help="the file to write (npz)")
    a.add_argument("--most", type=int, default=40, help="negatives a photograph")
    a.add_argument("--seed", type=int, default=1)
    o = a.parse_args()
    rng = np.random.default_rng(o.seed)
    teacher, proposals = table(o.teacher), {}
    for file in o.proposals:
        proposals.update(table(file))
    nothing = np.zeros((0, 5))
    coded, rows, skipped = [], [], 0
    for folder in ("", "no-people"):
        where = os.path.join(o.photos, folder)
        for name in sorted(os.listdir(where) if os.path.isdir(where) else []):
            # Photographs that nobody labelled teach nothing about what is not a face.
            if not name.endswith(".jpg") or not folder and name not in teacher:
                continue
            if kept_apart(os.path.join(folder, name)):
                skipped += 1
                continue
            picture = cv2.imread(os.path.join(where, name))
            for one, row in cut(picture, proposals.get(name, nothing), nothing if folder else teacher[name], rng, o.most):
                coded.append(one)
                rows.append(row)
    if not rows:
        raise SystemExit("nothing to cut: are there photographs with labels or proposals?")
    drawn = list(drawn_patches(o.drawn, rng, 24))
    coded += [c for c, _ in drawn]
    rows += [r for _, r in drawn]
    rows = np.stack(rows)
    np.savez(o.out, bytes=np.concatenate(coded), ends=np.cumsum([len(c) for c in coded]), rows=rows)
    print("%d patches of faces, %d of others; %d photographs kept apart" % ((rows[:, 8] == FACE).sum(), (rows[:, 8] == NO_FACE).sum(), skipped))


if __name__ == "__main__":
    main()
