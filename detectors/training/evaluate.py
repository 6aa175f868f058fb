# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures an exported network: on drawn files, on labelled photographs, on photographs with nothing to find."""
import argparse
import csv
import glob
import os

import cv2
import numpy as np

import faces
import generate

# Less at one look is not counted as a look.
GLIMPSE = 0.15


def looked(net, picture, scale, score):
    """Boxes (x0, y0, x1, y1, score, scale) of one look at a scale, in pixels of the picture."""
    h, w = picture.shape[:2]
    sw, sh = max(8, round(w * scale)), max(8, round(h * scale))
    if scale != 1:
        picture = cv2.resize(picture, (sw, sh), interpolation=cv2.INTER_LINEAR if scale > 1 else cv2.INTER_AREA)
    picture = cv2.copyMakeBorder(picture, 0, -sh % 32, 0, -sw % 32, cv2.BORDER_CONSTANT)
    net.setInput(cv2.dnn.blobFromImage(picture, 1 / 255.0))
    answer = net.forward()[0]
    ys, xs = np.where(answer[0] > score)
    v = answer[:, ys, xs]
    cx, cy = (xs + 0.5 + v[1]) * 8, (ys + 0.5 + v[2]) * 8
    bw, bh = np.exp(v[3]) * 8, np.exp(v[4]) * 8
    edges = np.stack([cx - bw / 2, cy - bh / 2, cx + bw / 2, cy + bh / 2], 1) / scale
    return np.concatenate([edges, v[0][:, None], np.full((len(edges), 1), scale)], 1)


def share(a, b):
    w = np.minimum(a[2], b[:, 2]) - np.maximum(a[0], b[:, 0])
    h = np.minimum(a[3], b[:, 3]) - np.maximum(a[1], b[:, 1])
    both = np.clip(w, 0, None) * np.clip(h, 0, None)
    return both / ((a[2] - a[0]) * (a[3] - a[1]) + (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1]) - both + 1e-9)


def agreed(rows, overlap):
    """Boxes that overlap become one: edges weighted by score; the score is the mean of the two best looks."""
    rows = rows[np.argsort(-rows[:, 4], kind="stable")]
    out = []
    while len(rows):
        same = share(rows[0], rows) > overlap
        same[0] = True
        one = rows[same]
        other = one[one[:, 5] != one[0, 5], 4]
        weight = one[:, 4:5]
        out.append(np.r_[(one[:, :4] * weight).sum(0) / weight.sum(), (one[0, 4] + (other[0] if len(other) else 0)) / 2])
        rows = rows[~same]
    return np.array(out).reshape(-1, 5)


def grown(rows, by):
    w, h = rows[:, 2] - rows[:, 0], rows[:, 3] - rows[:, 1]
    return np.stack([rows[:, 0] - by * w, rows[:, 1] - by * h, rows[:, 2] + by * w, rows[:, 3] + by * h, rows[:, 4]], 1)


def covered(label, rows):
    """The share of a label that the boxes cover together, on a grid of 40 x 40."""
    x = np.linspace(label[0], label[2], 81)[1::2]
    y = np.linspace(label[1], label[3], 81)[1::2]
    hit = np.zeros((40, 40), bool)
    for r in rows:
        hit |= ((x >= r[0]) & (x <= r[2]))[None] & ((y >= r[1]) & (y <= r[3]))[:, None]
    return hit.mean()


def photographs(folder, labels=None, leave_out=()):
    """(name, picture, labels) of a folder; without a file of labels every photograph is plate-free."""
    rows = {}
    if labels:
        with open(labels, newline="") as f:
            for r in csv.DictReader(f):
                x, y, w, h = (float(r[k]) for k in "xywh")
                rows.setdefault(r["image"], []).append(([x, y, x + w, y + h], r.get("country", "")))
    names = sorted(rows) if labels else sorted(os.path.basename(f) for f in glob.glob(os.path.join(folder, "*.jpg")))
    for name in names:
        if any(name.startswith(p) for p in leave_out):
            continue
        picture = cv2.imread(os.path.join(folder, name))
        if picture is not None:
            yield name, picture, rows.get(name, [])


def teacher_labelled(folder, labels, least):
    """Photographs kept apart from training, with a teacher's boxes: doubtful and smaller ones are ignored."""
    for name, picture, rows in faces.photographs(folder, faces.table(labels), apart=True):
        counts = [r[4] >= faces.SURE and min(r[2] - r[0], r[3] - r[1]) >= least for r in rows]
        yield name, picture, [(list(r[:4]), "" if c else "ignored") for r, c in zip(rows, counts)]


def drawn(folder):
    for file in sorted(glob.glob(os.path.join(folder, "pictures-*.npz"))):
        for i, (coded, boxes) in enumerate(zip(*generate.read(file))):
            rows = [([x, y, x + w, y + h], "" if counts else "ignored") for x, y, w, h, counts in boxes]
            yield "%s/%d" % (os.path.basename(file), i), cv2.imdecode(coded, cv2.IMREAD_COLOR), rows


def measure(found, scores, growths, overlaps):
    """A table over settings. `found` holds (labels, boxes of all passes) for each picture."""
    lines = ["score  overlap  grown  |  0.7    0.9    0.98   IoU 0.5  area  |  stray a labelled picture  false a picture without"]
    for overlap in overlaps:
        boxes = [agreed(rows, overlap) for _, rows in found]
        for score in scores:
            for by in growths:
                got, areas, stray, with_, false, without = [], [], 0, 0, 0, 0
                for (labels, _), rows in zip(found, boxes):
                    rows = rows[rows[:, 4] >= score]
                    raw, rows = rows, grown(rows, by)
                    if not labels:
                        without += 1
                        false += len(rows)
                        continue
                    with_ += 1
                    touching = np.zeros(len(rows), bool)
                    for label, kind in labels:
                        label = np.array(label)
                        if len(rows):
                            touching |= (np.minimum(rows[:, 2], label[2]) > np.maximum(rows[:, 0], label[0])) & (
                                np.minimum(rows[:, 3], label[3]) > np.maximum(rows[:, 1], label[1]))
                        if kind == "ignored":
                            continue
                        over = share(label, raw) if len(raw) else np.zeros(1)
                        got.append((covered(label, rows), over.max()))
                        if len(rows) and share(label, rows).max() > 0.1:
                            r = rows[share(label, rows).argmax()]
                            areas.append((r[2] - r[0]) * (r[3] - r[1]) / ((label[2] - label[0]) * (label[3] - label[1])))
                    stray += (~touching).sum()
                g = np.array(got).reshape(-1, 2)
                part = " ".join("%.3f " % v for v in [(g[:, 0] >= t).mean() for t in (0.7, 0.9, 0.98)] + [(g[:, 1] >= 0.5).mean()]) if len(g) else " -" * 4
                lines.append("%.2f   %.2f     %.2f   |  %s   %.2f  |  %.2f   %.3f" % (
                    score, overlap, by, part, np.median(areas) if areas else 0, stray / max(1, with_), false / max(1, without)))
    return lines


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("network", help="ONNX")
    a.add_argument("--drawn", help="a folder of drawn files")
    a.add_argument("--photos", help="a folder of labelled photographs")
    a.add_argument("--labels", help="CSV with image,x,y,w,h")
    a.add_argument("--teacher", help="CSV with image,x,y,w,h,score: measure on the photographs with people kept apart from training")
    a.add_argument("--least", type=float, default=14, help="the shorter side of a teacher's box that counts, in pixels")
    a.add_argument("--empty", nargs="*", default=[], help="folders of photographs with nothing to find")
    a.add_argument("--leave-out", nargs="*", default=[], help="beginnings of names in those folders that do show something")
    a.add_argument("--scales", type=float, nargs="*", default=[1.0, 0.5, 0.25])
    a.add_argument("--scores", type=float, nargs="*", default=[0.3, 0.35, 0.4, 0.45])
    a.add_argument("--grown", type=float, nargs="*", default=[0.1, 0.15, 0.2])
    a.add_argument("--overlaps", type=float, nargs="*", default=[0.5])
    o = a.parse_args()
    cv2.setNumThreads(1)
    net = cv2.dnn.readNetFromONNX(o.network)
    sources = []
    if o.drawn:
        sources.append(drawn(o.drawn))
    if o.teacher:
        sources.append(teacher_labelled(o.photos, o.teacher, o.least))
    elif o.photos:
        sources.append(photographs(o.photos, o.labels))
    sources += [photographs(folder, None, o.leave_out) for folder in o.empty]
    found = []
    for source in sources:
        for _, picture, labels in source:
            found.append((labels, np.concatenate([looked(net, picture, s, GLIMPSE) for s in o.scales])))
    print("\n".join(measure(found, o.scores, o.grown, o.overlaps)))


if __name__ == "__main__":
    main()
