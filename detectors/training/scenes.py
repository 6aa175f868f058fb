# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole pictures: a background, vehicles with and without plates, signs, light and camera."""
import glob
import os
import zlib

import cv2
import numpy as np

import plates
import spoil
import vehicles

SIDE = 384

# Pictures that show a real number plate, or may do: seen by eye, left out.
LEFT_OUT = {"meta_0046.jpg", "meta_0079.jpg", "meta_0083.jpg", "meta_0115.jpg", "meta_0116.jpg", "18f_0195.jpg", "oi_0401.jpg"}


def kept_apart(file):
    """One file in seven is for choosing settings and is never trained on."""
    return zlib.crc32(os.path.basename(file).encode()) % 7 == 0


def photographs(folders, apart=False, longest=1000):
    """Every plate-free photograph under these folders, in a fixed order."""
    found = []
    for folder in folders:
        files = [f for f in glob.glob(os.path.join(folder, "**", "*"), recursive=True) if f.lower().endswith((".jpg", ".jpeg", ".png", ".webp"))]
        for file in sorted(files):
            if os.path.basename(file) in LEFT_OUT or kept_apart(file) != apart or os.path.getsize(file) > 30e6:
                continue
            picture = cv2.imread(file, cv2.IMREAD_REDUCED_COLOR_4 if os.path.getsize(file) > 2e6 else cv2.IMREAD_COLOR)
            if picture is None or min(picture.shape[:2]) < 100:
                continue
            f = longest / max(picture.shape[:2])
            if f < 1:
                picture = cv2.resize(picture, None, fx=f, fy=f, interpolation=cv2.INTER_AREA)
            found.append(picture)
    return found


def cutouts(folders, most=800):
    """Pictures with transparency, as stickers."""
    found = []
    for folder in folders:
        for file in sorted(glob.glob(os.path.join(folder, "**", "*.png"), recursive=True)):
            if os.path.getsize(file) > 400e3 or kept_apart(file):
                continue
            picture = cv2.imread(file, cv2.IMREAD_UNCHANGED)
            if picture is None or picture.ndim != 3 or picture.shape[2] != 4 or picture.dtype != np.uint8 or max(picture.shape[:2]) > 3000:
                continue
            f = 240 / max(picture.shape[:2])
            found.append(cv2.resize(picture, None, fx=f, fy=f, interpolation=cv2.INTER_AREA) if f < 1 else picture)
    step = max(1, len(found) // most)
    return found[::step]


def street(rng):
    """Sky, buildings with windows, a pavement and a road, in flat strokes."""
    p = np.zeros((SIDE, SIDE, 3), np.float32)
    p[:] = vehicles.colour(rng, 120, 245)
    horizon = int(SIDE * rng.uniform(0.25, 0.6))
    x = -20
    while x < SIDE:
        w = int(rng.integers(40, 180))
        top = int(horizon - rng.integers(10, max(11, horizon)))
        wall = vehicles.colour(rng, 40, 210)
        cv2.rectangle(p, (x, top), (x + w, horizon + 30), wall, -1)
        nx, ny = rng.integers(2, 7), rng.integers(2, 7)
        for i in range(nx):
            for j in range(ny):
                wx, wy = x + w * (i + 0.2) / nx, top + (horizon - top) * (j + 0.2) / ny
                cv2.rectangle(p, (int(wx), int(wy)), (int(wx + w * 0.55 / nx), int(wy + (horizon - top) * 0.55 / ny)), vehicles.colour(rng, 20, 120), -1)
        x += w
    cv2.rectangle(p, (0, horizon + 12), (SIDE, SIDE), (rng.uniform(60, 140),) * 3, -1)
    for _ in range(rng.integers(0, 5)):
        a, b = rng.integers(0, SIDE, 2)
        cv2.line(p, (int(a), horizon + 12), (int(b), SIDE), (rng.uniform(170, 240),) * 3, int(rng.integers(1, 7)))
    return p + rng.standard_normal((SIDE, SIDE, 1)).astype(np.float32) * rng.uniform(0, 9)


def pattern(rng):
    """Noise, gradients, bricks, polygons."""
    kind = rng.integers(4)
    a, b = np.float32(vehicles.colour(rng)), np.float32(vehicles.colour(rng))
    if kind == 0:
        t = np.linspace(0, 1, SIDE, dtype=np.float32)[:, None, None]
        p = np.repeat(a + (b - a) * t, SIDE, axis=1)
    elif kind == 1:
        n = int(rng.integers(4, 60))
        t = cv2.resize(rng.random((n, n)).astype(np.float32), (SIDE, SIDE), interpolation=cv2.INTER_CUBIC)[..., None]
        p = a + (b - a) * t
    elif kind == 2:
        p = np.zeros((SIDE, SIDE, 3), np.float32)
        p[:] = a
        h, w = int(rng.integers(8, 30)), int(rng.integers(16, 70))
        for j, y in enumerate(range(0, SIDE, h)):
            for x in range(-w if j % 2 else -w // 2, SIDE, w):
                cv2.rectangle(p, (x + 1, y + 1), (x + w - 2, y + h - 2), tuple(float(v) for v in b * rng.uniform(0.8, 1.2)), -1)
    else:
        p = np.zeros((SIDE, SIDE, 3), np.float32)
        p[:] = a
        for _ in range(rng.integers(4, 25)):
            pts = rng.integers(-40, SIDE + 40, (int(rng.integers(3, 6)), 2)).astype(np.int32)
            cv2.fillPoly(p, [pts], vehicles.colour(rng), cv2.LINE_AA)
    return p + rng.standard_normal((SIDE, SIDE, 1)).astype(np.float32) * rng.uniform(0, 14)


def page(rng):
    """A written page: lines, columns, headings, tables."""
    p = np.full((SIDE, SIDE, 3), rng.uniform(215, 255), np.float32)
    ink = vehicles.colour(rng, 0, 90)
    face = str(rng.choice(vehicles.lettering.faces(True)))
    tall = int(np.exp(rng.uniform(np.log(7), np.log(70))))
    x = int(rng.integers(-40, 60))
    y = int(rng.integers(0, 30))
    while y < SIDE:
        words = ["".join(rng.choice(list("etaoinshrdlucmfwypvbgkETAOINSHRDLU0123456789"), int(rng.integers(1, 10)))) for _ in range(rng.integers(1, 9))]
        mask = vehicles.lettering.words(face, " ".join(words), tall)[:SIDE - y, :SIDE - max(0, x)]
        part = p[y:y + mask.shape[0], max(0, x):max(0, x) + mask.shape[1]]
        part += (np.float32(ink) - part) * (mask[..., None].astype(np.float32) / 255)
        if rng.random() < 0.08:
            cv2.rectangle(p, (x - 4, y - 4), (x + mask.shape[1] + 4, y + tall + 4), ink, 1)
        y += int(tall * rng.choice([1.3, 1.5, 3.0]))
    return p


class Studio:
    """Everything that is drawn once and used often. One seed gives one studio."""

    def __init__(self, photo_folders, cutout_folders, seed, apart=False, plates_drawn=1500, vehicles_drawn=500, signs_drawn=700):
        rng = np.random.default_rng(seed)
        self.photos = photographs(photo_folders, apart)
        self.cutouts = cutouts(cutout_folders)
        self.plates = [plates.draw(rng)[0] for _ in range(plates_drawn)]
        textures = self.photos or [np.clip(pattern(rng), 0, 255).astype(np.uint8)]
        self.vehicles = [vehicles.draw(rng, textures[rng.integers(len(textures))]) for _ in range(vehicles_drawn)]
        makers = [vehicles.sign, vehicles.thing, vehicles.emblem, vehicles.barred]
        self.signs = [makers[rng.choice(4, p=[0.45, 0.25, 0.22, 0.08])](rng) for _ in range(signs_drawn)]

    def background(self, rng):
        if self.photos and rng.random() < 0.68:
            photo = self.photos[rng.integers(len(self.photos))]
            h, w = photo.shape[:2]
            side = int(min(h, w) * rng.uniform(0.3, 1.0))
            y, x = rng.integers(0, h - side + 1), rng.integers(0, w - side + 1)
            part = photo[y:y + side, x:x + side]
            p = cv2.resize(part, (SIDE, SIDE), interpolation=cv2.INTER_AREA if side > SIDE else cv2.INTER_LINEAR)
            if rng.random() < 0.5:
                p = p[:, ::-1]
            return p.astype(np.float32)
        return [street, pattern, page][rng.choice(3, p=[0.5, 0.3, 0.2])](rng)


def laid(scene, bgra, matrix, gain=1.0):
    """Lays a drawing into the scene by a homography; thinned first, so that letters do not sparkle."""
    h, w = bgra.shape[:2]
    corners = cv2.perspectiveTransform(np.float32([[[0, 0], [w, 0], [w, h], [0, h]]]), matrix)[0]
    if not np.isfinite(corners).all():
        return None
    x0, y0 = np.floor(corners.min(0)).astype(int)
    x1, y1 = np.ceil(corners.max(0)).astype(int) + 1
    x0, y0, x1, y1 = max(0, x0), max(0, y0), min(SIDE, x1), min(SIDE, y1)
    if x1 - x0 < 2 or y1 - y0 < 2:
        return None
    wide = max(np.linalg.norm(corners[1] - corners[0]), np.linalg.norm(corners[2] - corners[3]))
    tall = max(np.linalg.norm(corners[3] - corners[0]), np.linalg.norm(corners[2] - corners[1]))
    fx, fy = min(1.0, wide / w), min(1.0, tall / h)
    if min(fx, fy) < 0.8:
        small = cv2.resize(bgra, (max(2, int(w * fx)), max(2, int(h * fy))), interpolation=cv2.INTER_AREA)
        matrix = matrix @ np.diag([w / small.shape[1], h / small.shape[0], 1.0])
        bgra = small
    shift = np.float64([[1, 0, -x0], [0, 1, -y0], [0, 0, 1]])
    part = cv2.warpPerspective(bgra, shift @ matrix, (int(x1 - x0), int(y1 - y0)), flags=cv2.INTER_LINEAR)
    share = part[..., 3:].astype(np.float32) / 255
    view = scene[y0:y1, x0:x1]
    view += (part[..., :3].astype(np.float32) * gain - view) * share
    return corners


def tilted(rng, w, h, x, y, strong):
    """A homography that puts a w x h drawing around (x, y), turned away a little."""
    away = rng.uniform(0.55, 1.0) if rng.random() < 0.35 * strong + 0.1 else rng.uniform(0.88, 1.0)
    a = np.radians(rng.normal(0, 3.0 if rng.random() < 0.8 else 11))
    shear = rng.normal(0, 0.04) + (1 - away) * rng.choice([-1, 1]) * rng.uniform(0, 0.45)
    corners = np.float32([[-w * away / 2, -h / 2], [w * away / 2, -h / 2], [w * away / 2, h / 2], [-w * away / 2, h / 2]])
    corners[:, 1] += corners[:, 0] * shear
    taper = (1 - away) * rng.uniform(-0.25, 0.25)
    corners[:2, 1] -= corners[:2, 0] * taper
    corners[2:, 1] += corners[2:, 0] * taper
    turn = np.float32([[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]])
    corners = corners @ turn.T + np.float32([x, y])
    return cv2.getPerspectiveTransform(np.float32([[0, 0], [w, 0], [w, h], [0, h]]), corners)


def plate_sheet(rng, studio):
    """A plate with its holder and with light on it, and where the plate lies in that sheet."""
    flat = studio.plates[rng.integers(len(studio.plates))].astype(np.float32)
    h, w = flat.shape[:2]
    if rng.random() < 0.35:
        edge = np.linspace(*rng.uniform(0.5, 1.3, 2), w, dtype=np.float32)[None, :, None]
        flat = flat * edge
    if rng.random() < 0.2:
        cut = rng.uniform(0, h)
        rows = np.arange(h, dtype=np.float32)[:, None] + np.arange(w, dtype=np.float32)[None] * rng.normal(0, 0.2)
        flat = flat * np.where(rows < cut, rng.uniform(0.3, 0.7), 1)[..., None]
    if rng.random() < 0.08:
        spot = np.zeros((h, w), np.float32)
        cv2.circle(spot, (int(rng.integers(w)), int(rng.integers(h))), int(h * rng.uniform(0.2, 0.6)), 255.0, -1)
        flat = flat + cv2.GaussianBlur(spot, (0, 0), h * 0.2)[..., None]
    if rng.random() < 0.1:
        flat = flat + (rng.uniform(180, 250) - flat) * rng.uniform(0.3, 0.75)
    left = right = top = bottom = 0
    holder = None
    if rng.random() < 0.55:
        left = right = int(w * rng.uniform(0.01, 0.05))
        top = int(h * rng.uniform(0.02, 0.14))
        bottom = int(h * rng.uniform(0.02, 0.25))
        holder = plates.jitter(rng, (30, 30, 30) if rng.random() < 0.75 else (170, 170, 175), 20)
    sheet = np.zeros((h + top + bottom, w + left + right, 4), np.uint8)
    if holder:
        sheet[..., :3] = np.float32(holder)
        sheet[..., 3] = 255
        if bottom > h * 0.12 and rng.random() < 0.7:
            flatten = sheet[..., :3].astype(np.float32)
            plates.small(rng, flatten, str(rng.choice(["AUTOHAUS MEIER", "www.garage.example", "Dealer of Bristol", "TOYOTA"])), sheet.shape[1] / 2,
                         h + top + bottom * 0.15, bottom * 0.5, (200, 200, 200))
            sheet[..., :3] = flatten
    sheet[top:top + h, left:left + w, :3] = np.clip(flat, 0, 255)
    sheet[top:top + h, left:left + w, 3] = 255
    return sheet, (left, top, w, h)


def put_plate(rng, scene, studio, matrix_of, gain):
    """Lays a plate down; `matrix_of(sheet size, plate place)` says where. Returns its true corners."""
    sheet, place = plate_sheet(rng, studio)
    matrix = matrix_of(sheet.shape[1], sheet.shape[0], place)
    if laid(scene, sheet, matrix, gain) is None:
        return None
    x, y, w, h = place
    return cv2.perspectiveTransform(np.float32([[[x, y], [x + w, y], [x + w, y + h], [x, y + h]]]), matrix)[0]


def label(corners):
    """The box of a plate and whether it counts: plates mostly outside, or too small to tell, do not."""
    x0, y0 = corners.min(0)
    x1, y1 = corners.max(0)
    inside = max(0, min(x1, SIDE) - max(x0, 0)) * max(0, min(y1, SIDE) - max(y0, 0))
    whole = max(1e-6, (x1 - x0) * (y1 - y0))
    if inside <= 0:
        return None
    cx0, cy0, cx1, cy1 = max(x0, 0), max(y0, 0), min(x1, SIDE), min(y1, SIDE)
    counts = inside / whole > 0.4 and cx1 - cx0 >= 13 and cy1 - cy0 >= 4.5
    return [cx0, cy0, cx1 - cx0, cy1 - cy0, 1.0 if counts else 0.0]


def glow(rng, scene, beside=None):
    """Lamps that are on: bright middles with wide, tinted bloom, in pairs beside a plate or anywhere."""
    halo = np.zeros((SIDE, SIDE), np.float32)
    tint = np.float32([(0.5, 0.35, 1.0), (0.95, 0.75, 1.0), (1, 1, 1), (0.55, 0.8, 1.0)][rng.integers(4)])
    y, gap, r = rng.uniform(0, SIDE), rng.uniform(40, 260), rng.uniform(3, 26)
    x = rng.uniform(0, SIDE)
    if beside is not None:
        x, y = beside[0] + beside[2] / 2, beside[1] - beside[3] * rng.uniform(-0.5, 3)
        gap, r = beside[2] * rng.uniform(1.7, 3.6), beside[2] * rng.uniform(0.04, 0.25)
    for cx in (x - gap / 2, x + gap / 2) if rng.random() < 0.75 else (x,):
        cv2.circle(halo, (int(cx), int(y)), int(r), 1.0, -1, cv2.LINE_AA)
    wide = cv2.GaussianBlur(halo, (0, 0), r * rng.uniform(1.2, 3.5)) * rng.uniform(150, 700)
    scene += np.clip(wide, 0, 255)[..., None] * tint + cv2.GaussianBlur(halo, (0, 0), 1.5)[..., None] * 200


def plate_width(rng):
    return float(np.exp(rng.uniform(np.log(15), np.log(SIDE * 0.85)))) if rng.random() < 0.85 else rng.uniform(30, 120)


def clash(box, boxes):
    return any(box[0] < b[0] + b[2] and b[0] < box[0] + box[2] and box[1] < b[1] + b[3] and b[1] < box[1] + box[3] for b in boxes)


def sticker(rng, studio, scene, boxes):
    bank = studio.cutouts if studio.cutouts and rng.random() < 0.25 else studio.signs
    bgra = bank[rng.integers(len(bank))]
    h, w = bgra.shape[:2]
    f = np.exp(rng.uniform(np.log(16), np.log(260))) / max(h, w)
    x, y = rng.uniform(0, SIDE, 2)
    reach = max(w, h) * f * 0.62
    if clash((x - reach, y - reach, 2 * reach, 2 * reach), boxes):
        return
    laid(scene, bgra, move(tilted(rng, w * f, h * f, x, y, True), f), rng.uniform(0.5, 1.1))


def move(matrix, f):
    return matrix @ np.diag([f, f, 1.0])


def draw(rng, studio):
    """One picture (float, before the camera) and its boxes: x, y, w, h, counts."""
    scene = studio.background(rng)
    night = rng.random() < 0.12
    if night:
        scene *= rng.uniform(0.08, 0.4)
    boxes = []
    plan = rng.random()
    with_plates = plan < 0.66
    vehicles_wanted = (rng.integers(1, 5) if rng.random() < 0.82 else 0) if with_plates else (rng.integers(1, 4) if rng.random() < 0.72 else 0)
    for _ in range(rng.integers(0, 4)):
        sticker(rng, studio, scene, boxes)
    taken = []
    for _ in range(int(vehicles_wanted)):
        bgra, (px, py, pw), kind = studio.vehicles[rng.integers(len(studio.vehicles))]
        if rng.random() < 0.5 and not with_plates:
            bgra = np.ascontiguousarray(bgra[:, ::-1])
            px = bgra.shape[1] - px
        f = plate_width(rng) / pw
        h, w = bgra.shape[:2]
        # The vehicle is put so that the place of its plate is in the picture, whatever else is cut off.
        x = rng.uniform(0.02, 0.98) * SIDE - (px - w / 2) * f
        y = rng.uniform(0.05, 0.97) * SIDE - (py - h / 2) * f
        area = (x - w * f / 2, y - h * f / 2, w * f, h * f)
        if clash(area, taken) and rng.random() < 0.85 or clash(area, boxes):
            continue
        taken.append(area)
        gain = rng.uniform(0.1, 0.5) if night else rng.uniform(0.6, 1.1)
        matrix = move(tilted(rng, w * f, h * f, x, y, kind != "motorcycle"), f)
        if laid(scene, bgra, matrix, gain) is None:
            continue
        if not with_plates or rng.random() < 0.08:
            continue
        squeeze = rng.uniform(0.93, 1.07)

        def on_vehicle(sw, sh, place, matrix=matrix, px=px, py=py, pw=pw, squeeze=squeeze):
            k = pw / place[2] * (0.72 if place[3] > place[2] * 0.6 else 1.0)
            a = np.radians(rng.normal(0, 0.8))
            return matrix @ np.float64([[k * np.cos(a), -k * np.sin(a), px - k * sw / 2], [k * np.sin(a), k * squeeze, py], [0, 0, 1]])

        corners = put_plate(rng, scene, studio, on_vehicle, rng.uniform(0.5, 1.1) if night else np.clip(gain * rng.uniform(0.7, 1.35), 0.35, 1.25))
        if corners is not None:
            box = label(corners)
            if box:
                boxes.append(box)
    if with_plates and not boxes or with_plates and rng.random() < 0.25:
        for _ in range(rng.integers(1, 3)):
            width = plate_width(rng)
            x, y = rng.uniform(0.05, 0.95, 2) * SIDE
            if clash((x - width * 0.6, y - width * 0.4, width * 1.2, width * 0.8), boxes):
                continue
            if rng.random() < 0.5:
                ground = vehicles.thing(rng) if rng.random() < 0.3 else np.dstack([np.full((40, 90, 3), vehicles.paint(rng), np.uint8), np.full((40, 90), 255, np.uint8)])
                k = width * rng.uniform(1.2, 3) / 90
                laid(scene, ground, move(tilted(rng, 90 * k, 40 * k, x, y, True), k), rng.uniform(0.5, 1))

            def alone(sw, sh, place, x=x, y=y, width=width):
                k = width / place[2]
                return move(tilted(rng, sw * k, sh * k, x, y, True), k)

            corners = put_plate(rng, scene, studio, alone, rng.uniform(0.45, 1.15))
            if corners is not None:
                box = label(corners)
                if box:
                    boxes.append(box)
    for _ in range(rng.integers(0, 5)):
        sticker(rng, studio, scene, boxes)
    if rng.random() < 0.12:
        glow(rng, scene)
    for box in boxes:
        if rng.random() < (0.6 if night else 0.12):
            glow(rng, scene, box)
    if rng.random() < 0.1:
        view = scene.copy()
        vehicles.caption(rng, view)
        changed = np.abs(view - scene).max(2) > 0
        if not any(changed[int(b[1]):int(b[1] + b[3]) + 1, int(b[0]):int(b[0] + b[2]) + 1].any() for b in boxes):
            scene = view
    for box in boxes:
        if rng.random() < 0.05:
            x = int(box[0] + box[2] * rng.random())
            thick = max(1, int(box[2] * rng.uniform(0.03, 0.12)))
            cv2.line(scene, (x, 0), (x + int(rng.integers(-20, 20)), SIDE), vehicles.colour(rng, 10, 160), thick)
    return scene, np.float32(boxes).reshape(-1, 5)


def finished(rng, scene):
    """Camera, weather and black borders over a drawn scene; 8-bit, as the network will see it."""
    p = spoil.optics(rng, spoil.light(rng, scene))
    if rng.random() < 0.08:
        b = int(rng.integers(4, 60))
        fill = 0 if rng.random() < 0.8 else float(rng.uniform(0, 255))
        side = rng.integers(4)
        p = p.copy()
        if side == 0:
            p[:b] = fill
        elif side == 1:
            p[-b:] = fill
        elif side == 2:
            p[:, :b] = fill
        else:
            p[:, -b:] = fill
        return spoil.jpeg(rng, p), (side, b)
    return spoil.jpeg(rng, p), None


def behind_border(boxes, border):
    """Boxes as they are after a black border was laid over the picture's edge."""
    if border is None or len(boxes) == 0:
        return boxes
    side, b = border
    x0, y0, x1, y1 = boxes[:, 0], boxes[:, 1], boxes[:, 0] + boxes[:, 2], boxes[:, 1] + boxes[:, 3]
    area = boxes[:, 2] * boxes[:, 3]
    if side == 0:
        y0 = np.maximum(y0, b)
    elif side == 1:
        y1 = np.minimum(y1, SIDE - b)
    elif side == 2:
        x0 = np.maximum(x0, b)
    else:
        x1 = np.minimum(x1, SIDE - b)
    w, h = x1 - x0, y1 - y0
    left = np.clip(w, 0, None) * np.clip(h, 0, None) / area
    kept = left > 0.02
    counts = np.where((left > 0.4) & (h >= 4.5) & (w >= 13), boxes[:, 4], 0)
    return np.stack([x0, y0, w, h, counts], 1)[kept].astype(np.float32)
