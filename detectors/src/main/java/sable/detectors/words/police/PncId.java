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
 * PNC identity: year, stroke, up to seven digits, a letter that is the remainder of (two-digit year
 * and seven-digit serial) by 23 in ZABCDEFGHJKLMNPQRTUVWXY. Source: Ministry of Justice, the open
 * code of the person record (PNCIdentifier).
 */
public final class PncId extends Recogniser {

  static final String LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";

  private static final Shape NUMBER =
      Shape.atDigits("(?<![\\p{L}0-9/.-])((?:19|20)?[0-9]{2})/([0-9]{1,7})([A-Z])" + Shape.SHUT);
  private static final Cues PNC = Cues.of("pnc(?: ?id)?|police national computer");

  /** The recogniser. */
  public PncId() {
    super(Category.PNC_ID, "pnc-id");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    String year = String.valueOf(hit.group(1));
    long serial = Long.parseLong(String.valueOf(hit.group(2)));
    long number = Long.parseLong(year.substring(year.length() - 2)) * 10_000_000 + serial;
    char letter = String.valueOf(hit.group(3)).toUpperCase(Locale.ROOT).charAt(0);
    Optional<String> cue = PNC.before(hit);
    if (LETTERS.charAt((int) (number % 23)) == letter) {
      return Optional.of(match(hit, cue.isPresent() ? SURE : CHECKED, Proof.of("mod-23", cue)));
    }
    return cue.map(word -> match(hit, REVIEW, Proof.of("mod-23-failed", cue)));
  }
}
