# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what a network takes for a face on pictures without people: the negatives that count."""
import argparse
import csv

import cv2
import numpy as np

import crowds
import evaluate


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("network", help="ONNX")
    a.add_argument("--photos", required=True, help="a folder of photographs with a subfolder no-people")
    a.add_argument("--pictures", nargs="*", default=[], help="folders of drawn files without faces")
    a.add_argument("--backgrounds", nargs="*", default=[], help="more folders of photographs without people")
    a.add_argument("--out", required=True, help="CSV with image,x,y,w,h,score")
    a.add_argument("--least", type=float, default=0.2, help="least score")
    a.add_argument("--scales", type=float, nargs="*", default=[1.0, 0.5, 0.25])
    o = a.parse_args()
    cv2.setNumThreads(1)
    net = cv2.dnn.readNetFromONNX(o.network)
    found = 0
    with open(o.out, "w", newline="") as f:
        rows = csv.writer(f)
        rows.writerow(["image", "x", "y", "w", "h", "score"])
        for name, picture in crowds.without_people(o.photos, o.pictures, o.backgrounds):
            boxes = evaluate.agreed(np.concatenate([evaluate.looked(net, picture, s, evaluate.GLIMPSE) for s in o.scales]), 0.4)
            for x0, y0, x1, y1, score in boxes[boxes[:, 4] >= o.least]:
                rows.writerow([name] + ["%.2f" % v for v in (x0, y0, x1 - x0, y1 - y0, score)])
                found += 1
    print("%d boxes" % found)


if __name__ == "__main__":
    main()
