# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a checkpoint's averaged weights as ONNX, and checks that OpenCV answers the same."""
import argparse
import hashlib
import os
import warnings

import cv2
import numpy as np
import torch

import network


def export(checkpoint, file):
    model = network.Exported(network.load(checkpoint)[0]).eval()
    axes = {"picture": {0: "n", 2: "h", 3: "w"}, "cells": {0: "n", 2: "h8", 3: "w8"}}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(model, torch.zeros(1, 3, 128, 192), file, opset_version=12, input_names=["picture"], output_names=["cells"], dynamic_axes=axes)
    worst = 0.0
    net = cv2.dnn.readNetFromONNX(file)
    for shape in ((1, 3, 96, 160), (2, 3, 64, 96)):
        x = np.random.default_rng(1).random(shape).astype(np.float32)
        net.setInput(x)
        with torch.no_grad():
            worst = max(worst, float(np.abs(net.forward() - model(torch.from_numpy(x)).numpy()).max()))
    if worst > 1e-3:
        raise SystemExit("OpenCV and PyTorch differ by %g" % worst)
    return worst


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("checkpoint")
    a.add_argument("file")
    o = a.parse_args()
    worst = export(o.checkpoint, o.file)
    with open(o.file, "rb") as f:
        digest = hashlib.sha256(f.read()).hexdigest()
    print("%s  %s  %d bytes  differs by %.1e" % (digest, os.path.basename(o.file), os.path.getsize(o.file), worst))


if __name__ == "__main__":
    main()
