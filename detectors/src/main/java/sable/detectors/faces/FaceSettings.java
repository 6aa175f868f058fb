// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.faces;

import java.util.Optional;

/**
 * How faces are looked for.
 *
 * @param model name of the one network to use, empty for the best that is there
 * @param score a lower least score than was measured for the network; a higher one is not looked
 *     with, for a copy must be checked with the finder at its keenest
 * @param grown every side of a box is moved out by this share of its width or height, empty for
 *     what was measured for the network
 * @param thorough whether the picture is also looked at in double size, where the network can, at
 *     four times the cost
 */
public record FaceSettings(
    Optional<String> model, Optional<Double> score, Optional<Double> grown, boolean thorough) {

  /** Any network, as measured, at native size. */
  public static final FaceSettings STANDARD =
      new FaceSettings(Optional.empty(), Optional.empty(), Optional.empty(), false);

  public FaceSettings {
    if (score.filter(s -> !(s > 0 && s < 1)).isPresent()
        || grown.filter(g -> !(g >= 0 && g <= 1)).isPresent()) {
      throw new IllegalArgumentException("a score lies in (0, 1), growth in [0, 1]");
    }
  }

  /** The same with one network alone. */
  public FaceSettings with(String name) {
    return new FaceSettings(Optional.of(name), score, grown, thorough);
  }

  /** The least score to look with. */
  double leastScore(double measured) {
    return Math.min(measured, score.orElse(measured));
  }

  /** The same with another least score. */
  public FaceSettings withScore(double least) {
    return new FaceSettings(model, Optional.of(least), grown, thorough);
  }
}
