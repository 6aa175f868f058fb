// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import java.util.List;
import java.util.Optional;
import sable.detectors.words.shape.CheckDigits;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * NHS number (England, Wales, Isle of Man) and Health and Care number (Northern Ireland): ten
 * digits printed 3-3-4 with spaces, hyphens or nothing between; the tenth is a modulus-11 check.
 * Any ten digits pass one time in eleven, so without a word beside it the number is only put
 * forward for review. Source: NHS Data Model and Dictionary, "NHS NUMBER".
 */
public final class NhsNumber extends Recogniser {

  private static final Shape NUMBER =
      Shape.atDigits(
          "(?<![\\p{L}0-9/.-])[0-9]{3}"
              + Shape.GAP
              + "[0-9]{3}"
              + Shape.GAP
              + "[0-9]{4}(?![\\p{L}0-9/]|[.-][0-9])");
  private static final Cues NHS =
      Cues.of(
          "n\\.?h\\.?s\\.?|hospital|patient|gp|h ?& ?c|h and c|hcn|health and care|medical",
          "chi|tel|phone|mobile|utr|card|account|acc|crime|ref|imei");

  /** The recogniser. */
  public NhsNumber() {
    super(Category.NHS_NUMBER, "nhs-number");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    Optional<String> cue = NHS.before(hit).or(() -> NHS.after(hit, 6));
    if (CheckDigits.mod11(hit.bare())) {
      return Optional.of(match(hit, cue.isPresent() ? SURE : REVIEW, Proof.of("mod-11", cue)));
    }
    return cue.filter(word -> !word.equals("gp") && !word.equals("hospital"))
        .map(word -> match(hit, REVIEW, Proof.of("mod-11-failed", cue)));
  }
}
