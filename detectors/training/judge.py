# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the network that judges whether a face finder's proposal is a face, and where its face lies."""
import argparse
import math
import os
import time

import cv2
import numpy as np
import torch

import faces
import network
import spoil

SIDE = network.Judge.SIDE
# The judged square is this many times the longer side of the proposal.
MARGIN = network.Judge.MARGIN


class Patches(torch.utils.data.IterableDataset):
    """Patches moved, turned, thinned and spoilt; as many faces as others, darker skin drawn more often."""

    def __init__(self, file, batch, seed):
        with np.load(file) as z:
            self.data, self.ends, self.rows = z["bytes"], z["ends"], z["rows"]
        self.starts = np.concatenate([[0], self.ends[:-1]])
        self.batch, self.seed = batch, seed
        kind, angle = self.rows[:, 8], self.rows[:, 9]
        self.others = np.where(kind == faces.NO_FACE)[0]
        self.found = np.where(kind == faces.FACE)[0]
        # A face of dark skin counts three times, one of tanned skin twice: the photographs show few of them.
        weight = np.where(angle[self.found] < 10, 3.0, np.where(angle[self.found] < 28, 2.0, 1.0))
        self.weight = weight / max(weight.sum(), 1e-9)

    def one(self, rng, i):
        row = self.rows[i]
        p = cv2.imdecode(self.data[self.starts[i]:self.ends[i]], cv2.IMREAD_COLOR)
        face = row[8] == faces.FACE
        x0, y0, x1, y1 = row[4:8] if face and rng.random() < 0.6 else row[:4]
        side = max(x1 - x0, y1 - y0)
        cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
        if face:
            cx, cy = cx + rng.normal(0, 0.09) * side, cy + rng.normal(0, 0.09) * side
            side *= float(np.exp(rng.normal(0, 0.16)))
        else:
            cx, cy = cx + rng.normal(0, 0.15) * side, cy + rng.normal(0, 0.15) * side
            side *= float(np.exp(rng.normal(0, 0.25)))
        # As a finder that is called at several sizes of the picture would have seen it: mostly small.
        seen = min(side, float(np.exp(rng.uniform(np.log(9), np.log(60)))))
        n = max(10, int(round(seen * MARGIN)))
        f = n / (side * MARGIN)
        if f < 0.7:
            p = cv2.GaussianBlur(p, (0, 0), 0.35 / f)
        turn = rng.normal(0, 6 if rng.random() < 0.7 else 22)
        move = cv2.getRotationMatrix2D((float(cx), float(cy)), turn, f)
        move[:, 2] += (n / 2 - cx, n / 2 - cy)
        border = cv2.BORDER_REPLICATE if rng.random() < 0.5 else cv2.BORDER_CONSTANT
        q = cv2.warpAffine(p, move, (n, n), flags=cv2.INTER_LINEAR, borderMode=border)
        box = np.zeros(4, np.float32)
        if face:
            fx, fy = (row[4] + row[6]) / 2, (row[5] + row[7]) / 2
            mx, my = move @ np.float64([fx, fy, 1])
            w, h = (row[6] - row[4]) * f, (row[7] - row[5]) * f
            box[:] = [(mx / n - 0.5), (my / n - 0.5), np.log(max(w / n, 0.02)), np.log(max(h / n, 0.02))]
        q = self.spoilt(rng, q, face, row[9])
        if rng.random() < 0.5:
            q = q[:, ::-1]
            box[0] = -box[0]
        q = cv2.resize(np.ascontiguousarray(q), (SIDE, SIDE), interpolation=cv2.INTER_LINEAR)
        return q, box, face

    def spoilt(self, rng, q, face, angle):
        n = q.shape[0]
        if rng.random() < (0.2 if face else 0.12):
            # Masks, hoods, hands, caps, posts: a bar over a part.
            q = q.copy()
            shade = rng.uniform(0, 255, 3)
            a, b = sorted(rng.uniform(0.2, 0.8, 2))
            kind = rng.integers(4)
            if kind == 0:
                q[int(n * rng.uniform(0.52, 0.7)):int(n * 0.8), int(n * 0.25):int(n * 0.75)] = shade
            elif kind == 1:
                q[int(n * 0.15):int(n * rng.uniform(0.28, 0.4)), int(n * 0.2):int(n * 0.8)] = shade
            elif kind == 2:
                q[int(n * 0.4):int(n * 0.47), int(n * 0.3):int(n * 0.7)] = shade
            else:
                q[:, int(n * a):int(n * min(b, a + 0.2))] = shade
        p = q.astype(np.float32)
        if rng.random() < 0.6:
            # Dark skin is not made darker: light is taken from light faces only.
            low = 0.95 if face and angle < 20 else 0.6
            p = (p - 128) * rng.uniform(0.6, 1.3) + 128 * rng.uniform(low, 1.25)
        if rng.random() < 0.25:
            p = p * np.float32(rng.uniform(0.75, 1.25, 3))
        if rng.random() < 0.06 and not (face and angle < 20):
            p = p * rng.uniform(0.2, 0.5)
        if rng.random() < 0.25:
            p = cv2.GaussianBlur(p, (0, 0), rng.uniform(0.4, 1.5))
        if rng.random() < 0.12:
            p = spoil.motion(rng, p)
        if rng.random() < 0.35:
            p = p + rng.standard_normal((n, n, 1) if rng.random() < 0.5 else (n, n, 3)).astype(np.float32) * rng.uniform(1, 12)
        if rng.random() < 0.15:
            p = np.repeat((p @ np.float32([0.114, 0.587, 0.299]))[..., None], 3, 2)
        q = np.clip(p, 0, 255).astype(np.uint8)
        if rng.random() < 0.05:
            q = spoil.cast(rng, q)
        elif rng.random() < 0.55:
            q = cv2.imdecode(cv2.imencode(".jpg", q, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(20, 92))])[1], cv2.IMREAD_COLOR)
        return q

    def __iter__(self):
        cv2.setNumThreads(1)
        rng = np.random.default_rng(self.seed)
        while True:
            picked = []
            for k in range(self.batch):
                if k % 2 and len(self.found):
                    picked.append(self.one(rng, int(rng.choice(self.found, p=self.weight))))
                else:
                    picked.append(self.one(rng, int(self.others[rng.integers(len(self.others))])))
            yield (torch.from_numpy(np.stack([q for q, _, _ in picked])).permute(0, 3, 1, 2),
                   torch.from_numpy(np.stack([b for _, b, _ in picked])), torch.tensor([float(f) for _, _, f in picked]))


def loss(answer, box, face):
    scored = torch.nn.functional.binary_cross_entropy_with_logits(answer[:, 0], face)
    got = face > 0
    boxed = torch.nn.functional.smooth_l1_loss(answer[got, 1:], box[got], beta=0.1) if got.any() else answer.sum() * 0
    return scored, boxed


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--patches", required=True, help="what faces.py wrote")
    a.add_argument("--out", required=True, help="the checkpoint, written every few minutes")
    a.add_argument("--steps", type=int, default=8000)
    a.add_argument("--minutes", type=float, default=1e9, help="the schedule ends here if the steps are not done before")
    a.add_argument("--batch", type=int, default=96)
    a.add_argument("--rate", type=float, default=3e-3)
    a.add_argument("--threads", type=int, default=1)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--start", help="weights to start from")
    o = a.parse_args()
    torch.manual_seed(o.seed)
    torch.set_num_threads(o.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = (network.load(o.start, "model")[0] if o.start else network.Judge()).to(device, memory_format=torch.channels_last)
    average = network.Average(model)
    optimiser = torch.optim.AdamW(model.parameters(), lr=o.rate, weight_decay=0.03)
    patches = torch.utils.data.DataLoader(Patches(o.patches, o.batch, o.seed), batch_size=None, num_workers=1, prefetch_factor=6)
    began = saved = time.time()
    sums, step = np.zeros(3), 0
    for pictures, box, face in patches:
        done = max(step / o.steps, (time.time() - began) / 60 / o.minutes)
        if done >= 1:
            break
        rate = o.rate * min(1, (step + 1) / 150) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done)))
        for group in optimiser.param_groups:
            group["lr"] = rate
        model.train()
        x = pictures.to(device, torch.float32).div_(255).contiguous(memory_format=torch.channels_last)
        answer = model(x).flatten(1)
        scored, boxed = loss(answer, box.to(device), face.to(device))
        optimiser.zero_grad(set_to_none=True)
        (scored + 3 * boxed).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimiser.step()
        average.update(model)
        step += 1
        right = ((answer[:, 0] > 0) == (face.to(device) > 0)).float().mean()
        sums += (scored.item(), boxed.item(), right.item())
        if step % 100 == 0:
            print("step %d  score %.4f  box %.4f  right %.4f  rate %.5f  %.3f s a step  %.0f s" % (
                step, *(sums / 100), rate, (time.time() - began) / step, time.time() - began), flush=True)
            sums[:] = 0
        if time.time() - saved > 60:
            network.save(o.out, model, average, optimiser, step)
            saved = time.time()
    network.save(o.out, model, average, optimiser, step)
    print("saved %s after %d steps" % (os.path.basename(o.out), step), flush=True)


if __name__ == "__main__":
    main()
