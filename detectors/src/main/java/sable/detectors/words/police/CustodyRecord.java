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
 * Custody record number beside a word that names it. There is no national form: groups of letters
 * and digits between strokes or hyphens. Source: forms in use by forces.
 */
public final class CustodyRecord extends Recogniser {

  private static final Shape REFERENCE =
      Shape.atCodes(
          "(?<![\\p{L}0-9/-])(?:[0-9A-Z]{1,10}(?:[/-][0-9A-Z]{1,10}){1,4}|[0-9]{6,12}|[A-Z]{1,3}[0-9]{6,10})(?![\\p{L}0-9]|[/-][0-9A-Z])");
  private static final Cues NAMED =
      Cues.of(
          "custody(?: (?:record|ref(?:erence)?|no|number|rec))*|detention(?: (?:log|record|ref|no))?|c/?r(?: no| number)|c/r|dp (?:no|number|ref)",
          "crime|incident|inc|log|cad|pnc|cro|phone|tel");

  /** The recogniser. */
  public CustodyRecord() {
    super(Category.CUSTODY_RECORD, "custody-record");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return REFERENCE.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    if (hit.digits() < 3 || References.isDate(hit.chars())) {
      return Optional.empty();
    }
    return NAMED
        .closeBefore(hit, 30)
        .or(() -> NAMED.column(hit))
        .map(word -> match(hit, CUED, Proof.cued(Optional.of(word))));
  }
}
