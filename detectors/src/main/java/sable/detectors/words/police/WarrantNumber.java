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
 * Warrant number of an officer or special constable: four to eight digits, perhaps with a letter or
 * two before or behind, beside a word that names it. Source: forms in use by forces.
 */
public final class WarrantNumber extends Recogniser {

  private static final Shape NUMBER =
      Shape.atCodes(Shape.OPEN + "[A-Z]{0,2}[0-9]{4,8}[A-Z]{0,2}" + Shape.SHUT);
  private static final Cues WARRANT =
      Cues.of(
          "(?<!search )(?<!court )(?<!arrest )(?<!bench )warrant(?: card)?(?: (?:no\\.?|number|ref))?",
          "phone|tel|pc|dc|ps");

  private static final int NEAR = 22;

  /** The recogniser. */
  public WarrantNumber() {
    super(Category.WARRANT_NUMBER, "warrant-number");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, place -> WARRANT.mayStandBefore(text, place, NEAR), this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    return WARRANT
        .closeBefore(hit, NEAR)
        .map(word -> match(hit, CUED, Proof.cued(Optional.of(word))));
  }
}
