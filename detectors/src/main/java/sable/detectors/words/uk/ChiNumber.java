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
 * CHI number (Scotland): ten digits, a date of birth as DDMMYY, a serial whose third digit is even
 * for women and odd for men, and the modulus-11 check of NHS numbers. Source: Public Health
 * Scotland, National Data Dictionary, "CHI Number".
 */
public final class ChiNumber extends Recogniser {

  private static final Shape NUMBER =
      Shape.atDigits(
          "(?<![\\p{L}0-9/.-])(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}"
              + Shape.GAP
              + "[0-9]{4}(?![\\p{L}0-9/]|[.-][0-9])");
  private static final Cues CHI =
      Cues.of("chi|community health index", "nhs|tel|phone|mobile|account|acc|ref|utr");

  /** The recogniser. */
  public ChiNumber() {
    super(Category.CHI_NUMBER, "chi-number");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    Optional<String> cue = CHI.before(hit);
    if (CheckDigits.mod11(hit.bare())) {
      return Optional.of(match(hit, cue.isPresent() ? SURE : LIKELY, Proof.of("mod-11", cue)));
    }
    return cue.map(word -> match(hit, REVIEW, Proof.of("mod-11-failed", cue)));
  }
}
