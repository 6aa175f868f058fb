# SPDX-License-Identifier: GPL-3.0-or-later
"""What cameras, weather and codecs do to a picture. Boxes stay where they are."""
import shutil
import subprocess

import cv2
import numpy as np


def light(rng, p):
    """Exposure, tint, haze, grey and infrared, lamp bloom; float pictures of 0 to 255."""
    if rng.random() < 0.6:
        p = 255 * np.power(np.clip(p / 255, 0, 1), rng.uniform(0.55, 1.8))
    if rng.random() < 0.6:
        p = (p - 128) * rng.uniform(0.5, 1.35) + 128 + rng.normal(0, 22)
    if rng.random() < 0.35:
        p = p * np.float32(rng.uniform(0.75, 1.25, 3))
    if rng.random() < 0.12:
        # Street lamps and cheap night cameras: pink, red, purple.
        p = p * np.float32([rng.uniform(0.6, 1.05), rng.uniform(0.5, 0.85), rng.uniform(0.95, 1.25)]) + np.float32([1, 0.5, 1.2]) * rng.uniform(0, 40)
    if rng.random() < 0.16:
        grey = p @ np.float32([0.114, 0.587, 0.299])
        tone = np.float32([1, 1, 1]) if rng.random() < 0.75 else np.float32(rng.uniform(0.5, 1.2, 3))
        p = grey[..., None] * tone
    if rng.random() < 0.12:
        p = p * rng.uniform(0.12, 0.45)
    if rng.random() < 0.1:
        p = p + (rng.uniform(120, 230) - p) * rng.uniform(0.1, 0.5)
    if rng.random() < 0.12:
        bright = np.clip(p - 190, 0, None)
        p = p + cv2.GaussianBlur(bright, (0, 0), rng.uniform(3, 16)) * rng.uniform(0.5, 3)
    if rng.random() < 0.1:
        h, w = p.shape[:2]
        spot = np.zeros((h, w), np.float32)
        cv2.circle(spot, (int(rng.integers(w)), int(rng.integers(h))), int(rng.integers(4, 40)), float(rng.uniform(60, 250)), -1)
        p = p + cv2.GaussianBlur(spot, (0, 0), rng.uniform(4, 30))[..., None]
    return p


def cast(rng, p):
    """A strong cast over a whole 8-bit picture: dusk and dawn, sodium lamps, white balance gone wrong; often dark, with
    bloom, grain and the compression of a cheap dash camera on top."""
    p = p.astype(np.float32)
    kind = rng.choice(5, p=[0.36, 0.18, 0.24, 0.12, 0.1])
    if kind == 0:
        tint = np.float32([rng.uniform(0.4, 1.0), rng.uniform(0.4, 0.8), rng.uniform(0.95, 1.35)])
        p = p * tint + tint * rng.uniform(0, 45)
    elif kind == 1:
        p += ((p @ np.float32([0.114, 0.587, 0.299]))[..., None] * np.float32([0.3, 0.72, 1.1]) - p) * rng.uniform(0.4, 0.95)
    elif kind == 2:
        p = p * np.float32(rng.uniform(0.5, 1.5, 3))
    elif kind == 3:
        p = p * np.float32([rng.uniform(0.9, 1.35), rng.uniform(0.75, 1.15), rng.uniform(0.45, 0.85)])
    else:
        p = (p @ np.float32(rng.dirichlet([1, 1, 1])))[..., None] * np.float32(rng.uniform(0.5, 1.2, 3))
    if rng.random() < 0.5:
        p = p * rng.uniform(0.2, 0.8)
        if rng.random() < 0.5:
            p = 255 * np.power(np.clip(p / 255, 0, 1), rng.uniform(0.6, 0.95))
    if rng.random() < 0.3:
        p = p + cv2.GaussianBlur(np.clip(p - rng.uniform(120, 200), 0, None), (0, 0), rng.uniform(2, 14)) * rng.uniform(0.5, 3)
    if rng.random() < 0.5:
        p = p + rng.standard_normal(p.shape[:2] + (1,)).astype(np.float32) * rng.uniform(1, 12)
    if rng.random() < 0.5:
        h, w = p.shape[:2]
        f = rng.uniform(0.5, 0.95)
        p = cv2.resize(cv2.resize(p, (int(w * f), int(h * f)), interpolation=cv2.INTER_AREA), (w, h), interpolation=cv2.INTER_LINEAR)
        if rng.random() < 0.5:
            p = p + (p - cv2.GaussianBlur(p, (0, 0), rng.uniform(0.8, 2))) * rng.uniform(0.5, 2.5)
    p = np.clip(p, 0, 255).astype(np.uint8)
    if rng.random() < 0.6:
        p = cv2.imdecode(cv2.imencode(".jpg", p, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(12, 60))])[1], cv2.IMREAD_COLOR)
    return p


def motion(rng, p):
    n = int(rng.integers(3, 12))
    kernel = np.zeros((n, n), np.float32)
    a = rng.uniform(0, np.pi) if rng.random() < 0.5 else 0.0
    c = (n - 1) / 2
    cv2.line(kernel, (int(round(c - c * np.cos(a))), int(round(c - c * np.sin(a)))), (int(round(c + c * np.cos(a))), int(round(c + c * np.sin(a)))), 1.0)
    return cv2.filter2D(p, -1, kernel / kernel.sum())


def optics(rng, p):
    """Blur, lost resolution, rain, interlace, noise, sharpening."""
    h, w = p.shape[:2]
    if rng.random() < 0.3:
        p = cv2.GaussianBlur(p, (0, 0), rng.uniform(0.4, 1.8))
    if rng.random() < 0.15:
        p = motion(rng, p)
    if rng.random() < 0.25:
        f = rng.uniform(0.4, 0.9)
        small = cv2.resize(p, (max(8, int(w * f)), max(8, int(h * f))), interpolation=int(rng.choice([cv2.INTER_AREA, cv2.INTER_LINEAR])))
        p = cv2.resize(small, (w, h), interpolation=int(rng.choice([cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_NEAREST])))
    if rng.random() < 0.06:
        drops = np.zeros((h, w), np.float32)
        slant = int(rng.integers(-6, 7))
        for x, y in rng.integers(0, [w, h], (int(rng.integers(40, 200)), 2)):
            cv2.line(drops, (int(x), int(y)), (int(x + slant), int(y + rng.integers(8, 30))), float(rng.uniform(20, 90)), 1)
        p = p + cv2.GaussianBlur(drops, (0, 0), 0.7)[..., None]
    if rng.random() < 0.05:
        shift = int(rng.integers(1, 6))
        p = p.copy()
        p[1::2] = np.roll(p[1::2], shift, axis=1)
    if rng.random() < 0.25:
        p = p + (cv2.addWeighted(p, 1, cv2.GaussianBlur(p, (0, 0), rng.uniform(0.8, 2)), -1, 0)) * rng.uniform(0.4, 2.5)
    if rng.random() < 0.4:
        p = p + rng.standard_normal((h, w, 1) if rng.random() < 0.5 else (h, w, 3)).astype(np.float32) * rng.uniform(1, 16)
    return p


def jpeg(rng, p):
    """As 8-bit values, seven in ten through JPEG."""
    p = np.clip(p, 0, 255).astype(np.uint8)
    if rng.random() < 0.7:
        p = cv2.imdecode(cv2.imencode(".jpg", p, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(18, 92))])[1], cv2.IMREAD_COLOR)
    return p


def film(rng, pictures):
    """Pictures as the third frame of a shaking H.264 film at a low rate; unchanged where ffmpeg is missing."""
    ffmpeg = shutil.which("ffmpeg")
    if not ffmpeg or not pictures:
        return pictures
    h, w = pictures[0].shape[:2]
    frames = []
    for p in pictures:
        dx, dy = rng.integers(-4, 5, 2)
        for k in (2, 1, 0):
            frames.append(cv2.copyMakeBorder(p, 8, 8, 8, 8, cv2.BORDER_REPLICATE)[8 + dy * k // 2:8 + dy * k // 2 + h, 8 + dx * k // 2:8 + dx * k // 2 + w])
    size = ["-f", "rawvideo", "-pix_fmt", "bgr24", "-s", "%dx%d" % (w, h)]
    quiet = [ffmpeg, "-v", "error", "-threads", "1"]
    raw = b"".join(np.ascontiguousarray(f).tobytes() for f in frames)
    coded = subprocess.run(quiet + size + ["-i", "-", "-c:v", "libx264", "-preset", "veryfast", "-threads", "1", "-crf", str(rng.integers(27, 42)), "-f",
                                           "h264", "-"], input=raw, capture_output=True)
    back = subprocess.run(quiet + ["-f", "h264", "-i", "-", "-vsync", "passthrough"] + size[:4] + ["-"], input=coded.stdout, capture_output=True).stdout
    if len(back) != len(raw):
        return pictures
    return list(np.frombuffer(back, np.uint8).reshape(-1, h, w, 3)[2::3])
