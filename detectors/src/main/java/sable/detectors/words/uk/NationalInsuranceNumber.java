// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * National Insurance number: two letters, six digits, a letter A to D, together or in pairs. D, F,
 * I, Q, U and V are in neither of the first places, O not in the second; BG, GB, KN, NK, NT, TN and
 * ZZ are not given out. The last letter is often missing in old records: then a word beside it is
 * wanted. Source: HMRC, National Insurance Manual, NIM39110.
 */
public final class NationalInsuranceNumber extends Recogniser {

  private static final String G = Shape.GAP;
  private static final Shape NUMBER =
      Shape.atCodes(
          Shape.OPEN
              + "([A-Z]{2})"
              + G
              + "[0-9]{2}"
              + G
              + "[0-9]{2}"
              + G
              + "[0-9]{2}(?:"
              + G
              + "([A-Z]))?"
              + Shape.SHUT);
  private static final Set<String> NOT_GIVEN = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");
  private static final Set<String> ADMINISTRATIVE =
      Set.of("OO", "CR", "FY", "MW", "NC", "PP", "PY", "PZ");
  private static final Cues INSURANCE =
      Cues.of("n\\.?i\\.?(?: ?(?:no|number))?|nino|national insurance|insurance|ni#");

  /** The recogniser. */
  public NationalInsuranceNumber() {
    super(Category.NINO, "nino");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    String bare = hit.bare();
    String prefix = bare.substring(0, 2);
    boolean suffixed = bare.length() == 9;
    boolean suffix = suffixed && bare.charAt(8) <= 'D';
    Optional<String> cue = INSURANCE.before(hit);
    if (isGiven(prefix) && suffix) {
      return Optional.of(
          match(hit, cue.isPresent() ? SURE : CHECKED, Proof.of("prefix-and-suffix", cue)));
    }
    if (cue.isEmpty()) {
      return Optional.empty();
    }
    if (!suffixed
        && (!isGiven(prefix) || !hit.chars().startsWith(prefix))
        && !ADMINISTRATIVE.contains(prefix)) {
      return Optional.empty();
    }
    boolean shaped = (isGiven(prefix) || ADMINISTRATIVE.contains(prefix)) && !suffixed;
    return Optional.of(
        match(hit, shaped ? CUED : REVIEW, Proof.of("prefix-and-suffix-failed", cue)));
  }

  private static boolean isGiven(String prefix) {
    return "DFIQUV".indexOf(prefix.charAt(0)) < 0
        && "DFIQUVO".indexOf(prefix.charAt(1)) < 0
        && !NOT_GIVEN.contains(prefix);
  }
}
