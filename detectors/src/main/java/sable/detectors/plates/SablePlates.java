// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.plates;

import sable.detectors.pictures.CellNetwork;
import sable.detectors.pictures.LookSettings;
import sable.pipeline.finding.Category;

/** When the project's own network counts something as a plate: chosen on photographs kept apart. */
final class SablePlates {

  private static final double SCORE = 0.34;

  /** The best two of more looks are surer of everything. */
  private static final double THOROUGH_SCORE = 0.38;

  /** What turns boxes that find plates into boxes that cover them. */
  private static final double GROWN = 0.20;

  /** Plates that fill a picture of this size are no larger than the network has learnt. */
  private static final int FITS_PX = 400;

  private SablePlates() {}

  static CellNetwork.Aim aim(LookSettings settings) {
    return new CellNetwork.Aim(
        Category.PLATE,
        settings.leastScore(settings.thorough() ? THOROUGH_SCORE : SCORE),
        settings.grown().orElse(GROWN),
        FITS_PX,
        settings.thorough());
  }
}
