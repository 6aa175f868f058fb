# SPDX-License-Identifier: GPL-3.0-or-later
"""Number plates as flat bitmaps, of the shapes that are met on British roads."""
import string

import cv2
import numpy as np

import lettering

LETTERS = "ABCDEFGHJKLMNOPRSTUVWXY"
DIGITS = string.digits
WHITE, YELLOW, BLACK = (238, 240, 240), (25, 195, 245), (22, 20, 20)


def some(rng, letters, count):
    return "".join(rng.choice(list(letters)) for _ in range(count))


def jitter(rng, colour, by=9):
    return tuple(float(np.clip(c + rng.normal(0, by), 0, 255)) for c in colour)


def blank(width, height, colour):
    return np.full((height, width, 3), colour, np.float32)


def ink(picture, mask, x, y, colour):
    """Lays a mask down in a colour; what falls outside is cut off."""
    x, y = int(round(x)), int(round(y))
    height, width = picture.shape[:2]
    left, top = max(0, -x), max(0, -y)
    right, bottom = min(mask.shape[1], width - x), min(mask.shape[0], height - y)
    if right <= left or bottom <= top:
        return
    part = picture[y + top:y + bottom, x + left:x + right]
    share = mask[top:bottom, left:right, None].astype(np.float32) / 255
    part[:] = part * (1 - share) + np.float32(colour) * share


def fitted(rng, picture, text, box, colour, face=None, gap=0.55, wide=(0.72, 0.9)):
    """One line of plate letters that fills a box (x, y, w, h)."""
    x, y, w, h = box
    face = face or rng.choice(lettering.faces())
    cells = sum(gap if letter == " " else 1 for letter in text)
    pitch = min(w / cells, h * rng.uniform(0.62, 0.95))
    mask = lettering.line(face, text, int(h), pitch, pitch * rng.uniform(*wide), pitch * gap)
    if rng.random() < 0.25:
        mask = cv2.dilate(mask, np.ones((3, 3), np.uint8))
    ink(picture, mask, x + (w - mask.shape[1]) / 2, y, colour)


def small(rng, picture, text, cx, y, height, colour):
    mask = lettering.words(str(rng.choice(lettering.faces())), text, int(height))
    ink(picture, mask, cx - mask.shape[1] / 2, y, colour)


def stars(rng, picture, x, width, height, country, colour=(150, 60, 20)):
    """The blue (or green) band with a ring of stars or a flag, and the letters of the country."""
    cv2.rectangle(picture, (int(x), 0), (int(x + width), height), colour, -1)
    cx, cy, radius = x + width / 2, height * 0.34, min(width * 0.3, height * 0.2)
    style = rng.integers(4)
    if style < 2:
        for k in range(12):
            a = k * np.pi / 6
            cv2.circle(picture, (int(cx + radius * np.cos(a)), int(cy + radius * np.sin(a))), max(1, int(height * 0.018)),
                       (60, 220, 245), -1, cv2.LINE_AA)
    elif style == 2:
        r = radius
        cv2.rectangle(picture, (int(cx - r), int(cy - r * 0.7)), (int(cx + r), int(cy + r * 0.7)), (120, 40, 20), -1)
        cv2.line(picture, (int(cx - r), int(cy)), (int(cx + r), int(cy)), (60, 40, 220), max(1, int(r / 3)))
        cv2.line(picture, (int(cx), int(cy - r * 0.7)), (int(cx), int(cy + r * 0.7)), (60, 40, 220), max(1, int(r / 3)))
    size = height * (0.3 if len(country) < 2 else 0.22)
    small(rng, picture, country, cx, height * 0.64, size, (240, 240, 240))


def current(rng):
    return some(rng, LETTERS, 2) + some(rng, DIGITS, 2) + " " + some(rng, LETTERS, 3)


def older(rng):
    kind = rng.integers(5)
    if kind == 0:
        return some(rng, LETTERS, 1) + str(rng.integers(1, 999)) + " " + some(rng, LETTERS, 3)
    if kind == 1:
        return some(rng, LETTERS, 3) + " " + str(rng.integers(1, 999)) + some(rng, LETTERS, 1)
    if kind == 2:
        return str(rng.integers(1, 9999)) + " " + some(rng, LETTERS, 2)
    if kind == 3:
        return some(rng, LETTERS, 3) + " " + str(rng.integers(1, 999))
    return some(rng, LETTERS, 2) + " " + str(rng.integers(1, 9999))


def irish_north(rng):
    return some(rng, "AIJLNOTU", 1) + rng.choice(["I", "Z"]) + some(rng, LETTERS, 1) + " " + str(rng.integers(1, 9999))


def british(rng, text, two_lines=False, motorcycle=False):
    colour = jitter(rng, WHITE if rng.random() < 0.5 else YELLOW)
    dark = jitter(rng, BLACK, 8)
    face = str(rng.choice(lettering.faces()))
    if not two_lines:
        picture = blank(416, 89, colour)
        left = 0
        if rng.random() < 0.4:
            left = 36
            green = rng.random() < 0.25
            stars(rng, picture, 0, left, 89, str(rng.choice(["GB", "UK", "ENG", "SCO", "CYM", "UK"])),
                  (70, 130, 20) if green and rng.random() < 0.5 else jitter(rng, (140, 55, 20)))
        fitted(rng, picture, text, (left + 9, 12, 416 - left - 18, 64), dark, face)
        if rng.random() < 0.5:
            small(rng, picture, str(rng.choice(["MOTORS LTD", "www.cars.example", "FORD", "MAIN DEALER 01632 960"])),
                  208 + left / 2, 79, 8, dark)
        return picture
    width, height = (228, 178) if motorcycle else (285, 203)
    picture = blank(width, height, colour)
    parts = text.split(" ") if " " in text else [text[:3], text[3:]]
    tall = (height - 34) // 2
    fitted(rng, picture, parts[0], (12, 11, width - 24, tall), dark, face)
    fitted(rng, picture, parts[1], (12, 23 + tall, width - 24, tall), dark, face)
    return picture


def silver(rng):
    """Black and silver, as on cars made before 1980."""
    picture = blank(416, 89, jitter(rng, (25, 24, 24), 8))
    fitted(rng, picture, older(rng), (12, 13, 392, 63), jitter(rng, (205, 205, 205)))
    if rng.random() < 0.5:
        cv2.rectangle(picture, (3, 3), (412, 85), jitter(rng, (190, 190, 190)), 3)
    return picture


def irish(rng):
    picture = blank(416, 89, jitter(rng, WHITE))
    stars(rng, picture, 0, 36, 89, "IRL")
    text = "%02d%d %s %s" % (rng.integers(13, 26), rng.integers(1, 3), some(rng, "CDGKLMRSTW", rng.integers(1, 3)), rng.integers(1, 99999))
    fitted(rng, picture, text, (44, 20, 364, 58), jitter(rng, BLACK, 8), gap=0.4)
    small(rng, picture, str(rng.choice(["Corcaigh", "Gaillimh", "Luimneach"])), 226, 4, 13, (60, 40, 30))
    return picture


def european(rng, two_lines=False):
    shapes = ["AA999AA", "A-AA 9999", "9A9 9999", "AA 999AA", "AA 99 AAA", "9999 AAA", "A 99999", "AA99 AAA", "AAA 9999", "9AAA999",
              "AA 99999", "99-AAA-9", "AA-999-AA", "AA 999 AA"]
    text = "".join(some(rng, LETTERS if c == "A" else DIGITS, 1) if c in "A9" else c for c in rng.choice(shapes))
    text = text.replace("-", rng.choice(["-", " "]))
    ground = jitter(rng, WHITE if rng.random() < 0.85 else YELLOW)
    dark = jitter(rng, BLACK if rng.random() < 0.85 else rng.choice([(160, 30, 20), (40, 30, 170), (60, 120, 20)]), 10)
    country = str(rng.choice(["D", "F", "I", "E", "PL", "NL", "B", "CZ", "SK", "RO", "H", "BG", "LT", "P", "A", "S", "DK", "SLO"]))
    if two_lines:
        width, height = [(285, 203), (240, 180), (210, 150)][rng.integers(3)]
        picture = blank(width, height, ground)
        half = text.replace(" ", "").replace("-", "")
        cut = rng.integers(2, 4)
        tall = (height - 34) // 2
        left = 0
        if rng.random() < 0.6:
            left = 30
            stars(rng, picture, 0, left, height // 2, country)
        face = str(rng.choice(lettering.faces()))
        fitted(rng, picture, half[:cut], (left + 10, 11, width - left - 20, tall), dark, face)
        fitted(rng, picture, half[cut:], (10, 23 + tall, width - 20, tall), dark, face)
        return picture
    picture = blank(416, 88, ground)
    left = 40 if rng.random() < 0.8 else 0
    right = 40 if left and rng.random() < 0.2 else 0
    if left:
        stars(rng, picture, 0, left, 88, country)
    if right:
        stars(rng, picture, 416 - right, right, 88, str(rng.integers(1, 95)))
    if rng.random() < 0.4 and len(text) > 5:
        cx = int(left + (416 - left) * rng.uniform(0.3, 0.55))
        cv2.circle(picture, (cx, 44), 8, jitter(rng, (90, 120, 140), 40), -1, cv2.LINE_AA)
    fitted(rng, picture, text, (left + 8, 10, 416 - left - right - 16, 68), dark, gap=rng.uniform(0.3, 0.7))
    return picture


def american(rng):
    ground = jitter(rng, [(235, 235, 235), (220, 190, 150), (170, 215, 245), (200, 230, 200), (235, 225, 210), (60, 190, 240), (120, 60, 20)][
        rng.integers(7)], 18)
    picture = blank(300, 150, ground)
    if rng.random() < 0.5:
        other = np.float32(jitter(rng, (220, 200, 180), 45))
        ramp = np.linspace(0, 1, 150, dtype=np.float32)[:, None, None] ** rng.uniform(0.5, 2)
        picture = picture * (1 - ramp) + other * ramp
        if rng.random() < 0.5:
            picture = picture[::-1].copy()
    if rng.random() < 0.3:
        at, tall = rng.integers(90, 130), rng.integers(10, 40)
        picture[at:at + tall] = picture[at:at + tall] * 0.6 + 0.4 * np.float32(jitter(rng, (120, 140, 120), 60))
    light = picture.mean() > 120
    dark = jitter(rng, [(40, 20, 20), (110, 40, 20), (30, 30, 140), (50, 90, 30)][rng.integers(4)] if light else (235, 235, 235), 10)
    shape = rng.choice(["AAA 9999", "AAA 999", "9AAA999", "999 AAA", "AA9 9AA", "A99 AAA", "9999 AA", "AAA999", "999999"])
    text = "".join(some(rng, LETTERS if c == "A" else DIGITS, 1) if c in "A9" else c for c in shape)
    fitted(rng, picture, text, (14, 42, 272, rng.integers(62, 76)), dark, gap=0.6)
    if rng.random() < 0.85:
        small(rng, picture, str(rng.choice(["CALIFORNIA", "TEXAS", "Ohio", "New York", "FLORIDA", "Georgia", "ILLINOIS", "Oregon", "Maine"])),
              150, 12, rng.integers(16, 24), jitter(rng, (60, 30, 90), 40))
    if rng.random() < 0.7:
        small(rng, picture, str(rng.choice(["The Golden State", "Land of Lincoln", "SUNSHINE STATE", "Famous Potatoes", "dmv.example"])),
              150, 126, rng.integers(11, 16), jitter(rng, (60, 40, 40), 40))
    for x in (30, 255):
        if rng.random() < 0.4:
            cv2.rectangle(picture, (x, 8), (x + 20, 24), jitter(rng, (80, 140, 90), 70), -1)
    for x in (62, 238):
        for y in (12, 138):
            if rng.random() < 0.5:
                cv2.circle(picture, (x, y), 4, (80, 80, 80), -1, cv2.LINE_AA)
    return picture


def foreign(rng):
    """Shapes of other places: South America, Asia, the Gulf, taxis and diplomats in colours."""
    ground = [(225, 225, 225), (200, 205, 205), (60, 190, 240), (40, 130, 40), (150, 60, 20), (30, 30, 160), (20, 120, 235)][rng.integers(7)]
    tall = rng.random() < 0.3
    picture = blank(300, 150, jitter(rng, ground)) if tall else blank(390, rng.integers(88, 130), jitter(rng, ground))
    height, width = picture.shape[:2]
    dark = jitter(rng, BLACK if sum(ground) > 330 else (235, 235, 235), 10)
    text = some(rng, LETTERS, rng.integers(0, 4)) + rng.choice(["-", " ", ""]) + some(rng, DIGITS, rng.integers(2, 6))
    text = text.strip(" -")
    text = text if len(text) > 3 else text + some(rng, DIGITS, 3)
    if rng.random() < 0.4:
        small(rng, picture, str(rng.choice(["SAO PAULO", "BRASIL", "MERCOSUR", "CURITIBA - PR"])), width / 2, 6, height * 0.16, dark)
    fitted(rng, picture, text, (12, height * 0.27, width - 24, int(height * 0.58)), dark)
    return picture


KINDS = [
    ("british", 0.26, lambda r: british(r, current(r))),
    ("british two-line", 0.08, lambda r: british(r, current(r), True)),
    ("motorcycle", 0.05, lambda r: british(r, current(r), True, True)),
    ("british older", 0.06, lambda r: british(r, older(r))),
    ("northern ireland", 0.04, lambda r: british(r, irish_north(r))),
    ("q", 0.02, lambda r: british(r, "Q%d %s" % (r.integers(100, 999), some(r, LETTERS, 3)))),
    ("black and silver", 0.03, silver),
    ("irish", 0.04, irish),
    ("european", 0.20, european),
    ("european two-line", 0.03, lambda r: european(r, True)),
    ("american", 0.14, american),
    ("other", 0.05, foreign),
]


def draw(rng):
    """One plate as a bitmap (BGR, 0 to 255) and the name of its kind."""
    shares = np.array([share for _, share, _ in KINDS])
    name, _, make = KINDS[rng.choice(len(KINDS), p=shares / shares.sum())]
    picture = make(rng)
    height, width = picture.shape[:2]
    if rng.random() < 0.5:
        edge = jitter(rng, (30, 30, 30) if rng.random() < 0.6 else (200, 200, 200), 20)
        cv2.rectangle(picture, (1, 1), (width - 2, height - 2), edge, int(rng.integers(1, 5)))
    if rng.random() < 0.3:
        for x in (0.2, 0.8):
            cv2.circle(picture, (int(width * x), int(height * rng.uniform(0.15, 0.85))), max(2, height // 22),
                       jitter(rng, (120, 120, 120), 60), -1, cv2.LINE_AA)
    if rng.random() < 0.35:
        dirt = rng.random((max(2, height // 12), max(2, width // 12))).astype(np.float32)
        dirt = cv2.resize(dirt, (width, height), interpolation=cv2.INTER_CUBIC)[..., None]
        share = np.clip((dirt - rng.uniform(0.4, 0.9)) * 2, 0, rng.uniform(0.2, 0.8))
        picture = picture * (1 - share) + np.float32(jitter(rng, (70, 90, 105), 20)) * share
    return np.clip(picture, 0, 255).astype(np.uint8), name


if __name__ == "__main__":
    import sys

    rng = np.random.default_rng(1)
    rows = []
    for _ in range(16):
        row = [cv2.resize(draw(rng)[0], (200, 90)) for _ in range(8)]
        rows.append(np.hstack(row))
    cv2.imwrite(sys.argv[1], np.vstack(rows))
