# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the finder on drawn files, of which more may be added while it runs."""
import argparse
import glob
import math
import os
import time

import cv2
import numpy as np
import torch

import crowds
import generate
import network
import spoil


class Crops(torch.utils.data.IterableDataset):
    """Random crops of random pictures, mirrored, resized and relit; learns of new files as they appear."""

    def __init__(self, folder, side, batch, seed, casts=0.3, held=48):
        self.folder, self.side, self.batch, self.seed, self.casts, self.held = folder, side, batch, seed, casts, held

    def crop(self, rng, coded, boxes):
        p = cv2.imdecode(coded, cv2.IMREAD_COLOR)
        boxes = boxes.copy()
        side = self.side
        f = 1.0 if rng.random() < 0.5 else float(np.exp(rng.uniform(np.log(side / min(p.shape[:2])), np.log(1.5))))
        if abs(f - 1) > 0.02:
            p = cv2.resize(p, None, fx=f, fy=f, interpolation=cv2.INTER_AREA if f < 1 else cv2.INTER_LINEAR)
            boxes[:, :4] *= f
        h, w = p.shape[:2]
        x, y = int(rng.integers(0, max(1, w - side + 1))), int(rng.integers(0, max(1, h - side + 1)))
        p = p[y:y + side, x:x + side]
        if p.shape[0] < side or p.shape[1] < side:
            p = cv2.copyMakeBorder(p, 0, side - p.shape[0], 0, side - p.shape[1], cv2.BORDER_CONSTANT)
        if len(boxes):
            x0, y0 = boxes[:, 0] - x, boxes[:, 1] - y
            x1, y1 = x0 + boxes[:, 2], y0 + boxes[:, 3]
            cx0, cy0, cx1, cy1 = x0.clip(0, side), y0.clip(0, side), x1.clip(0, side), y1.clip(0, side)
            seen = (cx1 - cx0) * (cy1 - cy0) / np.maximum(boxes[:, 2] * boxes[:, 3], 1e-6)
            counts = boxes[:, 4] * (seen > 0.4) * (cx1 - cx0 >= 11) * (cy1 - cy0 >= 4)
            boxes = np.stack([cx0, cy0, cx1, cy1, counts], 1)[seen > 0.02]
        else:
            boxes = np.zeros((0, 5), np.float32)
        if rng.random() < 0.5:
            p = p[:, ::-1]
            boxes[:, [0, 2]] = side - boxes[:, [2, 0]]
        if rng.random() < 0.6:
            table = np.clip((np.arange(256)[:, None] - 128) * rng.uniform(0.7, 1.25) + 128 * rng.uniform(0.75, 1.25) * np.ones(3) + rng.normal(0, 6, 3), 0, 255)
            p = np.stack([table[:, c].astype(np.uint8)[p[..., c]] for c in range(3)], -1)
        if rng.random() < self.casts:
            p = spoil.cast(rng, p)
        if rng.random() < 0.1:
            p = np.repeat(cv2.cvtColor(np.ascontiguousarray(p), cv2.COLOR_BGR2GRAY)[..., None], 3, 2)
        return np.ascontiguousarray(p), boxes.astype(np.float32)

    def __iter__(self):
        cv2.setNumThreads(1)
        rng = np.random.default_rng(self.seed)
        held = []
        uses = 0
        while True:
            if len(held) < self.held or uses <= 0:
                files = sorted(glob.glob(os.path.join(self.folder, "pictures-*.npz")))
                files = [f for f in files if not f.endswith(".part.npz")]
                if not files:
                    raise SystemExit("no drawn files in " + self.folder)
                # Half of the choices fall on the newest files, which were seen least.
                newest = files[-12:]
                file = str(rng.choice(newest if rng.random() < 0.5 else files))
                held.append(list(zip(*generate.read(file))))
                if len(held) > self.held:
                    held.pop(int(rng.integers(len(held) - 1)))
                uses = 14 if len(held) >= self.held else 1
            uses -= 1
            picked = []
            for _ in range(self.batch):
                shard = held[rng.integers(len(held))]
                picked.append(self.crop(rng, *shard[rng.integers(len(shard))]))
            pictures = torch.from_numpy(np.stack([p for p, _ in picked])).permute(0, 3, 1, 2)
            yield pictures, network.targets([b for _, b in picked], self.side)


# Leaving a strip of a plate uncovered costs three times what a strip too many costs.
INSIDE, OUTSIDE = 1.5, 0.5


def loss(answer, weight, ignored, edges):
    score = answer[:, 0]
    p = torch.sigmoid(score)
    positive = weight > 0
    log_p, log_not = torch.nn.functional.logsigmoid(score), torch.nn.functional.logsigmoid(-score)
    found = -(weight * (1 - p) ** 2 * log_p)[positive].sum()
    free = ~positive & ~ignored
    false = -(p ** 2 * log_not)[free].sum()
    total = weight.sum() + 1.0
    if positive.any():
        got = network.boxes(answer[:, 1:5]).permute(0, 2, 3, 1)[positive]
        want = edges.permute(0, 2, 3, 1)[positive]
        each = weight[positive]
        w, h = want[:, 2] - want[:, 0], want[:, 3] - want[:, 1]
        low, high = torch.maximum(got[:, :2], want[:, :2]), torch.minimum(got[:, 2:], want[:, 2:])
        inner = (high - low).clamp(min=0).prod(1)
        hull = (torch.maximum(got[:, 2:], want[:, 2:]) - torch.minimum(got[:, :2], want[:, :2])).prod(1)
        union = w * h + (got[:, 2:] - got[:, :2]).prod(1) - inner
        giou = inner / union.clamp(min=1e-3) - (hull - union) / hull.clamp(min=1e-3)
        size = torch.stack([w, h, w, h], 1)
        off = (got - want) / (size + 4)
        short = torch.cat([off[:, :2], -off[:, 2:]], 1)
        edge = torch.where(short > 0, INSIDE * short, -OUTSIDE * short).clamp(max=2).sum(1)
        boxed = ((1 - giou) + 1.5 * edge).mul(each).sum()
    else:
        boxed = answer.sum() * 0
    return (found + false) / total, boxed / total


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--pictures", nargs="+", required=True, help="folders of drawn files; with --photos those without faces")
    a.add_argument("--photos", help="train on faces: photographs of a free licence, with a folder no-people")
    a.add_argument("--labels", help="CSV with image,x,y,w,h,score: a teacher's boxes on the photographs")
    a.add_argument("--backgrounds", nargs="*", default=[], help="with --photos: more folders of photographs without people")
    a.add_argument("--mined", help="CSV with image,x,y,w,h,score: false boxes on pictures without people, of mine.py")
    a.add_argument("--out", required=True, help="the checkpoint, written every few minutes")
    a.add_argument("--steps", type=int, default=20000)
    a.add_argument("--minutes", type=float, default=1e9, help="the schedule ends here if the steps are not done before")
    a.add_argument("--side", type=int, default=288)
    a.add_argument("--batch", type=int, default=16)
    a.add_argument("--rate", type=float, default=2e-3)
    a.add_argument("--threads", type=int, default=1)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--casts", type=float, default=0.3, help="share of crops under strong colour casts")
    a.add_argument("--start", help="weights to start from")
    a.add_argument("--half", action="store_true", help="layers in bfloat16, for processors and devices that have it")
    a.add_argument("--resume", action="store_true", help="also take up the averaged weights and the optimiser's state from there")
    o = a.parse_args()
    torch.manual_seed(o.seed)
    torch.set_num_threads(o.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = network.load(o.start, "model")[0] if o.start else network.Finder()
    model = model.to(device, memory_format=torch.channels_last)
    average = network.Average(model)
    optimiser = torch.optim.AdamW(model.parameters(), lr=o.rate, weight_decay=0.02)
    first = 0
    if o.resume:
        kept = torch.load(o.start, map_location=device)
        average.model.load_state_dict(kept["average"])
        average.steps = first = kept["step"]
        optimiser.load_state_dict(kept["optimiser"])
    if o.photos:
        source = crowds.Crowds(o.photos, o.labels, o.pictures, o.backgrounds, o.side, o.batch, o.seed, o.mined)
    else:
        source = Crops(o.pictures[0], o.side, o.batch, o.seed, o.casts)
    crops = torch.utils.data.DataLoader(source, batch_size=None, num_workers=1, prefetch_factor=6)
    began = saved = time.time()
    sums, step = np.zeros(2), 0
    for pictures, (weight, ignored, edges) in crops:
        done = max(step / o.steps, (time.time() - began) / 60 / o.minutes)
        if done >= 1:
            break
        rate = o.rate * min(1, (first + step + 1) / 150) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done)))
        for group in optimiser.param_groups:
            group["lr"] = rate
        model.train()
        x = pictures.to(device, torch.float32).div_(255).contiguous(memory_format=torch.channels_last)
        with torch.autocast(device, torch.bfloat16, enabled=o.half):
            answer = model(x)
        scored, boxed = loss(answer.float(), weight.to(device), ignored.to(device), edges.to(device))
        optimiser.zero_grad(set_to_none=True)
        (scored + boxed).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 10.0)
        optimiser.step()
        average.update(model)
        step += 1
        sums += (scored.item(), boxed.item())
        if step % 50 == 0:
            print("step %d  score %.4f  box %.4f  rate %.5f  %.2f s a step  %.0f s" % (
                step, sums[0] / 50, sums[1] / 50, rate, (time.time() - began) / step, time.time() - began), flush=True)
            sums[:] = 0
        if time.time() - saved > 120:
            network.save(o.out, model, average, optimiser, first + step)
            saved = time.time()
    network.save(o.out, model, average, optimiser, first + step)
    print("saved %s after %d steps" % (os.path.basename(o.out), step), flush=True)


if __name__ == "__main__":
    main()
