# SPDX-License-Identifier: GPL-3.0-or-later
"""Photographs of a free licence with a teacher's boxes: surely a face from 0.5, surely none below 0.3, between left out."""
import csv
import os
import zlib

import cv2
import numpy as np

SURE = 0.5


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


def typology(picture, box):
    """The typology angle of the skin in the middle of a face, in degrees: over 41 light, under 10 dark."""
    x0, y0, x1, y1 = box[:4]
    part = picture[int(max(0, y0 + 0.3 * (y1 - y0))):int(y0 + 0.7 * (y1 - y0)) + 1, int(max(0, x0 + 0.25 * (x1 - x0))):int(x0 + 0.75 * (x1 - x0)) + 1]
    if part.size == 0:
        return 40.0
    lab = cv2.cvtColor(np.float32(part) / 255, cv2.COLOR_BGR2LAB).reshape(-1, 3)
    lightness, yellow = np.median(lab[:, 0]), np.median(lab[:, 2])
    return float(np.degrees(np.arctan2(lightness - 50, max(yellow, 1e-3))))


def photographs(folder, known, apart):
    """(name, picture, boxes) of those with people, then of those in no-people; kept apart ones or the others.

    Photographs that nobody labelled teach nothing about what is not a face, and are left out.
    """
    for part in ("", "no-people"):
        where = os.path.join(folder, part)
        for name in sorted(os.listdir(where) if os.path.isdir(where) else []):
            if not name.endswith(".jpg") or not part and name not in known or kept_apart(os.path.join(part, name)) != apart:
                continue
            yield name, cv2.imread(os.path.join(where, name)), np.zeros((0, 5)) if part else known[name]
