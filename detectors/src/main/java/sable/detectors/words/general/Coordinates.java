// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import java.util.List;
import java.util.Optional;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Latitude and longitude: two decimal numbers of four to eight decimals, within the British Isles
 * (49 to 61 north, 9 west to 2 east) or beside a word that names them; or degrees, minutes and
 * seconds. Source: ISO 6709.
 */
public final class Coordinates extends Recogniser {

  private static final Shape DECIMAL =
      Shape.atDigits(
          "(?<![\\p{L}0-9.])([0-9]{1,2}\\.[0-9]{4,8})[ ]?\u00b0?[ ]?([NS])?[ ]?[,;/ ][ ]?([+-]?[0-9]{1,3}\\.[0-9]{4,8})(?:[ ]?\u00b0?[ ]?[EW](?![\\p{L}]))?(?![0-9])");
  private static final Shape DEGREES =
      Shape.atDigits(
          "[0-9]{1,3}\u00b0[ ]?[0-9]{1,2}['\u2032][ ]?(?:[0-9]{1,2}(?:\\.[0-9]{1,3})?[\"\u2033])?[ ]?[NSEW](?![\\p{L}])");
  private static final Cues PLACE =
      Cues.of("lat(?:itude)?|long(?:itude)?|lon|gps|coord(?:inate)?s?|geo|location|position");

  /** The recogniser. */
  public Coordinates() {
    super(Category.COORDINATES, "coordinates");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return joined(
        DECIMAL.find(text, this::judge),
        DEGREES.find(text, hit -> Optional.of(match(hit, CHECKED, Proof.none()))));
  }

  private Optional<TextMatch> judge(Hit hit) {
    double latitude = Double.parseDouble(String.valueOf(hit.group(1)));
    double longitude = Double.parseDouble(String.valueOf(hit.group(3)));
    Optional<String> cue = PLACE.before(hit);
    boolean british = latitude >= 49 && latitude <= 61 && longitude >= -9 && longitude <= 9;
    if (!british && cue.isEmpty()) {
      return Optional.empty();
    }
    Hit whole = hit.before() == '-' ? hit.between(hit.start() - 1, hit.end()) : hit;
    return Optional.of(match(whole, cue.isPresent() ? SURE : CHECKED, Proof.of("range", cue)));
  }
}
