# SPDX-License-Identifier: GPL-3.0-or-later
"""Vehicles seen from the front or the back, drawn flat, with the place where a plate would be.

A plate is told from a lamp, a badge or a maker's name by what surrounds it, so these carry all of
those: half the work of the finder is learnt from vehicles that have no plate at all.
"""
import string

import cv2
import numpy as np

import lettering

AA = cv2.LINE_AA
NAMES = """TDI GTI 2.0 1.6 HDi FORD TRANSIT SPRINTER VOLVO ASTRA FOCUS POLO GOLF 320d A4 C220 Quattro 4x4 TURBO HYBRID
VTEC XC60 DUSTER JETTA CIVIC COROLLA Qashqai X-TRAIL RANGER DEFENDER LIMITED SPORT EcoBoost BlueMotion 116i F-150 SILVERADO
TAHOE EXPLORER CAMRY ACCORD LX SE GLS i30 508 SW TDCi DCI ELECTRIC""".split()
SHOUTS = ["POLICE", "AMBULANCE", "TAXI", "www.example.com", "01632 960 123", "0800 496 0999", "FRESH FISH DAILY", "PLUMBING & HEATING",
          "NO TOOLS LEFT IN VAN", "HOW IS MY DRIVING?", "ROYAL PARCELS", "SCHOOL BUS", "EXPRESS 24", "L", "BABY ON BOARD", "TESTED",
          "LONG VEHICLE", "BAKERY 1987", "HIRE", "EXIT 12", "FIRE", "COACHES", "99p", "24 HOURS", "SALE"]


def colour(rng, low=0, high=255):
    return tuple(float(v) for v in rng.uniform(low, high, 3))


def paint(rng):
    """The colours that cars have: mostly greys, then blues and reds."""
    kind = rng.random()
    if kind < 0.6:
        g = rng.choice([18, 35, 70, 110, 150, 185, 215, 238]) + rng.normal(0, 8)
        return tuple(float(np.clip(g + rng.normal(0, 5), 4, 250)) for _ in range(3))
    if kind < 0.75:
        return (rng.uniform(60, 190), rng.uniform(30, 110), rng.uniform(10, 60))
    if kind < 0.9:
        return (rng.uniform(10, 50), rng.uniform(10, 50), rng.uniform(90, 220))
    return colour(rng, 10, 230)


def shade(c, f):
    return tuple(float(np.clip(v * f, 0, 255)) for v in c)


class Sheet:
    """A drawing with its outline, in units of a hundredth of the vehicle's width."""

    def __init__(self, width, height, scale):
        self.k = scale
        self.bgr = np.zeros((int(height * scale), int(width * scale), 3), np.float32)
        self.alpha = np.zeros(self.bgr.shape[:2], np.uint8)

    def points(self, points):
        return [np.int32(np.round(np.float32(points) * self.k * 16))]

    def poly(self, points, c, solid=False, share=1.0):
        p = self.points(points)
        if share < 1:
            mask = np.zeros(self.alpha.shape, np.uint8)
            cv2.fillPoly(mask, p, 255, AA, 4)
            m = mask[..., None].astype(np.float32) * (share / 255)
            self.bgr += (np.float32(c) - self.bgr) * m
        else:
            cv2.fillPoly(self.bgr, p, c, AA, 4)
        if solid:
            cv2.fillPoly(self.alpha, p, 255, AA, 4)

    def edge(self, points, c, thick, closed=False):
        cv2.polylines(self.bgr, self.points(points), closed, c, max(1, int(round(thick * self.k))), AA, 4)

    def box(self, x, y, w, h, c, r=0.0, solid=False, share=1.0):
        r = min(r, w / 2, h / 2)
        if r <= 0:
            pts = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
        else:
            pts = []
            for cx, cy, a in ((x + w - r, y + r, -90), (x + w - r, y + h - r, 0), (x + r, y + h - r, 90), (x + r, y + r, 180)):
                for t in np.radians(a + np.arange(0, 91, 22.5)):
                    pts.append((cx + r * np.cos(t), cy + r * np.sin(t)))
        self.poly(pts, c, solid, share)
        return pts

    def disc(self, x, y, rx, ry, c, thick=-1.0, solid=False):
        k = self.k
        t = -1 if thick < 0 else max(1, int(round(thick * k)))
        args = ((int(x * k * 16), int(y * k * 16)), (max(1, int(rx * k * 16)), max(1, int(ry * k * 16))), 0, 0, 360)
        cv2.ellipse(self.bgr, *args, c, t, AA, 4)
        if solid:
            cv2.ellipse(self.alpha, *args, 255, -1, AA, 4)

    def words(self, rng, text, x, y, height, c, centre=True):
        mask = lettering.words(str(rng.choice(lettering.faces(True))), text, max(6, int(height * self.k * 1.3)))
        at = x * self.k - (mask.shape[1] / 2 if centre else 0)
        top, left = int(y * self.k), int(at)
        part = self.bgr[max(0, top):top + mask.shape[0], max(0, left):left + mask.shape[1]]
        m = mask[max(0, -top):, max(0, -left):][:part.shape[0], :part.shape[1], None].astype(np.float32) / 255
        part += (np.float32(c) - part) * m[:, :part.shape[1]]

    def ramp(self, top, bottom):
        """Light from above: the upper part brighter than the lower."""
        f = np.linspace(top, bottom, self.bgr.shape[0], dtype=np.float32)[:, None, None]
        self.bgr *= f


def reflections(rng, sheet, texture):
    """Streets mirrored in the paint: a blurred photograph laid over the body."""
    h, w = sheet.alpha.shape
    t = cv2.GaussianBlur(cv2.resize(texture, (w, h)), (0, 0), rng.uniform(2, 12)).astype(np.float32)
    sheet.bgr += (t - 110) * rng.uniform(0.05, 0.3)


def lamp(rng, s, x, y, w, h, kind):
    """A lamp of several glasses, with the sparkle that is so often taken for letters."""
    base = {"tail": (25, 20, rng.uniform(110, 200)), "head": (rng.uniform(150, 235),) * 3, "dark": (45, 42, 40)}[kind]
    s.box(x, y, w, h, base, rng.uniform(0, min(w, h) / 2))
    for _ in range(rng.integers(1, 4)):
        cx, cy = x + w * rng.uniform(0.15, 0.85), y + h * rng.uniform(0.15, 0.85)
        c = [(240, 240, 240), (30, 30, 235), (40, 130, 240), (210, 210, 215), (30, 30, 30)][rng.integers(5)]
        if rng.random() < 0.5:
            s.disc(cx, cy, min(w, h) * rng.uniform(0.12, 0.4), min(w, h) * rng.uniform(0.12, 0.4), c)
        else:
            s.box(cx - w * 0.2, cy - h * 0.12, w * rng.uniform(0.2, 0.5), h * rng.uniform(0.15, 0.4), c, 0.5)
    for i in range(rng.integers(0, 9)):
        lx = x + w * (i + 1) / 10
        s.edge([(lx, y + h * 0.1), (lx, y + h * 0.9)], shade(base, rng.uniform(0.6, 1.4)), 0.3)
    if rng.random() < 0.6:
        s.edge([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], shade(base, 0.4), 0.5, True)


def grille(rng, s, x, y, w, h):
    dark = colour(rng, 8, 45)
    s.box(x, y, w, h, dark, rng.uniform(0, h / 2))
    bright = (rng.uniform(60, 220),) * 3
    style = rng.integers(4)
    n = rng.integers(3, 9) if style == 0 else rng.integers(8, 26)
    for i in range(1, n):
        if style in (0, 2):
            s.edge([(x + 1, y + h * i / n), (x + w - 1, y + h * i / n)], bright, rng.uniform(0.2, 0.9))
        if style in (1, 2):
            s.edge([(x + w * i / n, y + 0.6), (x + w * i / n, y + h - 0.6)], bright, rng.uniform(0.2, 0.7))
        if style == 3:
            s.edge([(x + w * i / n - 2, y + h), (x + w * i / n + 2, y)], bright, 0.3)
    if rng.random() < 0.5:
        s.edge([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], (rng.uniform(120, 230),) * 3, 0.8, True)


def badge(rng, s, x, y, size):
    bright = (rng.uniform(150, 240),) * 3
    style = rng.integers(5)
    if style == 0:
        s.disc(x, y, size, size, bright, size * 0.25)
        s.edge([(x - size * .6, y - size * .6), (x, y + size * .6), (x + size * .6, y - size * .6)], bright, size * 0.2)
    elif style == 1:
        s.disc(x, y, size * 1.4, size * 0.9, (140, 70, 30))
        s.disc(x, y, size * 1.4, size * 0.9, bright, size * 0.2)
        s.words(rng, "Fosa", x, y - size * 0.5, size * 0.7, bright)
    elif style == 2:
        for k in range(4):
            s.disc(x + (k - 1.5) * size * 1.2, y, size * 0.8, size * 0.8, bright, size * 0.2)
    elif style == 3:
        s.poly([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], bright)
        s.poly([(x, y - size * .5), (x + size * .5, y), (x, y + size * .5), (x - size * .5, y)], (40, 40, 40))
    else:
        s.words(rng, str(rng.choice(NAMES)), x, y - size * 0.7, size * 1.4, bright)


def glass(rng, s, points):
    """A window: dark, with sky in the upper part and things hanging behind."""
    base = colour(rng, 15, 60) if rng.random() < 0.8 else colour(rng, 60, 160)
    s.poly(points, base)
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
    for _ in range(rng.integers(1, 4)):
        a, b = sorted(rng.uniform(x0, x1, 2))
        s.poly([(a, y1), (b, y1), (b + 6, y0), (a + 6, y0)], colour(rng, 90, 220), share=rng.uniform(0.05, 0.35))
    if rng.random() < 0.4:
        for cx in (x0 + (x1 - x0) * 0.28, x0 + (x1 - x0) * 0.72):
            s.box(cx - 4, y1 - 9, 8, 9, colour(rng, 20, 90), 3, share=0.7)
    if rng.random() < 0.35:
        w = rng.uniform(3, 12)
        at = rng.uniform(x0 + 3, x1 - w - 3)
        s.box(at, y1 - w * 0.6 - 1, w, w * 0.55, colour(rng, 100, 240), share=rng.uniform(0.6, 1))
        if rng.random() < 0.6:
            s.words(rng, str(rng.choice(SHOUTS)), at + w / 2, y1 - w * 0.45 - 1, 1.8, colour(rng, 0, 90))
    s.edge(points, shade(base, 0.4), 0.8, True)


def wheels(rng, s, width, floor, inset=9):
    for x in (inset, width - inset):
        s.box(x - 6, floor - 15, 12, 16, (24, 23, 22), 2, solid=True)


def car(rng, texture, scale):
    """Front or back of a car. Returns the drawing and the plate's place (x, y, w) in its pixels."""
    front = rng.random() < 0.45
    tall = rng.uniform(62, 92)
    s = Sheet(110, tall + 8, scale)
    body = paint(rng)
    floor = tall
    waist = tall * rng.uniform(0.36, 0.48)
    roof = rng.uniform(1, 5)
    wheels(rng, s, 110, floor + 5)
    top = rng.uniform(20, 30)
    s.poly([(top, roof), (110 - top, roof), (110 - top + 4, roof + 3), (102, waist), (107, waist + 12), (107, floor - 8), (101, floor),
            (9, floor), (3, floor - 8), (3, waist + 12), (8, waist), (top - 4, roof + 3)], body, solid=True)
    s.poly([(8, waist), (102, waist), (107, waist + 12), (3, waist + 12)], shade(body, rng.uniform(1.0, 1.35)))
    glass(rng, s, [(top + 1, roof + 4), (109 - top, roof + 4), (98, waist - 1), (12, waist - 1)])
    for _ in range(rng.integers(1, 4)):
        y = rng.uniform(waist + 2, floor - 6)
        bend = rng.uniform(-3, 3)
        s.edge([(6, y), (30, y + bend), (80, y + bend), (104, y)], shade(body, rng.uniform(0.4, 1.6)), rng.uniform(0.3, 1))
    lamp_y = waist + rng.uniform(2, 10)
    lw, lh = rng.uniform(11, 26), rng.uniform(5, 13)
    if not front and rng.random() < 0.4:
        lw, lh = rng.uniform(7, 11), rng.uniform(14, 26)
    kind = "head" if front else "tail"
    for x in (4, 106 - lw):
        lamp(rng, s, x, lamp_y, lw, lh, kind if rng.random() < 0.93 else "dark")
    bumper = floor - rng.uniform(16, 26)
    dark = rng.random() < 0.45
    s.box(3, bumper, 104, floor - bumper - rng.uniform(0, 6), (34, 33, 32) if dark else shade(body, rng.uniform(0.8, 1.15)), 4)
    s.edge([(3, bumper), (107, bumper)], shade(body, 0.45), 0.7)
    plate_w = rng.uniform(26, 33) if rng.random() < 0.8 else rng.uniform(17, 22)
    if front:
        gw = rng.uniform(34, 60)
        gy = lamp_y + rng.uniform(-2, 5)
        gh = rng.uniform(6, 17)
        grille(rng, s, 55 - gw / 2, gy, gw, gh)
        if rng.random() < 0.85:
            badge(rng, s, 55, gy + gh * rng.uniform(-0.3, 0.5), rng.uniform(2, 4.5))
        if rng.random() < 0.7:
            grille(rng, s, 55 - rng.uniform(20, 36), floor - rng.uniform(9, 12), rng.uniform(40, 70), rng.uniform(4, 8))
        for x in (12, 90):
            if rng.random() < 0.6:
                s.disc(x + 4, floor - 9, rng.uniform(2, 4), rng.uniform(2, 3.5), (rng.uniform(120, 245),) * 3)
        plate_y = rng.uniform(max(gy + gh * 0.7, bumper - 3), floor - 9)
        for x in (1, 109):
            if rng.random() < 0.4:
                s.disc(x, waist - 2, 5, 4, shade(body, 0.8), solid=True)
    else:
        high = rng.random() < 0.6
        plate_y = rng.uniform(waist + 8, bumper - 9) if high and bumper - waist > 20 else rng.uniform(bumper + 1, floor - 9)
        if rng.random() < 0.7:
            badge(rng, s, 55, rng.uniform(waist + 1, max(waist + 2, plate_y - 5)), rng.uniform(2, 4))
        for side in (rng.uniform(24, 36), rng.uniform(74, 88)):
            if rng.random() < 0.6:
                s.words(rng, (" " * int(rng.integers(0, 3))).join(str(rng.choice(NAMES))), side, rng.uniform(waist + 3, bumper - 3), rng.uniform(2, 6),
                        (rng.uniform(140, 235),) * 3 if sum(body) < 450 else (60, 60, 60))
        if rng.random() < 0.5:
            s.box(55 - plate_w * 0.7, plate_y - 4, plate_w * 1.4, 3, (rng.uniform(20, 220),) * 3, 1)
        for x in (8, 92):
            if rng.random() < 0.5:
                s.box(x, bumper + rng.uniform(4, 9), rng.uniform(6, 10), 2, (25, 20, 170))
        if rng.random() < 0.4:
            s.box(rng.uniform(14, 80), floor - 3, 8, 3, (120, 120, 120), 1.4)
        if rng.random() < 0.15:
            s.words(rng, str(rng.choice(SHOUTS)), 55, waist + 2, rng.uniform(3, 6), colour(rng))
    if rng.random() < 0.4:
        s.box(55 - plate_w * 0.6, plate_y - 1.5, plate_w * 1.2, plate_w * 0.3 + 2, shade(body, rng.uniform(0.3, 0.8)), 2)
    s.ramp(rng.uniform(1.0, 1.2), rng.uniform(0.5, 0.85))
    reflections(rng, s, texture)
    return s, (55, plate_y, plate_w)


def van(rng, texture, scale):
    """Vans, buses and lorries from behind or in front: tall, with doors, hinges and lettering."""
    tall = rng.uniform(105, 140)
    s = Sheet(106, tall + 8, scale)
    body = paint(rng) if rng.random() < 0.6 else (rng.uniform(205, 245),) * 3
    floor = tall
    wheels(rng, s, 106, floor + 5)
    s.box(3, 2, 100, floor - 2, body, rng.uniform(1, 7), solid=True)
    front = rng.random() < 0.35
    bumper = floor - rng.uniform(11, 17)
    if front:
        glass(rng, s, [(10, 16), (96, 16), (100, 58), (6, 58)])
        grille(rng, s, 30, rng.uniform(66, 76), 46, rng.uniform(6, 16))
        badge(rng, s, 53, rng.uniform(62, 70), 3.5)
        if rng.random() < 0.5:
            s.box(25, 4, 56, 9, (20, 20, 20), 1)
            s.words(rng, str(rng.choice(["12 CITY", "X26 AIRPORT", "SCHOOL", "73 Station"])), 53, 5, 6, (30, 190, 250))
        for x in (5, 83):
            lamp(rng, s, x, bumper - 15, 18, 11, "head")
    else:
        for x in (8, 54):
            if rng.random() < 0.6:
                glass(rng, s, [(x, 12), (x + 44, 12), (x + 44, 12 + rng.uniform(25, 40)), (x, 50)])
            s.edge([(x, 8), (x + 44, 8), (x + 44, bumper - 2), (x, bumper - 2)], shade(body, 0.55), 0.5, True)
        s.edge([(53, 6), (53, bumper)], shade(body, 0.4), 0.9)
        for x in (4, 96):
            lamp(rng, s, x, bumper - rng.uniform(20, 36), rng.uniform(5, 7), rng.uniform(14, 26), "tail")
        for _ in range(rng.integers(0, 5)):
            s.words(rng, str(rng.choice(SHOUTS)), rng.uniform(28, 78), rng.uniform(14, bumper - 14), rng.uniform(3, 10),
                    colour(rng) if sum(body) > 300 else (235, 235, 235))
        if rng.random() < 0.25:
            for i in range(8):
                c = (20, 200, 245) if i % 2 else (30, 30, 210)
                x = 8 + i * 11.5
                s.poly([(x, bumper - 2), (x + 11, bumper - 2), (x + 5, bumper - 26), (x - 6, bumper - 26)], c, share=0.9)
        for _ in range(2):
            s.box(rng.uniform(46, 58), rng.uniform(60, bumper - 8), 3, rng.uniform(4, 9), (30, 30, 30), 1)
    s.box(2, bumper, 102, floor - bumper, (38, 37, 36) if rng.random() < 0.7 else shade(body, 0.8), 2, solid=True)
    plate_w = rng.uniform(25, 31) if rng.random() < 0.75 else rng.uniform(15, 18)
    x = 53 if rng.random() < 0.6 else rng.uniform(28, 78)
    y = rng.uniform(bumper - 8, floor - 9) if front or rng.random() < 0.6 else rng.uniform(bumper - 18, bumper - 8)
    s.ramp(rng.uniform(1.0, 1.15), rng.uniform(0.55, 0.9))
    reflections(rng, s, texture)
    return s, (x, y, plate_w)


def motorcycle(rng, texture, scale):
    """A motorcycle from behind: lamp, mudguard, plate, wheel."""
    s = Sheet(64, 96, scale)
    body = paint(rng)
    s.box(26, 46, 12, 49, (22, 22, 22), 5, solid=True)
    s.poly([(20, 26), (44, 26), (42, 50), (38, 66), (26, 66), (22, 50)], body, solid=True)
    s.poly([(16, 14), (48, 14), (46, 28), (18, 28)], (30, 30, 30), solid=True)
    for x, a in ((0, 8), (50, 56)):
        s.disc(x + 7, 12, 6, 4, (50, 50, 50), solid=True)
    s.poly([(6, 18), (58, 18), (58, 21), (6, 21)], (60, 60, 60), solid=True)
    lamp(rng, s, 24, 32, 16, 7, "tail")
    for x in (9, 49):
        s.disc(x + 3, 42, 3, 2.4, (40, 140, 240), solid=True)
    s.box(rng.choice([8, 44]), 58, 9, 26, (rng.uniform(60, 190),) * 3, 4, solid=True)
    s.ramp(1.1, 0.8)
    reflections(rng, s, texture)
    return s, (32, rng.uniform(44, 52), rng.uniform(17, 21))


def draw(rng, texture, scale=4.0):
    """A vehicle (BGRA) and its plate's place: middle x, top y, width, in pixels."""
    make = [car, van, motorcycle][rng.choice(3, p=[0.7, 0.22, 0.08])]
    s, (x, y, w) = make(rng, texture, scale)
    noise = cv2.resize(rng.normal(0, 1, (20, 20)).astype(np.float32), s.alpha.shape[::-1])[..., None]
    bgr = np.clip(s.bgr + noise * rng.uniform(0, 6), 0, 255).astype(np.uint8)
    return np.dstack([bgr, s.alpha]), (x * scale, y * scale, w * scale), make.__name__


def sign(rng):
    """Signs, stickers, displays and bare lettering: what is read as a plate and is none (BGRA)."""
    kind = rng.integers(6)
    w, h = int(rng.uniform(60, 360)), int(rng.uniform(30, 160))
    light = rng.random() < 0.5
    ground = colour(rng, 150, 250) if light else colour(rng, 5, 130)
    if rng.random() < 0.35:
        ground = [(240, 240, 240), (30, 190, 240), (20, 20, 20), (40, 40, 190), (150, 60, 20), (60, 120, 20)][rng.integers(6)]
    bright = (0.114 * ground[0] + 0.587 * ground[1] + 0.299 * ground[2]) > 120
    dark = colour(rng, 0, 80) if bright else colour(rng, 190, 255)
    picture = np.full((h, w, 3), ground, np.float32)
    alpha = np.full((h, w), 255, np.uint8)
    lines = int(rng.integers(1, 6)) if kind != 1 else 1
    if lines == 1:
        h = min(h, int(w * 0.35)) if w * 0.35 > 20 else h
    texts = []
    for _ in range(lines):
        choice = rng.integers(4)
        if choice == 0:
            texts.append(str(rng.choice(SHOUTS)))
        elif choice == 1:
            texts.append("".join(rng.choice(list(string.ascii_lowercase)) for _ in range(rng.integers(3, 12))).capitalize())
        elif choice == 2:
            texts.append(str(rng.integers(1, 99999)) if rng.random() < 0.5 else "£%d.%02d" % (rng.integers(1, 99), rng.integers(0, 99)))
        else:
            texts.append(" ".join("".join(rng.choice(list(string.ascii_uppercase)) for _ in range(rng.integers(2, 8))) for _ in range(2)))
    face = str(rng.choice(lettering.faces(True)))
    if kind == 1:
        alpha[:] = 0
    tall = h / len(texts)
    for i, text in enumerate(texts):
        mask = lettering.words(face, text, max(8, int(tall * rng.uniform(0.35, 0.75))))
        if mask.shape[1] > w * 0.95:
            f = w * 0.95 / mask.shape[1]
            mask = cv2.resize(mask, (max(1, int(w * 0.95)), max(1, int(mask.shape[0] * f))), interpolation=cv2.INTER_AREA)
        mask = mask[:int(tall)]
        x, y = int((w - mask.shape[1]) * rng.choice([0.1, 0.5])), int(tall * i + (tall - mask.shape[0]) / 2)
        y = max(0, min(h - mask.shape[0], y))
        part = picture[y:y + mask.shape[0], x:x + mask.shape[1]]
        m = mask[:part.shape[0], :part.shape[1], None].astype(np.float32) / 255
        part += (np.float32(dark) - part) * m
        if kind == 1:
            np.maximum(alpha[y:y + mask.shape[0], x:x + mask.shape[1]], mask[:part.shape[0], :part.shape[1]],
                       out=alpha[y:y + mask.shape[0], x:x + mask.shape[1]])
    if kind == 2:
        cv2.rectangle(picture, (1, 1), (w - 2, h - 2), dark, int(rng.integers(1, 8)))
    if kind == 3:
        alpha[:] = 0
        cv2.ellipse(alpha, (w // 2, h // 2), (w // 2, h // 2), 0, 0, 360, 255, -1, AA)
    return np.dstack([np.clip(picture, 0, 255).astype(np.uint8), alpha])


def emblem(rng):
    """A maker's badge or name in chrome, seen from near: what is taken for a plate most of all (BGRA)."""
    word = str(rng.choice(["FOSA", "Fosa", "HYDAN", "GNC", "CHEVALET", "KAI", "NISAM", "Tesda", "OPAL", "DTS", "TURBO", "DOGE", "2.0 TDI", "LAND", "VOLTO",
                           "Skada", "MAZTA", "SETA", "HUNDA", "TOYATA", "JEPP", "GT", "ESTATE", "Lux"]))
    w, h = 240, int(rng.uniform(50, 120))
    light, dark = rng.uniform(170, 250), rng.uniform(15, 90)
    mask = lettering.words(str(rng.choice(lettering.faces(True))), (" " * int(rng.integers(0, 3))).join(word), int(h * rng.uniform(0.5, 0.9)))
    f = min(1.0, w * 0.8 / mask.shape[1], h * 0.8 / mask.shape[0])
    mask = cv2.resize(mask, (max(4, int(mask.shape[1] * f)), max(4, int(mask.shape[0] * f))), interpolation=cv2.INTER_AREA)
    ink = np.zeros((h, w), np.uint8)
    y, x = (h - mask.shape[0]) // 2, (w - mask.shape[1]) // 2
    ink[y:y + mask.shape[0], x:x + mask.shape[1]] = mask
    ramp = np.linspace(light, light * rng.uniform(0.4, 1.0), h, dtype=np.float32)[:, None, None] * np.ones((1, w, 3), np.float32)
    around = cv2.subtract(cv2.dilate(ink, np.ones((5, 5), np.uint8)), ink)
    picture = np.full((h, w, 3), dark, np.float32)
    alpha = np.zeros((h, w), np.uint8)
    shape = rng.integers(4)
    if shape == 0:
        ground = np.float32([rng.uniform(60, 150), rng.uniform(20, 70), rng.uniform(5, 40)]) if rng.random() < 0.6 else np.float32(colour(rng, 5, 90))
        cv2.ellipse(alpha, (w // 2, h // 2), (w // 2 - 2, h // 2 - 2), 0, 0, 360, 255, -1, AA)
        picture[:] = ground
        cv2.ellipse(picture, (w // 2, h // 2), (w // 2 - 5, h // 2 - 5), 0, 0, 360, (light,) * 3, int(rng.integers(3, 8)), AA)
    elif shape == 1:
        cv2.ellipse(alpha, (w // 2, h // 2), (h // 2 - 1, h // 2 - 1), 0, 0, 360, 255, int(rng.integers(6, 14)), AA)
        picture[alpha > 0] = light
        np.maximum(alpha, ink, out=alpha)
    else:
        np.maximum(ink, cv2.convertScaleAbs(around, alpha=rng.uniform(0.2, 1.0)), out=alpha)
        if shape == 2:
            ink, around = around, ink
    m = ink[..., None].astype(np.float32) / 255
    picture += (ramp - picture) * m
    return np.dstack([np.clip(picture, 0, 255).astype(np.uint8), alpha])


def barred(rng):
    """Chevrons and fences (BGRA)."""
    w, h = 300, int(rng.uniform(50, 200))
    picture = np.zeros((h, w, 4), np.uint8)
    if rng.random() < 0.5:
        a, b = ((235, 235, 235), (40, 40, 200)) if rng.random() < 0.6 else ((30, 190, 240), (30, 30, 30))
        picture[:] = (*a, 255)
        step, lean = int(rng.integers(25, 80)), int(h * rng.uniform(0.5, 1.2)) * int(rng.choice([-1, 1]))
        for x in range(-2 * step - abs(lean), w + 2 * step + abs(lean), 2 * step):
            cv2.fillPoly(picture, [np.int32([[x, h], [x + step, h], [x + step + lean, 0], [x + lean, 0]])], (*b, 255), AA)
    else:
        c = colour(rng, 5, 120) if rng.random() < 0.7 else colour(rng, 160, 240)
        step = int(rng.integers(9, 34))
        for x in range(step // 2, w, step):
            cv2.line(picture, (x, 0), (x, h), (*c, 255), max(2, step // 5))
        for y in (h // 8, h - h // 8):
            cv2.line(picture, (0, y), (w, y), (*c, 255), max(2, step // 4))
    return picture


def caption(rng, picture):
    """Date, time or a camera's name burnt into a picture's edge."""
    text = str(rng.choice(["20%02d-%02d-%02d %02d:%02d:%02d" % tuple(rng.integers(10, 60, 6)), "%02d:%02d:%02d" % tuple(rng.integers(10, 60, 3)), "CAM %02d" % rng.integers(1, 30),
                           "%02d/%02d/20%02d  %02d:%02d" % tuple(rng.integers(10, 60, 5)), "BWV %06d  %d MPH" % (rng.integers(1, 999999), rng.integers(1, 80)), "REC  00%d" % rng.integers(1, 999)]))
    mask = lettering.words(str(rng.choice(lettering.faces(True))), text, int(rng.integers(9, 30)))
    h, w = picture.shape[:2]
    mask = mask[:h, :w]
    y = int(rng.choice([rng.integers(0, 12), h - mask.shape[0] - rng.integers(0, 12), rng.integers(0, h)]))
    x = int(rng.integers(-10, max(-9, w - mask.shape[1])))
    y, x = max(0, min(h - mask.shape[0], y)), max(0, x)
    part = picture[y:y + mask.shape[0], x:x + mask.shape[1]]
    m = mask[:, :part.shape[1], None].astype(np.float32) / 255
    if rng.random() < 0.6:
        edge = cv2.dilate(mask[:, :part.shape[1]], np.ones((3, 3), np.uint8))[..., None].astype(np.float32) / 255
        part += (np.float32(10) - part) * edge
    elif rng.random() < 0.4:
        part[:] = colour(rng, 0, 60)
    part += (np.float32([(245, 245, 245), (30, 220, 240), (60, 240, 60)][rng.integers(3)]) - part) * m


def thing(rng):
    """Window rows, lamps, grilles, bricks of light, blank boards: shapes without letters (BGRA)."""
    s = Sheet(100, rng.uniform(20, 100), 3.0)
    height = s.alpha.shape[0] / 3.0
    kind = rng.integers(5)
    s.box(0, 0, 100, height, colour(rng), 0, solid=True)
    if kind == 0:
        nx, ny = rng.integers(2, 9), rng.integers(1, 5)
        for i in range(nx):
            for j in range(ny):
                s.box(100 * (i + 0.15) / nx, height * (j + 0.15) / ny, 70 / nx, height * 0.7 / ny, colour(rng, 0, 255 if rng.random() < 0.2 else 90))
    elif kind == 1:
        grille(rng, s, 2, 2, 96, height - 4)
    elif kind == 2:
        lamp(rng, s, 2, 2, 96, height - 4, str(rng.choice(["tail", "head", "dark"])))
    elif kind == 3:
        s.box(2, 2, 96, height - 4, (rng.uniform(180, 250),) * 3, 3)
    else:
        n = rng.integers(4, 20)
        for i in range(n):
            s.box(100 * i / n, 0, 50 / n, height, colour(rng, 0, 120))
    return np.dstack([np.clip(s.bgr, 0, 255).astype(np.uint8), s.alpha])


if __name__ == "__main__":
    import sys

    rng = np.random.default_rng(3)
    rows = []
    for _ in range(6):
        row = []
        for _ in range(9):
            texture = cv2.resize(rng.integers(0, 255, (8, 8, 3)).astype(np.uint8), (200, 200))
            bgra, (x, y, w), _ = draw(rng, texture)
            a = bgra[..., 3:] / 255.0
            flat = np.ascontiguousarray((bgra[..., :3] * a + 120 * (1 - a)).astype(np.uint8))
            cv2.rectangle(flat, (int(x - w / 2), int(y)), (int(x + w / 2), int(y + w * 0.22)), (0, 255, 255), 2)
            row.append(cv2.resize(flat, (220, 200)))
        rows.append(np.hstack(row))
    cv2.imwrite(sys.argv[1], np.vstack(rows))
