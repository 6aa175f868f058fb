// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.pictures;

import java.util.Optional;

/**
 * How faces or number plates are looked for.
 *
 * @param model name of the one network to use, empty for the best that is there
 * @param score a lower least score than was measured for the network; a higher one is not looked
 *     with, for a copy must be checked with the finder at its keenest
 * @param grown every side of a box is moved out by this share of its width or height, empty for
 *     what was measured for the network
 * @param thorough whether the picture is also looked at in double size, where the network can, at
 *     four times the cost
 */
public record LookSettings(
    Optional<String> model, Optional<Double> score, Optional<Double> grown, boolean thorough) {

  /** Any network, as measured, at native size and reduced. */
  public static final LookSettings STANDARD =
      new LookSettings(Optional.empty(), Optional.empty(), Optional.empty(), false);

  public LookSettings {
    if (score.filter(s -> !(s > 0 && s < 1)).isPresent()
        || grown.filter(g -> !(g >= 0 && g <= 1)).isPresent()) {
      throw new IllegalArgumentException("a score lies in (0, 1), growth in [0, 1]");
    }
  }

  /** The least score to look with. */
  public double leastScore(double measured) {
    return Math.min(measured, score.orElse(measured));
  }

  /** The same with one network alone. */
  public LookSettings with(String name) {
    return new LookSettings(Optional.of(name), score, grown, thorough);
  }
}
