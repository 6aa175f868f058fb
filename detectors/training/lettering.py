# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters as masks: glyphs of Debian's free fonts, cut to their ink and stretched to a cell."""
import functools
import glob
import os

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

FONTS = os.environ.get("SABLE_FONTS", "/usr/share/fonts")

# Bold faces stand for stamped and printed plates; thin cuts came out unlike any plate.
PLATE_FACES = """LiberationSans-Bold LiberationSansNarrow-Bold DejaVuSans-Bold DejaVuSansCondensed-Bold
FreeSansBold NimbusSans-Bold NimbusSansNarrow-Bold Roboto-Bold RobotoCondensed-Bold RobotoCondensed-Medium
OpenSans-Bold OpenSans-CondBold Lato-Bold Lato-Black B612-Bold BebasNeue-Bold BebasNeue-Regular
Dosis-ExtraBold OSP-DIN Play-Bold RG2014D RG2014E RG2014C NationalPark-Heavy Karla-Bold Cabin-Bold
Inter-Bold Inter-SemiBold routed-gothic-wide osifont LeagueSpartan-Bold""".split()

WORD_FACES = PLATE_FACES + """DejaVuSans LiberationSans-Regular LiberationSerif-Regular LiberationSerif-Bold
DejaVuSerif-Bold DejaVuSansMono Lato-Regular Lato-Light C059-Bold URWBookman-Demi URWGothic-Demi
YanoneKaffeesatz-Regular Z003-MediumItalic NimbusSans-Italic LiberationSans-BoldItalic
FreeMonoBold""".split()


@functools.lru_cache(maxsize=None)
def _files():
    found = {}
    for pattern in ("ttf", "otf"):
        for file in sorted(glob.glob(os.path.join(FONTS, "**", "*." + pattern), recursive=True)):
            found.setdefault(os.path.splitext(os.path.basename(file))[0], file)
    return found


@functools.lru_cache(maxsize=None)
def faces(words=False):
    """Names of the faces that this machine has, in a fixed order."""
    wanted = WORD_FACES if words else PLATE_FACES
    there = [name for name in wanted if name in _files()]
    if not there:
        raise SystemExit("no font found: install Debian's fonts-dejavu-core and fonts-liberation")
    return there


@functools.lru_cache(maxsize=4096)
def glyph(face, letter, height=120):
    """A glyph's ink, 0 to 255, cut to its own rectangle."""
    font = ImageFont.truetype(_files()[face], height)
    left, top, right, bottom = font.getbbox(letter)
    picture = Image.new("L", (max(1, right - left) + 4, max(1, bottom - top) + 4), 0)
    ImageDraw.Draw(picture).text((2 - left, 2 - top), letter, fill=255, font=font)
    ink = np.asarray(picture)
    ys, xs = np.where(ink > 40)
    if len(ys) == 0:
        return np.zeros((height, height // 3), np.uint8)
    return np.ascontiguousarray(ink[ys.min():ys.max() + 1, xs.min():xs.max() + 1])


def line(face, text, height, pitch, cell, gap):
    """A mask of letters in equal cells: `cell` wide, `pitch` apart, spaces `gap` wide."""
    widths = [gap if letter == " " else pitch for letter in text]
    mask = np.zeros((height, int(sum(widths)) + 2), np.uint8)
    x = 0.0
    for letter, width in zip(text, widths):
        if letter != " ":
            if letter == "-":
                thick = max(2, height // 8)
                mask[(height - thick) // 2:(height + thick) // 2, int(x + pitch * 0.25):int(x + pitch * 0.75)] = 255
                x += width
                continue
            ink = glyph(face, letter)
            wide = max(2, int(round(cell)))
            if letter in "I1":
                wide = max(2, min(wide, int(round(ink.shape[1] * height / ink.shape[0]))))
            ink = cv2.resize(ink, (wide, height), interpolation=cv2.INTER_AREA)
            at = int(x + (pitch - wide) / 2)
            part = mask[:, max(0, at):at + wide]
            np.maximum(part, ink[:, :part.shape[1]], out=part)
        x += width
    return mask


@functools.lru_cache(maxsize=2048)
def words(face, text, height):
    """A mask of running text as the font sets it."""
    font = ImageFont.truetype(_files()[face], max(6, height))
    left, top, right, bottom = font.getbbox(text)
    picture = Image.new("L", (max(1, right - left) + 2, max(1, bottom - top) + 2), 0)
    ImageDraw.Draw(picture).text((1 - left, 1 - top), text, fill=255, font=font)
    return np.asarray(picture)
