// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.picture;

/**
 * A rectangle in whole pixels of the displayed picture: columns {@code x} to {@code x + width},
 * rows {@code y} to {@code y + height}, both half-open, from the top left. It may lie partly or
 * wholly outside a picture; whoever paints clips it.
 */
public record Rect(int x, int y, int width, int height) {
  /** Refuses negative sizes. */
  public Rect {
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException("a rectangle has no negative size");
    }
  }

  /** The part within {@code widthPx} by {@code heightPx}; perhaps empty. */
  public Rect clipped(int widthPx, int heightPx) {
    int left = clamp(x, widthPx);
    int top = clamp(y, heightPx);
    int right = clamp((long) x + width, widthPx);
    int bottom = clamp((long) y + height, heightPx);
    return new Rect(left, top, right - left, bottom - top);
  }

  /** Whether it holds no pixel. */
  public boolean empty() {
    return width == 0 || height == 0;
  }

  /**
   * Grown outwards, never shrunk, until every edge lies on a multiple of {@code stepX} and {@code
   * stepY}.
   */
  public Rect grownTo(int stepX, int stepY) {
    int left = Math.floorDiv(x, stepX) * stepX;
    int top = Math.floorDiv(y, stepY) * stepY;
    int right = -Math.floorDiv(-(x + width), stepX) * stepX;
    int bottom = -Math.floorDiv(-(y + height), stepY) * stepY;
    return new Rect(left, top, right - left, bottom - top);
  }

  private static int clamp(long value, int limit) {
    return (int) Math.max(0, Math.min(value, limit));
  }
}
