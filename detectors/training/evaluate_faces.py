# SPDX-License-Identifier: GPL-3.0-or-later
"""Weighs a face finder's proposals with the judging network, and measures what is left of them.

Fits the weights on the photographs kept apart, by their teacher's boxes, or takes weights that were fitted before.
"""
import argparse
import os

import cv2
import numpy as np

import evaluate
import faces
import network

SIDE, MARGIN = network.Judge.SIDE, network.Judge.MARGIN
FLOOR = 0.08
OVERLAP = 0.5


def squares(picture, rows):
    """What the network is shown of each proposal: a square around it, black outside the picture."""
    shown = []
    h, w = picture.shape[:2]
    for x0, y0, x1, y1 in rows[:, :4]:
        side = MARGIN * max(x1 - x0, y1 - y0)
        left, top = int(round((x0 + x1 - side) / 2)), int(round((y0 + y1 - side) / 2))
        n = max(2, int(round(side)))
        a, b, c, d = max(0, left), max(0, top), min(w, left + n), min(h, top + n)
        canvas = np.zeros((SIDE, SIDE, 3), np.uint8)
        u, v = int((a - left) * SIDE / n), int((b - top) * SIDE / n)
        s, t = max(1, min(SIDE - u, round((c - a) * SIDE / n))), max(1, min(SIDE - v, round((d - b) * SIDE / n)))
        if c > a and d > b:
            part = picture[b:d, a:c]
            canvas[v:v + t, u:u + s] = cv2.resize(part, (s, t), interpolation=cv2.INTER_AREA if n > SIDE else cv2.INTER_LINEAR)
        shown.append((canvas, left, top, n))
    return shown


def judged(net, picture, rows):
    """For each proposal the logits of both and the box that the network gives: x0, y0, x1, y1."""
    if len(rows) == 0:
        return np.zeros((0, 2)), np.zeros((0, 4))
    shown = squares(picture, rows)
    answers = []
    for at in range(0, len(shown), 64):
        net.setInput(cv2.dnn.blobFromImages([s[0] for s in shown[at:at + 64]], 1 / 255.0))
        answers.append(net.forward().reshape(-1, 5))
    answer = np.concatenate(answers)
    logit = lambda p: np.log(np.clip(p, 1e-6, 1 - 1e-6) / (1 - np.clip(p, 1e-6, 1 - 1e-6)))
    at = np.array([(left + n / 2, top + n / 2, n) for _, left, top, n in shown])
    cx, cy = at[:, 0] + answer[:, 1] * at[:, 2], at[:, 1] + answer[:, 2] * at[:, 2]
    bw, bh = np.exp(np.clip(answer[:, 3], -4, 1)) * at[:, 2], np.exp(np.clip(answer[:, 4], -4, 1)) * at[:, 2]
    return np.stack([logit(answer[:, 0]), logit(rows[:, 4])], 1), np.stack([cx - bw / 2, cy - bh / 2, cx + bw / 2, cy + bh / 2], 1)


def best(rows, overlap):
    """The surest of those that overlap."""
    rows = rows[np.argsort(-rows[:, 4], kind="stable")]
    kept = []
    while len(rows):
        kept.append(rows[0])
        rows = rows[1:][faces.share(rows[0], rows[1:]) <= overlap]
    return np.array(kept).reshape(-1, 5)


def fitted(features, face):
    """Weights (network, finder, constant) of a logistic regression, by Newton's steps with a little shrinkage."""
    x = np.c_[features, np.ones(len(features))]
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + 1e-2 * np.eye(len(w))
        w -= np.linalg.solve(hessian, x.T @ (p - face) + 1e-2 * w)
    return w


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("network", help="ONNX")
    a.add_argument("--photos", required=True)
    a.add_argument("--labels", required=True, help="CSV with image,x,y,w,h,score")
    a.add_argument("--proposals", nargs="+", required=True)
    a.add_argument("--empty", default="no-people", help="folder of photographs without people in that of the photographs")
    a.add_argument("--all", action="store_true", help="measure on all photographs, not on those kept apart alone")
    a.add_argument("--weights", type=float, nargs=3, help="fitted before: network, finder, constant")
    a.add_argument("--least", type=float, default=9, help="the shorter side of a face that counts, in pixels")
    a.add_argument("--grown", type=float, default=0.15)
    o = a.parse_args()
    cv2.setNumThreads(1)
    net = cv2.dnn.readNetFromONNX(o.network)
    labels, proposals = faces.table(o.labels), {}
    for file in o.proposals:
        proposals.update(faces.table(file))
    nothing = np.zeros((0, 5))
    seen = []
    for folder in ("", o.empty):
        where = os.path.join(o.photos, folder)
        for name in sorted(os.listdir(where)):
            if not name.endswith(".jpg") or not o.all and not faces.kept_apart(os.path.join(folder, name)) or not folder and name not in labels:
                continue
            rows = proposals.get(name, nothing)
            rows = best(rows[rows[:, 4] >= FLOOR], 0.3)
            features, boxes = judged(net, cv2.imread(os.path.join(where, name)), rows)
            seen.append((nothing if folder else labels[name], rows, features, boxes, bool(folder)))
    if o.weights:
        weights = np.array(o.weights)
    else:
        x, y = [], []
        for truth, rows, features, _, _ in seen:
            for row, f in zip(rows, features):
                over = faces.share(row, truth[truth[:, 4] >= faces.SURE]) if len(truth) else np.zeros(0)
                if len(over) and over.max() >= 0.4 or not faces.touching(row, truth):
                    x.append(f)
                    y.append(float(len(over) and over.max() >= 0.4))
        weights = fitted(np.array(x), np.array(y))
        guess = np.c_[np.array(x), np.ones(len(x))] @ weights > 0
        print("%d proposals, %.3f of them faces; weights %.3f %.3f %.3f; right %.3f" % (
            len(y), np.mean(y), *weights, np.mean(guess == (np.array(y) > 0))))
    print("how       least  |  covered to 0.7    0.9   area  |  false a photograph without people")
    for how in ("finder", "weighed", "placed"):
        for least in ((0.1, 0.15, 0.2, 0.25, 0.3, 0.4) if how == "finder" else (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8)):
            got, areas, false, without = [], [], 0, 0
            for truth, rows, features, boxes, empty in seen:
                if how == "finder":
                    kept = rows[rows[:, 4] >= least]
                else:
                    sure = 1 / (1 + np.exp(-(np.c_[features, np.ones(len(features))] @ weights)))
                    place = (rows[:, :4] + boxes) / 2 if how == "placed" else rows[:, :4]
                    kept = best(np.c_[place, sure][sure >= least], OVERLAP)
                kept = evaluate.grown(kept, o.grown) if len(kept) else kept
                if empty:
                    without += 1
                    false += len(kept)
                    continue
                for face in truth:
                    if face[4] < faces.SURE or min(face[2] - face[0], face[3] - face[1]) < o.least:
                        continue
                    got.append(evaluate.covered(face, kept))
                    over = faces.share(face, kept)
                    if len(over) and over.max() > 0.1:
                        r = kept[over.argmax()]
                        areas.append((r[2] - r[0]) * (r[3] - r[1]) / ((face[2] - face[0]) * (face[3] - face[1])))
            g = np.array(got)
            print("%-8s  %.2f   |  %.3f             %.3f  %.2f  |  %.2f" % (
                how, least, (g >= 0.7).mean(), (g >= 0.9).mean(), np.median(areas) if areas else 0, false / max(1, without)), flush=True)


if __name__ == "__main__":
    main()
