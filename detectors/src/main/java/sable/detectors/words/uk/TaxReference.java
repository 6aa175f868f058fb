// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

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
 * Unique Taxpayer Reference: ten digits, perhaps a K behind, beside a word that names it; the first
 * digit checks the others with weights 6 7 8 9 10 5 4 3 2, modulus 11. Source: OECD, United Kingdom
 * Tax Identification Numbers.
 */
public final class TaxReference extends Recogniser {

  private static final int[] WEIGHTS = {6, 7, 8, 9, 10, 5, 4, 3, 2};
  private static final Shape NUMBER =
      Shape.atDigits(Shape.OPEN + "[0-9]{5}[ ]?[0-9]{5}[ ]?K?" + Shape.SHUT);
  private static final Cues TAX =
      Cues.of(
          "u\\.?t\\.?r\\.?|tax(?:payer)?(?: ref(?:erence)?)?|self.assessment|hmrc",
          "nhs|chi|tel|phone");

  /** The recogniser. */
  public TaxReference() {
    super(Category.TAX_REFERENCE, "tax-reference");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    Optional<String> cue = TAX.before(hit);
    boolean good = isChecked(hit.bare());
    return cue.map(
        word -> match(hit, good ? SURE : REVIEW, Proof.of(good ? "mod-11" : "mod-11-failed", cue)));
  }

  private static boolean isChecked(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i + 1) - '0');
    }
    return "21987654321".charAt(sum % 11) == digits.charAt(0);
  }
}
