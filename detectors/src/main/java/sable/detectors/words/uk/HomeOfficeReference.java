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
 * Numbers of the Home Office, beside a word that names them: biometric residence permit (two
 * letters, the first R or Z, and seven digits), application registration card (ASC and seven
 * digits), case reference (a letter and seven digits, perhaps with a stroke and a digit). Source:
 * Home Office guidance on residence permits and registration cards.
 */
public final class HomeOfficeReference extends Recogniser {

  private static final Shape NUMBER =
      Shape.atCodes(
          Shape.OPEN
              + "(?:ASC[ ]?[0-9]{7}|[RZ][A-Z][ ]?[0-9]{7}|[A-Z][ ]?[0-9]{7}(?:/[0-9]{1,2})?)"
              + Shape.SHUT);
  private static final Cues HOME_OFFICE =
      Cues.of(
          "brp|residence (?:permit|card)|biometric|arc|registration card|home office|ho|ukvi|immigration"
              + "|asylum|ceas|cid",
          "phone|tel|nino|ni");

  /** The recogniser. */
  public HomeOfficeReference() {
    super(Category.PASSPORT, "home-office-reference");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    return HOME_OFFICE
        .closeBefore(hit, 34)
        .map(word -> match(hit, CUED, Proof.cued(Optional.of(word))));
  }
}
