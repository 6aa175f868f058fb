// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.pictures;

import java.util.ArrayList;
import java.util.List;
import sable.gpu.picture.Rect;

/** Overlapping squares over a picture, in its pixels; together they are all of it. */
public final class Tiles {

  private Tiles() {}

  /** Squares of {@code side}, a step of {@code step} apart, cut at the picture's border. */
  public static List<Rect> over(int widthPx, int heightPx, int side, int step) {
    List<Rect> tiles = new ArrayList<>();
    for (int y : starts(heightPx, side, step)) {
      for (int x : starts(widthPx, side, step)) {
        tiles.add(new Rect(x, y, Math.min(side, widthPx - x), Math.min(side, heightPx - y)));
      }
    }
    return tiles;
  }

  private static List<Integer> starts(int length, int side, int step) {
    List<Integer> starts = new ArrayList<>();
    int start = 0;
    while (start + side < length) {
      starts.add(start);
      start += step;
    }
    // The last one ends at the border, so that it is as large as the others.
    starts.add(Math.max(0, length - side));
    return starts;
  }
}
