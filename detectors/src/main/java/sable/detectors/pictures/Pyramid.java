// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.pictures;

import java.util.function.BiConsumer;
import sable.gpu.device.Accelerator;
import sable.gpu.picture.Picture;

/**
 * A picture at its own size, at half of it, at a quarter and so on, until it fits: what is too
 * large for a tile at one size fits a tile at the next. Holds one reduced picture at a time beside
 * its parent.
 */
public final class Pyramid {

  private final Accelerator accelerator;
  private final int fitsPx;

  /**
   * A pyramid.
   *
   * @param fitsPx longer side at which no smaller picture is made
   */
  public Pyramid(Accelerator accelerator, int fitsPx) {
    this.accelerator = accelerator;
    this.fitsPx = fitsPx;
  }

  /** Shows the picture at each size, with the factor from that size's pixels to its own. */
  public void climb(Picture picture, BiConsumer<Picture, Double> viewer) {
    climb(picture, picture.widthPx(), viewer);
  }

  private void climb(Picture picture, int nativeWidthPx, BiConsumer<Picture, Double> viewer) {
    viewer.accept(picture, (double) nativeWidthPx / picture.widthPx());
    if (Math.max(picture.widthPx(), picture.heightPx()) > fitsPx) {
      int width = Math.max(1, (picture.widthPx() + 1) / 2);
      int height = Math.max(1, (picture.heightPx() + 1) / 2);
      try (Picture half = Picture.create(width, height)) {
        accelerator.resize(picture, half);
        climb(half, nativeWidthPx, viewer);
      }
    }
  }
}
