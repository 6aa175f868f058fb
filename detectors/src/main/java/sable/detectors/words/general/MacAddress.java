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
 * Hardware address: six pairs of hexadecimal digits with colons or hyphens, or three fours with
 * full stops. Source: IEEE 802, EUI-48.
 */
public final class MacAddress extends Recogniser {

  private static final String PAIR = "[0-9A-F]{2}";
  private static final Shape ADDRESS =
      Shape.at(
          ":",
          "(?<=(?<![\\p{L}0-9:])" + PAIR + "):" + PAIR + "(?::" + PAIR + "){4}(?![\\p{L}0-9:])");
  private static final Shape HYPHENS =
      Shape.at(
          "-",
          "(?<=(?<![\\p{L}0-9-])" + PAIR + ")-" + PAIR + "(?:-" + PAIR + "){4}(?![\\p{L}0-9-])");
  private static final Shape STOPS =
      Shape.atCodes("(?<![\\p{L}0-9.])[0-9A-F]{4}\\.[0-9A-F]{4}\\.[0-9A-F]{4}(?![\\p{L}0-9.])");
  private static final Cues MAC = Cues.of("mac(?: address)?|bssid|wi-?fi|bluetooth|router");

  /** The recogniser. */
  public MacAddress() {
    super(Category.MAC_ADDRESS, "mac-address");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return joined(
        ADDRESS.find(text, this::judgePairs),
        HYPHENS.find(text, this::judgePairs),
        STOPS.find(text, this::judgeStops));
  }

  private Optional<TextMatch> judgePairs(Hit hit) {
    Hit whole = hit.between(hit.start() - 2, hit.end());
    return Optional.of(match(whole, CHECKED, Proof.cued(MAC.before(whole))));
  }

  private Optional<TextMatch> judgeStops(Hit hit) {
    return MAC.before(hit).map(word -> match(hit, CUED, Proof.cued(Optional.of(word))));
  }
}
