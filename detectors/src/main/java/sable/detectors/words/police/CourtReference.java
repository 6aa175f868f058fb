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
 * Number of a court case beside a word that names it: of the European Court of Human Rights, up to
 * five digits, a stroke and the year ("application no. 36244/06"); of the Crown Court, a letter and
 * eight digits ("T20217123"); claims of the civil courts. Source: Rules of Court of the European
 * Court of Human Rights; Criminal Practice Directions.
 */
public final class CourtReference extends Recogniser {

  private static final Shape NUMBER =
      Shape.atCodes(
          "(?<![\\p{L}0-9/-])(?:[0-9]{1,5}/[0-9]{2}|[TSA]20[0-9]{6,7}|[A-Z][0-9]{2}[A-Z]{2}[0-9]{3})(?![\\p{L}0-9]|[/-][0-9])");
  private static final Cues COURT =
      Cues.of(
          "(?:application|petition|appeal|claim|court|case|indictment)s?"
              + "(?: (?:ref(?:erence)?|nos?\\.?|numbers?))?|appl?\\. nos?\\.?",
          "crime|custody|incident|cro|pnc|date|phone|tel");

  /** The recogniser. */
  public CourtReference() {
    super(Category.CRIME_REFERENCE, "court-reference");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    boolean number = hit.bare().length() >= 5;
    return number
        ? COURT.closeBefore(hit, 34).map(word -> match(hit, CUED, Proof.cued(Optional.of(word))))
        : Optional.empty();
  }
}
