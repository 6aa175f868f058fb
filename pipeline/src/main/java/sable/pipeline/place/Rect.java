// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.place;

/**
 * An upright rectangle, top left origin, in whatever unit its owner says.
 *
 * @param x left edge
 * @param y upper edge
 * @param w width, above 0
 * @param h height, above 0
 */
public record Rect(double x, double y, double w, double h) {

  public Rect {
    if (!(w > 0) || !(h > 0) || !Double.isFinite(x + y + w + h)) {
      throw new IllegalArgumentException("a rectangle has a finite place and a size above 0");
    }
  }

  /** Every side moved out by {@code share} of the width or height. */
  public Rect grown(double share) {
    return new Rect(x - w * share, y - h * share, w * (1 + 2 * share), h * (1 + 2 * share));
  }

  /** The smallest rectangle around both. */
  public Rect around(Rect other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Rect(
        left,
        top,
        Math.max(x + w, other.x + other.w) - left,
        Math.max(y + h, other.y + other.h) - top);
  }

  /** The area that both share, 0 where they do not meet. */
  public double shared(Rect other) {
    double across = Math.min(x + w, other.x + other.w) - Math.max(x, other.x);
    double down = Math.min(y + h, other.y + other.h) - Math.max(y, other.y);
    return across <= 0 || down <= 0 ? 0 : across * down;
  }

  /** Shared area over united area, in [0, 1]. */
  public double overlap(Rect other) {
    double shared = shared(other);
    return shared / (w * h + other.w * other.h - shared);
  }
}
