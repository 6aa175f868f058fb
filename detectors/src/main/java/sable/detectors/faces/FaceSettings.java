// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.faces;

import java.util.Optional;

/**
 * How faces are looked for.
 *
 * @param model name of the one network to use, empty for the best that is there
 * @param score least score of a face; OpenCV's usual 0.9 would lose half of them
 * @param grown every side of a box is moved out by this share of its width or height
 */
public record FaceSettings(Optional<String> model, double score, double grown) {

  /** Any network, score 0.3, grown by 0.15: as measured on labelled photos. */
  public static final FaceSettings STANDARD = new FaceSettings(Optional.empty(), 0.3, 0.15);

  public FaceSettings {
    if (!(score > 0 && score < 1) || !(grown >= 0 && grown <= 1)) {
      throw new IllegalArgumentException("a score lies in (0, 1), growth in [0, 1]");
    }
  }
}
