// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.plates;

import java.util.Optional;

/**
 * How number plates are looked for.
 *
 * @param model name of the one network to use, empty for the best that is there
 * @param score a lower least score than was measured for the network; a higher one is not looked
 *     with, for a copy must be checked with the finder at its keenest
 * @param grown every side of a box is moved out by this share of its width or height, empty for
 *     what was measured for the network
 * @param thorough whether the picture is also looked at in double size, at four times the cost
 */
public record PlateSettings(
    Optional<String> model, Optional<Double> score, Optional<Double> grown, boolean thorough) {

  /** Any network, as measured, at native size and reduced. */
  public static final PlateSettings STANDARD =
      new PlateSettings(Optional.empty(), Optional.empty(), Optional.empty(), false);

  public PlateSettings {
    if (score.filter(s -> !(s > 0 && s < 1)).isPresent()
        || grown.filter(g -> !(g >= 0 && g <= 1)).isPresent()) {
      throw new IllegalArgumentException("a score lies in (0, 1), growth in [0, 1]");
    }
  }

  /** The least score to look with. */
  double leastScore(double measured) {
    return Math.min(measured, score.orElse(measured));
  }

  /** The same with another least score. */
  public PlateSettings withScore(double least) {
    return new PlateSettings(model, Optional.of(least), grown, thorough);
  }
}
