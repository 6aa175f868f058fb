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
 * International bank account number: country, two check digits, up to thirty letters and digits;
 * rearranged, the remainder by 97 is 1. In the countries of the list the length is checked as well.
 * Source: ISO 13616-1 and the SWIFT registry of lengths.
 */
public final class Iban extends Recogniser {

  private static final Shape NUMBER =
      Shape.atCodes(
          Shape.OPEN
              + "[A-Z]{2}[0-9]{2}(?:[ ]?\\n?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?"
              + Shape.SHUT);
  private static final java.util.Map<String, Integer> LENGTHS =
      java.util.Map.ofEntries(
          java.util.Map.entry("GB", 22),
          java.util.Map.entry("IE", 22),
          java.util.Map.entry("FR", 27),
          java.util.Map.entry("DE", 22),
          java.util.Map.entry("ES", 24),
          java.util.Map.entry("IT", 27),
          java.util.Map.entry("NL", 18),
          java.util.Map.entry("BE", 16),
          java.util.Map.entry("PL", 28),
          java.util.Map.entry("RO", 24),
          java.util.Map.entry("LT", 20),
          java.util.Map.entry("LV", 21),
          java.util.Map.entry("PT", 25),
          java.util.Map.entry("GI", 23),
          java.util.Map.entry("AE", 23),
          java.util.Map.entry("PK", 24),
          java.util.Map.entry("TR", 26));
  private static final Cues BANK = Cues.of("iban|account|bank|transfer(?:red)?|paid");

  /** The recogniser. */
  public Iban() {
    super(Category.IBAN, "iban");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    if (Character.isLowerCase(hit.chars().charAt(0))) {
      return Optional.empty();
    }
    for (int end = hit.end(); end - hit.start() >= 15; end--) {
      Hit part = hit.between(hit.start(), end);
      char after = part.after();
      if (!Character.isLetterOrDigit(after) && isChecked(part.bare())) {
        return Optional.of(match(part, SURE, Proof.of("mod-97", BANK.before(hit))));
      }
    }
    return BANK.closeBefore(hit, 20)
        .filter(word -> word.equals("iban"))
        .map(word -> match(hit, REVIEW, Proof.of("mod-97-failed", Optional.of(word))));
  }

  private static boolean isChecked(String bare) {
    Integer length = LENGTHS.get(bare.substring(0, 2));
    return bare.length() >= 15
        && bare.length() <= 34
        && (length == null || length == bare.length())
        && CheckDigits.mod97(bare.substring(4) + bare.substring(0, 4)) == 1;
  }
}
