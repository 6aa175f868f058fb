// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Of boxes that overlap, the best: greedy non-maximum suppression. */
public final class Overlap {
  private Overlap() {}

  /**
   * Indexes of the boxes to keep, best first; of equals the first. A box goes when it overlaps a
   * kept one by more than {@code threshold}, measured as intersection over union.
   *
   * @param boxes rows that start with x, y, width, height
   * @param scores one a box
   */
  public static List<Integer> keep(float[][] boxes, float[] scores, float threshold) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < boxes.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(i -> -scores[i]));
    List<Integer> kept = new ArrayList<>();
    for (int candidate : order) {
      boolean hidden = false;
      for (int better : kept) {
        hidden |= share(boxes[candidate], boxes[better]) > threshold;
      }
      if (!hidden) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  /** Intersection over union of two boxes; 0 where neither has an area. */
  public static float share(float[] a, float[] b) {
    float width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
    float height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
    if (width <= 0 || height <= 0) {
      return 0;
    }
    float both = width * height;
    return both / (a[2] * a[3] + b[2] * b[3] - both);
  }
}
