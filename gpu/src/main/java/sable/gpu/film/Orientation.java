// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import java.util.Optional;

/**
 * How stored pixels become displayed ones: one of the eight ways a rectangle lies on itself. Turns
 * are clockwise. Source: ISO/IEC 14496-12, the matrix of a track header.
 */
public enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, true, false),
  UPSIDE_DOWN(false, true, true),
  FLIPPED(false, false, true),
  TRANSPOSED(true, false, false),
  TURNED_RIGHT(true, true, false),
  TRANSVERSED(true, true, true),
  TURNED_LEFT(true, false, true);

  private static final long SCALE = 1L << 16;

  private final boolean transposes;
  private final boolean flipsColumns;
  private final boolean flipsRows;

  Orientation(boolean transposes, boolean flipsColumns, boolean flipsRows) {
    this.transposes = transposes;
    this.flipsColumns = flipsColumns;
    this.flipsRows = flipsRows;
  }

  /** Whether width and height change places. This comes first, before the flips. */
  public boolean transposes() {
    return transposes;
  }

  boolean flipsColumns() {
    return flipsColumns;
  }

  boolean flipsRows() {
    return flipsRows;
  }

  /** The nine 16.16 numbers of a display matrix that has this effect, for writing test films. */
  int[] matrix() {
    int one = (int) SCALE;
    int x = flipsColumns ? -one : one;
    int y = flipsRows ? -one : one;
    return transposes
        ? new int[] {0, y, 0, x, 0, 0, 0, 0, 1 << 30}
        : new int[] {x, 0, 0, 0, y, 0, 0, 0, 1 << 30};
  }

  /** The orientation of a display matrix; empty where it turns by other angles or shears. */
  static Optional<Orientation> ofMatrix(int a, int b, int c, int d) {
    boolean straight = small(b, a) && small(c, d) && a != 0 && d != 0;
    boolean crossed = small(a, b) && small(d, c) && b != 0 && c != 0;
    if (straight) {
      return Optional.of(of(false, a < 0, d < 0));
    }
    return crossed ? Optional.of(of(true, c < 0, b < 0)) : Optional.empty();
  }

  private static boolean small(long part, long whole) {
    return Math.abs(part) * 500 <= Math.abs(whole);
  }

  private static Orientation of(boolean transposes, boolean flipsColumns, boolean flipsRows) {
    for (Orientation o : values()) {
      if (o.transposes == transposes
          && o.flipsColumns == flipsColumns
          && o.flipsRows == flipsRows) {
        return o;
      }
    }
    throw new IllegalStateException("the eight orientations are complete");
  }
}
