// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.faces;

import sable.detectors.pictures.CellNetwork;
import sable.detectors.pictures.LookSettings;
import sable.pipeline.finding.Category;

/** When the project's own network counts something as a face: chosen on photographs kept apart. */
final class SableFaces {

  private static final double SCORE = 0.36;

  /** The best two of more looks are surer of everything. */
  private static final double THOROUGH_SCORE = 0.42;

  private static final double GROWN = 0.17;

  /**
   * The network has learnt faces of up to 80 pixels: larger ones are found on a smaller picture.
   */
  private static final int FITS_PX = 110;

  private SableFaces() {}

  static CellNetwork.Aim aim(LookSettings settings) {
    return new CellNetwork.Aim(
        Category.FACE,
        settings.leastScore(settings.thorough() ? THOROUGH_SCORE : SCORE),
        settings.grown().orElse(GROWN),
        FITS_PX,
        settings.thorough());
  }
}
