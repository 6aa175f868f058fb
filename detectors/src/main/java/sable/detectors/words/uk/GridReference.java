// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

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
 * Ordnance Survey grid reference: two letters, the those of a square of the grid, never I, and two
 * groups of three to five digits of equal length. Shorter ones, and those written together, only
 * beside a word that names them. Source: Ordnance Survey, "A guide to coordinate systems in Great
 * Britain".
 */
public final class GridReference extends Recogniser {

  private static final Shape REFERENCE =
      Shape.atCodes(
          Shape.OPEN
              + "(?:H[L-Z]|N[A-HJ-Z]|O[AFLQV]|S[A-HJ-Z]|T[ABFGLMQRVW]|J[LMQRVW])[ ]?(?:[0-9]{5}([ ]?)[0-9]{5}|[0-9]{4}([ ]?)[0-9]{4}|[0-9]{3}([ ]?)[0-9]{3}"
              + "|[0-9]{2}[ ][0-9]{2})"
              + Shape.SHUT);
  private static final Cues GRID =
      Cues.of("grid(?: ref(?:erence)?)?|gr|map ref(?:erence)?|os|ngr|location|loc|at|near");

  /** The recogniser. */
  public GridReference() {
    super(Category.GRID_REFERENCE, "grid-reference");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return REFERENCE.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    String chars = hit.chars();
    if (!chars.equals(chars.toUpperCase(Locale.ROOT))) {
      return Optional.empty();
    }
    Optional<String> cue = GRID.before(hit);
    boolean spaced = " ".equals(hit.group(1)) || " ".equals(hit.group(2));
    if (cue.isPresent()) {
      return Optional.of(match(hit, CUED, Proof.cued(cue)));
    }
    return spaced ? Optional.of(match(hit, LIKELY, Proof.none())) : Optional.empty();
  }
}
