# SPDX-License-Identifier: GPL-3.0-or-later
"""A small finder of boxes, of convolutions alone, which OpenCV's DNN reads on every device.

One answer for each 8 x 8 pixels: the logit of its score, the offset of the box's middle from the
cell's middle, and the logarithm of its width and height, all in units of 8 pixels.
"""
import copy
import math
import os

import numpy as np
import torch
from torch import nn

STRIDE = 8


def conv(inputs, outputs, kernel=3, stride=1, groups=1, active=True):
    layers = [nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False), nn.BatchNorm2d(outputs)]
    return nn.Sequential(*layers, nn.ReLU(True)) if active else nn.Sequential(*layers)


class Block(nn.Module):
    """A depthwise and a pointwise layer around a short cut: a third of a plain layer's time."""

    def __init__(self, width):
        super().__init__()
        self.layers = nn.Sequential(conv(width, width, groups=width), conv(width, width, 1, active=False))
        self.last = nn.ReLU(True)

    def forward(self, x):
        return self.last(x + self.layers(x))


class Finder(nn.Module):
    def __init__(self, widths=(8, 24, 48, 96, 128), blocks=(2, 4, 3), head=48, answers=5):
        super().__init__()
        a, b, c, d, e = widths
        self.shape = dict(widths=widths, blocks=blocks, head=head, answers=answers)
        self.stem = nn.Sequential(conv(3, a, stride=2), conv(a, b, stride=2))
        self.at8 = nn.Sequential(conv(b, c, stride=2), *[Block(c) for _ in range(blocks[0])])
        self.at16 = nn.Sequential(conv(c, d, stride=2), *[Block(d) for _ in range(blocks[1])])
        self.at32 = nn.Sequential(conv(d, e, stride=2), *[Block(e) for _ in range(blocks[2])])
        self.from32 = conv(e, d, 1)
        self.joined = conv(d, d)
        self.from16 = conv(d, c, 1)
        self.up = nn.Upsample(scale_factor=2, mode="nearest")
        self.head = conv(c, head)
        self.answer = nn.Conv2d(head, answers, 1)
        nn.init.zeros_(self.answer.bias)
        with torch.no_grad():
            self.answer.bias[0] = -4.0
            if answers > 4:
                self.answer.bias[3], self.answer.bias[4] = 2.0, 1.0

    def forward(self, x):
        at8 = self.at8(self.stem(x))
        at16 = self.at16(at8)
        at16 = self.joined(at16 + self.up(self.from32(self.at32(at16))))
        return self.answer(self.head(at8 + self.up(self.from16(at16))))


class Exported(nn.Module):
    """The same with normalisation folded into the layers, and the score as a probability."""

    def __init__(self, finder):
        super().__init__()
        finder = copy.deepcopy(finder).eval()
        for module in list(finder.modules()):
            if isinstance(module, nn.Sequential) and len(module) > 1 and isinstance(module[1], nn.BatchNorm2d):
                module[0] = torch.nn.utils.fusion.fuse_conv_bn_eval(module[0], module[1])
                module[1] = nn.Identity()
        self.finder = finder

    def forward(self, x):
        y = self.finder(x)
        return torch.cat([torch.sigmoid(y[:, :1]), y[:, 1:]], 1)


def boxes(answer):
    """Edges (x0, y0, x1, y1) in pixels for every cell of an answer without its score."""
    _, _, h, w = answer.shape
    ys = (torch.arange(h, device=answer.device, dtype=answer.dtype) + 0.5) * STRIDE
    xs = (torch.arange(w, device=answer.device, dtype=answer.dtype) + 0.5) * STRIDE
    cx = xs[None, None, :] + answer[:, 0] * STRIDE
    cy = ys[None, :, None] + answer[:, 1] * STRIDE
    bw = torch.exp(answer[:, 2].clamp(-3, 6)) * STRIDE
    bh = torch.exp(answer[:, 3].clamp(-3, 6)) * STRIDE
    return torch.stack([cx - bw / 2, cy - bh / 2, cx + bw / 2, cy + bh / 2], 1)


def targets(boxes, side):
    """For each cell: positive weight, whether it is left out of the loss, and the box it should give."""
    n = side // STRIDE
    middle = (np.arange(n) + 0.5) * STRIDE
    weight = np.zeros((len(boxes), n, n), np.float32)
    ignored = np.zeros((len(boxes), n, n), bool)
    edges = np.zeros((len(boxes), 4, n, n), np.float32)
    for k, rows in enumerate(boxes):
        # Small ones last, so that they own their cells.
        for x0, y0, x1, y1, counts in sorted(rows.tolist(), key=lambda r: -(r[2] - r[0]) * (r[3] - r[1])):
            w, h, cx, cy = x1 - x0, y1 - y0, (x0 + x1) / 2, (y0 + y1) / 2
            margin = 4
            inx = (middle > x0 - margin) & (middle < x1 + margin)
            iny = (middle > y0 - margin) & (middle < y1 + margin)
            ignored[k][np.ix_(iny, inx)] = True
            if not counts:
                continue
            px = np.abs(middle - cx) <= max(w * 0.25, 0)
            py = np.abs(middle - cy) <= max(h * 0.3, 0)
            px[np.abs(middle - cx).argmin()] = True
            py[np.abs(middle - cy).argmin()] = True
            at = np.ix_(py, px)
            weight[k][at] = 1.0 / math.sqrt(px.sum() * py.sum())
            for e, v in enumerate((x0, y0, x1, y1)):
                edges[k, e][at] = v
    return torch.from_numpy(weight), torch.from_numpy(ignored), torch.from_numpy(edges)


class Average:
    """Weights averaged over the last steps: what is exported."""

    def __init__(self, model, keep=0.998):
        self.model, self.keep, self.steps = copy.deepcopy(model).eval(), keep, 0

    def update(self, model):
        self.steps += 1
        keep = min(self.keep, self.steps / (self.steps + 9.0))
        with torch.no_grad():
            for mine, theirs in zip(self.model.state_dict().values(), model.state_dict().values()):
                if mine.dtype.is_floating_point:
                    mine.mul_(keep).add_(theirs, alpha=1 - keep)
                else:
                    mine.copy_(theirs)


def save(file, model, average, optimiser, step):
    torch.save(dict(shape=model.shape, model=model.state_dict(), average=average.model.state_dict(),
                    optimiser=optimiser.state_dict() if optimiser else None, step=step), file + ".part")
    os.replace(file + ".part", file)


def load(file, which="average"):
    kept = torch.load(file, map_location="cpu")
    model = Finder(**kept["shape"])
    model.load_state_dict(kept[which])
    return model, kept
