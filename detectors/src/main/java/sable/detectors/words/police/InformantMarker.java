// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Words that show that somebody gives information in confidence: "CHIS", "registered informant",
 * "source handler" and the like, with the number behind them. A person looks at every one: the mere
 * fact must often neither be confirmed nor denied. Source: Regulation of Investigatory Powers Act
 * 2000, section 26(8), and its code of practice.
 */
public final class InformantMarker extends Recogniser {

  private static final Shape MARKER =
      Shape.atStarts(
          "(?:CHIS|covert human intelligence sources?|(?:registered|confidential|paid) (?:police )?informants?"
              + "|(?:registered|confidential|covert) (?:human )?sources?|source (?:handler|management|unit|reporting)s?"
              + "|dedicated source unit|DSU|crimestoppers)(?: (?:ref(?:erence)?|no\\.?|number|id))?"
              + "(?:[: ]{1,2}(?=[A-Z0-9/-]{0,11}[0-9])[A-Z0-9/-]{2,12})?(?![\\p{L}0-9])");

  /** The recogniser. */
  public InformantMarker() {
    super(Category.INFORMANT_MARKER, "informant-marker");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return MARKER.find(
        text,
        hit ->
            isMarker(hit.chars()) ? Optional.of(match(hit, CUED, Proof.none())) : Optional.empty());
  }

  /** Short forms count in capitals alone. */
  private static boolean isMarker(String words) {
    String first = words.split("[ :]")[0];
    return first.length() > 4 || first.equals(first.toUpperCase(Locale.ROOT));
  }
}
