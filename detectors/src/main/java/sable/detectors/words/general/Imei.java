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
 * International mobile equipment identity: fifteen digits, together, 2-6-6-1 or 6-6-3, with Luhn's
 * check digit, sixteen with a software version; subscriber identities (IMSI) of fifteen digits that
 * begin 234 or 235 beside a word that names them. Without such a word it is put forward for review.
 * Source: 3GPP TS 23.003, 6.2 and 2.2.
 */
public final class Imei extends Recogniser {

  private static final Shape NUMBER =
      Shape.atDigits(
          Shape.OPEN
              + "(?:[0-9]{15,16}|[0-9]{2}[ -][0-9]{6}[ -][0-9]{6}[ -][0-9]{1,2}"
              + "|[0-9]{6}[ -][0-9]{6}[ -][0-9]{3})"
              + Shape.SHUT);
  private static final Cues HANDSET =
      Cues.of(
          "imei|imsi|handset|device|phone|mobile|serial|iphone|samsung|sim",
          "card|visa|mastercard|amex|account");

  /** The recogniser. */
  public Imei() {
    super(Category.IMEI, "imei");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    String digits = hit.bare();
    Optional<String> cue = HANDSET.before(hit);
    boolean luhn = digits.length() == 15 && CheckDigits.luhn(digits);
    boolean subscriber = digits.startsWith("234") || digits.startsWith("235");
    if (luhn) {
      boolean real = digits.startsWith("35") || digits.startsWith("86") || digits.startsWith("01");
      double alone = real ? LIKELY : REVIEW;
      return Optional.of(match(hit, cue.isPresent() ? SURE : alone, Proof.of("luhn", cue)));
    }
    boolean unchecked = digits.length() == 16 || subscriber;
    return cue.map(word -> match(hit, unchecked ? CUED : REVIEW, Proof.of("luhn-failed", cue)));
  }
}
