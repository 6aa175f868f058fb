// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

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
 * Payment card number: 13 to 19 digits, together or grouped 4-4-4-4(-3) or 4-6-5, an issuer that
 * begins 4, 51-55, 2221-2720, 34, 37 or 6, and Luhn's check digit. Source: ISO/IEC 7812-1 for shape
 * and check, the card schemes' published ranges for the issuers. The last four digits alone are
 * taken beside "ending".
 */
public final class PaymentCard extends Recogniser {

  private static final String G = Shape.GAP;
  private static final Shape NUMBER =
      Shape.atDigits(
          Shape.OPEN
              + "(?:[0-9]{4}"
              + G
              + "[0-9]{4}"
              + G
              + "[0-9]{4}"
              + G
              + "[0-9]{4}(?:"
              + G
              + "[0-9]{3})?|[0-9]{4}"
              + G
              + "[0-9]{6}"
              + G
              + "[0-9]{4,5}|[0-9]{13,19})(?![0-9])");
  private static final Shape ENDING = Shape.atDigits(Shape.OPEN + "[0-9]{4}" + Shape.SHUT);
  private static final Cues CARD =
      Cues.of("card|visa|mastercard|amex|debit|credit|pan", "imei|account|acc|ref|phone");
  private static final Cues LAST_FOUR =
      Cues.of(
          "card (?:number )?ending(?: in)?|ending(?: in)? card|last four(?: digits)?|ending in");

  /** The recogniser. */
  public PaymentCard() {
    super(Category.PAYMENT_CARD, "payment-card");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return joined(NUMBER.find(text, this::judge), ENDING.find(text, this::judgeEnding));
  }

  private Optional<TextMatch> judge(Hit hit) {
    String digits = hit.bare();
    if (!isIssued(digits)) {
      return Optional.empty();
    }
    Optional<String> cue = CARD.before(hit);
    if (CheckDigits.luhn(digits)) {
      double confidence = cue.isPresent() ? SURE : isUsual(digits) ? CHECKED : REVIEW;
      return Optional.of(match(hit, confidence, Proof.of("luhn", cue)));
    }
    return cue.map(word -> match(hit, REVIEW, Proof.of("luhn-failed", cue)));
  }

  private Optional<TextMatch> judgeEnding(Hit hit) {
    return LAST_FOUR
        .closeBefore(hit, 24)
        .map(word -> match(hit, REVIEW, Proof.cued(Optional.of(word))));
  }

  private static boolean isIssued(String digits) {
    int two = Integer.parseInt(digits.substring(0, 2));
    int four = Integer.parseInt(digits.substring(0, 4));
    return digits.charAt(0) == '4'
        || digits.charAt(0) == '6'
        || (two >= 51 && two <= 55)
        || (four >= 2221 && four <= 2720)
        || two == 34
        || two == 37;
  }

  private static boolean isUsual(String digits) {
    return digits.length() == 16 || (digits.length() == 15 && digits.charAt(0) == '3');
  }
}
