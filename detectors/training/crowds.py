# SPDX-License-Identifier: GPL-3.0-or-later
"""Training pictures with faces, put together afresh for every step out of photographs of a free licence.

A picture is one cutting or four, each out of another photograph, with a chosen face brought to a size that is drawn
evenly over the octaves; then light, lens, camera and codec. Boxes are a teacher's: surely a face from 0.5, left out
of the loss below.
"""
import os

import cv2
import numpy as np
import torch

import faces
import generate
import network
import scenes
import spoil

# Faces of this size (square root of their area) are learnt; larger ones are found on a reduced picture.
LEAST_PX, MOST_PX = 9.0, 80.0


class Photograph:
    """A photograph at its own size, at half of it and so on, with its faces: x0, y0, x1, y1, score, typology angle."""

    def __init__(self, picture, rows):
        self.sizes = [picture]
        while min(self.sizes[-1].shape[:2]) >= 48:
            h, w = self.sizes[-1].shape[:2]
            self.sizes.append(cv2.resize(self.sizes[-1], ((w + 1) // 2, (h + 1) // 2), interpolation=cv2.INTER_AREA))
        self.rows = np.array([list(r[:5]) + [faces.typology(picture, r)] for r in rows]).reshape(-1, 6)

    def cutting(self, rng, side, f, middle, turn, background=None):
        """A square with `middle` of the photograph at a place drawn at random, at a factor and turned; and its boxes.

        Outside the photograph lies the background, a square without faces, or its border drawn out.
        """
        level = 0
        while level + 1 < len(self.sizes) and f * 2 ** (level + 1) <= 1.1:
            level += 1
        at = self.sizes[level]
        kx, ky = at.shape[1] / self.sizes[0].shape[1], at.shape[0] / self.sizes[0].shape[0]
        place = rng.uniform(0.08, 0.92, 2) * side
        move = cv2.getRotationMatrix2D((float(middle[0]), float(middle[1])), turn, f)
        move[:, 2] += place - middle
        move_level = move @ np.diag([1 / kx, 1 / ky, 1])
        if background is not None:
            cut = cv2.warpAffine(at, move_level, (side, side), dst=background.copy(), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT)
        else:
            border = cv2.BORDER_CONSTANT if rng.random() < 0.4 else cv2.BORDER_REPLICATE
            cut = cv2.warpAffine(at, move_level, (side, side), flags=cv2.INTER_LINEAR, borderMode=border)
        rows = self.rows
        cx, cy = (rows[:, 0] + rows[:, 2]) / 2, (rows[:, 1] + rows[:, 3]) / 2
        mx = move[0, 0] * cx + move[0, 1] * cy + move[0, 2]
        my = move[1, 0] * cx + move[1, 1] * cy + move[1, 2]
        w, h = (rows[:, 2] - rows[:, 0]) * f, (rows[:, 3] - rows[:, 1]) * f
        boxes = np.stack([mx - w / 2, my - h / 2, mx + w / 2, my + h / 2, rows[:, 4], rows[:, 5]], 1)
        return cut, boxes


def darkened(rng, picture, box):
    """Skin made darker: an oval over face and neck takes less light, a little redder; the rest stays."""
    h, w = picture.shape[:2]
    x0, y0, x1, y1 = box[:4]
    cx, cy, rx, ry = (x0 + x1) / 2, y0 + 0.56 * (y1 - y0), 0.62 * (x1 - x0), 0.66 * (y1 - y0)
    a, b, c, d = max(0, int(cx - 1.6 * rx)), max(0, int(cy - 1.6 * ry)), min(w, int(cx + 1.6 * rx) + 1), min(h, int(cy + 1.6 * ry) + 1)
    if c - a < 4 or d - b < 4:
        return picture
    yy, xx = np.mgrid[b:d, a:c]
    far = np.sqrt(((xx - cx) / rx) ** 2 + ((yy - cy) / ry) ** 2)
    share = np.clip((1.35 - far) / 0.45, 0, 1)[..., None].astype(np.float32)
    k = float(rng.uniform(0.3, 0.75))
    tone = np.float32([k * rng.uniform(0.78, 0.98), k * rng.uniform(0.9, 1.0), k])
    part = picture[b:d, a:c].astype(np.float32)
    picture[b:d, a:c] = (part * (1 - share) + part * tone * share).astype(np.uint8)
    return picture


def covered(rng, picture, box):
    """Masks, hoods, caps, hands and posts: a bar or a frame over a part of a face."""
    x0, y0, x1, y1 = box[:4]
    w, h = x1 - x0, y1 - y0
    shade = [float(v) for v in (rng.uniform(0, 255, 3) if rng.random() < 0.5 else np.repeat(rng.uniform(0, 255), 3))]
    kind = rng.integers(5)
    bars = {
        0: (x0 - 0.02 * w, y0 + rng.uniform(0.5, 0.62) * h, x1 + 0.02 * w, y1 + 0.02 * h),
        1: (x0 - 0.15 * w, y0 - 0.3 * h, x1 + 0.15 * w, y0 + rng.uniform(0.12, 0.32) * h),
        2: (x0, y0 + 0.3 * h, x1, y0 + 0.47 * h),
        3: (x0 - 0.1 * w, y0 - 0.1 * h, x0 + rng.uniform(0.2, 0.45) * w, y1 + 0.2 * h),
    }
    if kind in bars:
        a, b, c, d = (int(round(v)) for v in bars[kind])
        cv2.rectangle(picture, (a, b), (c, d), shade, -1)
    else:
        centre, axes = (int((x0 + x1) / 2), int((y0 + y1) / 2)), (max(2, int(w * 0.62)), max(2, int(h * 0.62)))
        cv2.ellipse(picture, centre, axes, 0, 0, 360, shade, max(1, int(w * rng.uniform(0.15, 0.3))))
    return picture


def relit(rng, p, dark):
    """Light, contrast and colour of a cutting. Dark skin is made darker by less."""
    if rng.random() < 0.7:
        low = 0.66 if dark else 0.6
        steps = np.arange(256, dtype=np.float32)[:, None]
        if rng.random() < 0.4:
            steps = 255 * np.power(steps / 255, rng.uniform(0.55, 1.4 if dark else 1.5))
        tint = rng.normal(0, 7, 3) if rng.random() < 0.5 else np.zeros(3)
        table = np.clip((steps - 128) * rng.uniform(0.55, 1.3) + 128 * rng.uniform(low, 1.3) + tint, 0, 255).astype(np.uint8)
        p = cv2.LUT(p, table.reshape(256, 1, 3))
    if rng.random() < 0.06:
        p = cv2.convertScaleAbs(p, alpha=rng.uniform(0.35, 0.6) if dark else rng.uniform(0.2, 0.5))
    return p


def blurred(rng, p):
    """Focus, motion and lost resolution of a cutting."""
    draw = rng.random()
    if draw < 0.18:
        p = cv2.GaussianBlur(p, (0, 0), rng.uniform(0.4, 1.6))
    elif draw < 0.28:
        p = spoil.motion(rng, p)
    elif draw < 0.42:
        n = p.shape[0]
        m = max(8, int(n * rng.uniform(0.4, 0.85)))
        p = cv2.resize(cv2.resize(p, (m, m), interpolation=cv2.INTER_AREA), (n, n), interpolation=int(rng.choice([cv2.INTER_LINEAR, cv2.INTER_CUBIC])))
    return p


def camera(rng, p):
    """Noise, grey, casts and compression of the whole picture."""
    if rng.random() < 0.3:
        noise = np.empty(p.shape[:2] + (1,) if rng.random() < 0.5 else p.shape, np.int16)
        cv2.randn(noise, 0, float(rng.uniform(1, 12)))
        p = np.clip(p.astype(np.int16) + (noise if noise.shape == p.shape else noise.reshape(p.shape[:2] + (1,))), 0, 255).astype(np.uint8)
    if rng.random() < 0.12:
        p = cv2.cvtColor(cv2.cvtColor(p, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
    if rng.random() < 0.06:
        p = spoil.cast(rng, p)
    elif rng.random() < 0.55:
        p = cv2.imdecode(cv2.imencode(".jpg", p, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(18, 92))])[1], cv2.IMREAD_COLOR)
    return p


class Crowds(torch.utils.data.IterableDataset):
    """Batches of pictures with their targets, without end. One photograph in ten is kept apart (see `faces.kept_apart`)."""

    def __init__(self, photos, labels, drawn, backgrounds, side, batch, seed, mined=None):
        # Threads that were started before the loader's process forks would be waited for in vain.
        cv2.setNumThreads(1)
        self.side, self.batch, self.seed = side, batch, seed
        known = faces.table(labels)
        hard = faces.table(mined) if mined else {}
        self.people, self.others = [], []
        for name, picture, rows in faces.photographs(photos, known, apart=False):
            if len(rows):
                self.people.append(Photograph(picture, rows))
        for name, picture in without_people(photos, drawn, backgrounds):
            self.others.append((Photograph(picture, []), hard.get(name, np.zeros((0, 5)))))
        self.hard = [other for other in self.others if len(other[1])]
        if not self.people or not self.others:
            raise SystemExit("photographs with labelled faces and others without people are needed")
        self.faces, weights = [], []
        for photograph in self.people:
            for row in photograph.rows:
                if row[4] >= faces.SURE and extent(row) >= 7:
                    self.faces.append((photograph, row))
                    weights.append(5.0 if row[5] < 10 else 2.5 if row[5] < 28 else 1.0)
        self.weights = np.array(weights) / sum(weights)

    def cutting(self, rng, side):
        draw = rng.random()
        turn = rng.normal(0, 5 if rng.random() < 0.75 else 18)
        if draw < 0.33:
            among = self.hard if self.hard and rng.random() < 0.5 else self.others
            photograph, hard = among[rng.integers(len(among))]
            h, w = photograph.sizes[0].shape[:2]
            f = float(np.exp(rng.uniform(np.log(0.2), np.log(1.4))))
            middle = rng.uniform(0, 1, 2) * (w, h)
            if len(hard) and rng.random() < 0.7:
                row = hard[rng.integers(len(hard))]
                middle = np.float64([(row[0] + row[2]) / 2, (row[1] + row[3]) / 2])
                f = float(np.clip(np.exp(rng.uniform(np.log(10), np.log(60))) / extent(row), 0.1, 2))
            p, boxes = photograph.cutting(rng, side, f, middle, turn)
            return blurred(rng, relit(rng, p, False)), boxes
        if draw < 0.64:
            photograph = self.people[rng.integers(len(self.people))]
            sure = photograph.rows[photograph.rows[:, 4] >= faces.SURE]
            row = sure[rng.integers(len(sure))] if len(sure) else None
        else:
            photograph, row = self.faces[rng.choice(len(self.faces), p=self.weights)]
        if row is None:
            h, w = photograph.sizes[0].shape[:2]
            middle, f = rng.uniform(0, 1, 2) * (w, h), float(np.exp(rng.uniform(np.log(0.3), np.log(1.2))))
        else:
            middle = np.float64([(row[0] + row[2]) / 2, (row[1] + row[3]) / 2])
            size = np.exp(rng.uniform(np.log(9), np.log(36)) if rng.random() < 0.65 else rng.uniform(np.log(30), np.log(78)))
            f = float(np.clip(size / extent(row), 0.04, 2.2))
        background = None
        if rng.random() < 0.75:
            behind = self.others[rng.integers(len(self.others))][0]
            h, w = behind.sizes[0].shape[:2]
            background = behind.cutting(rng, side, float(np.exp(rng.uniform(np.log(0.3), np.log(1.2)))), rng.uniform(0.2, 0.8, 2) * (w, h), 0)[0]
        p, boxes = photograph.cutting(rng, side, f, middle, turn, background)
        dark = False
        for box in boxes:
            if box[4] < faces.SURE or box[2] < 0 or box[3] < 0 or box[0] > side or box[1] > side:
                continue
            if box[5] > 20 and rng.random() < 0.4:
                p = darkened(rng, p, box)
                dark = True
            elif box[5] <= 20:
                dark = True
            if rng.random() < 0.14:
                p = covered(rng, p, box)
        return blurred(rng, relit(rng, p, dark)), boxes

    def picture(self, rng):
        side = self.side
        if rng.random() < 0.35:
            p, boxes = self.cutting(rng, side)
            boxes = within(boxes, 0, 0, side, side)
        else:
            x, y = (int(v) for v in rng.integers(side // 3, side - side // 3, 2))
            p, parts = np.zeros((side, side, 3), np.uint8), []
            for left, top, right, bottom in ((0, 0, x, y), (x, 0, side, y), (0, y, x, side), (x, y, side, side)):
                n = max(right - left, bottom - top)
                cut, found = self.cutting(rng, n)
                p[top:bottom, left:right] = cut[:bottom - top, :right - left]
                found[:, [0, 2]] += left
                found[:, [1, 3]] += top
                parts.append(within(found, left, top, right, bottom))
            boxes = np.concatenate(parts)
        if rng.random() < 0.5:
            p = p[:, ::-1]
            boxes[:, [0, 2]] = side - boxes[:, [2, 0]]
        return camera(rng, np.ascontiguousarray(p)), boxes.astype(np.float32)

    def __iter__(self):
        cv2.setNumThreads(1)
        info = torch.utils.data.get_worker_info()
        rng = np.random.default_rng([self.seed, info.id if info else 0])
        cv2.setRNGSeed(self.seed + (info.id if info else 0))
        while True:
            picked = [self.picture(rng) for _ in range(self.batch)]
            yield torch.from_numpy(np.stack([p for p, _ in picked])).permute(0, 3, 1, 2), network.targets([b for _, b in picked], self.side)


def without_people(photos, drawn, backgrounds):
    """(name, picture) of everything that shows no face: photographs, drawn pictures, wallpapers."""
    for name, picture, rows in faces.photographs(photos, {}, apart=False):
        yield name, picture
    for folder in drawn:
        for file in sorted(os.listdir(folder)):
            if file.startswith("pictures-") and file.endswith(".npz"):
                coded, _ = generate.read(os.path.join(folder, file))
                for i in range(0, len(coded), 12):
                    yield "%s/%d" % (file, i), cv2.imdecode(coded[i], cv2.IMREAD_COLOR)
    for i, picture in enumerate(scenes.photographs(backgrounds)):
        yield "background %d" % i, picture


def extent(row):
    return float(np.sqrt(max(1e-6, (row[2] - row[0]) * (row[3] - row[1]))))


def within(boxes, left, top, right, bottom):
    """What of the boxes is seen in a part of the picture: x0, y0, x1, y1, whether it counts."""
    if len(boxes) == 0:
        return np.zeros((0, 5))
    x0, y0, x1, y1 = boxes[:, 0].clip(left, right), boxes[:, 1].clip(top, bottom), boxes[:, 2].clip(left, right), boxes[:, 3].clip(top, bottom)
    whole = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    seen = (x1 - x0) * (y1 - y0) / np.maximum(whole, 1e-6)
    size = np.sqrt(whole)
    counts = (seen > 0.5) & (size >= LEAST_PX) & (size <= MOST_PX) & (boxes[:, 4] >= faces.SURE)
    return np.stack([x0, y0, x1, y1, counts], 1)[seen > 0.02]
