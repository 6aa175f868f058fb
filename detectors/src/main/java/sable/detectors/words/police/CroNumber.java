// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import java.util.List;
import java.util.Locale;
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
 * Criminal Records Office number: up to six digits, stroke, year, a letter that is the remainder of
 * (year and six-digit serial) by 23; on file alone SF, year, stroke, serial, and the remainder of
 * (year and serial as it is). Letters as for the PNC identity. Source: Ministry of Justice, the
 * open code of the person record (CROIdentifier).
 */
public final class CroNumber extends Recogniser {

  private static final Shape NUMBER =
      Shape.atCodes(
          "(?<![\\p{L}0-9/.-])(?:SF([0-9]{2})/([0-9]{1,6})([A-Z])|([0-9]{1,6})/([0-9]{2})([A-Z]))"
              + Shape.SHUT);
  private static final Cues CRO = Cues.of("cro(?: ?(?:no|number))?|criminal records office");

  /** The recogniser. */
  public CroNumber() {
    super(Category.CRO_NUMBER, "cro-number");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    boolean onFile = hit.group(1) != null;
    String year = String.valueOf(hit.group(onFile ? 1 : 5));
    String serial = String.valueOf(hit.group(onFile ? 2 : 4));
    String padded = onFile ? serial : "0".repeat(6 - serial.length()) + serial;
    char letter = String.valueOf(hit.group(onFile ? 3 : 6)).toUpperCase(Locale.ROOT).charAt(0);
    Optional<String> cue = CRO.before(hit);
    if (PncId.LETTERS.charAt((int) (Long.parseLong(year + padded) % 23)) == letter) {
      return Optional.of(match(hit, cue.isPresent() ? SURE : CHECKED, Proof.of("mod-23", cue)));
    }
    return cue.map(word -> match(hit, REVIEW, Proof.of("mod-23-failed", cue)));
  }
}
