// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.tracking;

import sable.pipeline.place.Rect;

/** How unlike two boxes are that may show one thing: distance and size, in shares of their size. */
final class Likeness {

  private static final double LARGEST_RATIO = 3;

  private Likeness() {}

  /** 0 for the same box, about 1 side by side; infinite where the sizes cannot be of one thing. */
  static double distance(Rect one, Rect other) {
    double ratio = (one.w() * one.h()) / (other.w() * other.h());
    if (ratio > LARGEST_RATIO || ratio < 1 / LARGEST_RATIO) {
      return Double.POSITIVE_INFINITY;
    }
    double dx = 2 * (Trail.centreX(one) - Trail.centreX(other)) / (one.w() + other.w());
    double dy = 2 * (Trail.centreY(one) - Trail.centreY(other)) / (one.h() + other.h());
    return Math.hypot(dx, dy) + 0.3 * Math.abs(Math.log(ratio));
  }
}
