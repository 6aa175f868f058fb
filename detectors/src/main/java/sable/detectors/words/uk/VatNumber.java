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
 * VAT registration number: GB and nine digits (twelve with a branch), 3-4-2; weights 8 to 2 and the
 * last two digits make a multiple of 97, or do when 55 is added; GD and three digits below 500, HA
 * and three from 500. Source: HMRC, "VAT registration number checks" (VATREC14000).
 */
public final class VatNumber extends Recogniser {

  private static final Shape NUMBER =
      Shape.atCodes(
          Shape.OPEN
              + "(?:(GB)[ ]?)?([0-9]{3})[ ]?([0-9]{4})[ ]?([0-9]{2})(?:[ ]?[0-9]{3})?"
              + Shape.SHUT);
  private static final Shape BODY =
      Shape.atCodes(Shape.OPEN + "(?:GB)?(?:GD[0-4]|HA[5-9])[0-9]{2}" + Shape.SHUT);
  private static final Cues VAT =
      Cues.of("v\\.?a\\.?t\\.?(?: ?(?:reg|no|number))*", "company|phone|tel|nhs|passport");

  /** The recogniser. */
  public VatNumber() {
    super(Category.VAT_NUMBER, "vat-number");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return joined(NUMBER.find(text, this::judge), BODY.find(text, this::judgeBody));
  }

  private Optional<TextMatch> judge(Hit hit) {
    String digits = hit.bare().replace("GB", "");
    Optional<String> cue = VAT.before(hit);
    boolean good = isChecked(digits);
    if (cue.isEmpty() && (hit.group(1) == null || !good)) {
      return Optional.empty();
    }
    return Optional.of(
        good
            ? match(hit, cue.isPresent() ? SURE : CHECKED, Proof.of("mod-97", cue))
            : match(hit, REVIEW, Proof.of("mod-97-failed", cue)));
  }

  private Optional<TextMatch> judgeBody(Hit hit) {
    return VAT.before(hit).map(word -> match(hit, CUED, Proof.cued(Optional.of(word))));
  }

  private static boolean isChecked(String digits) {
    int sum = Integer.parseInt(digits.substring(7, 9));
    for (int i = 0; i < 7; i++) {
      sum += (8 - i) * (digits.charAt(i) - '0');
    }
    return sum % 97 == 0 || (sum + 55) % 97 == 0;
  }
}
