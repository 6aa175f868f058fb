// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

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
 * Prison number, a letter, four digits and two letters, and probation case number, a letter and six
 * digits, beside a word that names it. Source: HM Prison and Probation Service, prison-NOMIS number
 * and nDelius case reference number, as described in its published interfaces.
 */
public final class PrisonNumber extends Recogniser {

  private static final Shape NUMBER =
      Shape.atCodes(Shape.OPEN + "(?:[A-Z][0-9]{4}[A-Z]{2}|[A-Z][0-9]{6})" + Shape.SHUT);
  private static final Cues PRISON =
      Cues.of(
          "prison(?:er)?(?: (?:no|number))?|noms(?: (?:no|number|id))?|nomis|hmp|crn|probation"
              + "|delius|inmate|yoi",
          "phone|tel|vrm|reg|passport");

  /** The recogniser. */
  public PrisonNumber() {
    super(Category.CRIME_REFERENCE, "prison-number");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    return PRISON.closeBefore(hit, 30).map(word -> match(hit, SURE, Proof.cued(Optional.of(word))));
  }
}
