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
 * Incident or log reference beside a word that names it (incident, log, CAD): digits, groups
 * between strokes or hyphens, or a number "of" a date. There is no national form. Source: forms in
 * use by forces.
 */
public final class IncidentReference extends Recogniser {

  private static final Shape REFERENCE =
      Shape.atCodes(
          "(?<![\\p{L}0-9/-])(?:[0-9]{1,5} of (?:[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}|[0-9]{1,2} [A-Z]{3,9} [0-9]{2,4})|[0-9A-Z]{1,10}(?:[/-][0-9A-Z]{1,10}){1,4}|[0-9]{6,12}|[A-Z]{1,3}[0-9]{6,10}|[0-9]{2,5})(?![\\p{L}0-9]|[/-][0-9A-Z])");
  private static final Cues NAMED =
      Cues.of(
          "incident(?: (?:ref(?:erence)?|no|number))?|inc|log(?: no| number| ref(?:erence)?)?|(?:given|under|with|quote|quoting) (?:the )?(?:ref(?:erence)?|log)(?: number| no)?|cad(?: no| number)?|command and control|storm",
          "crime|custody|exhibit|pnc|cro|account|phone|tel|issi|airwave|radio|dob");

  private static final Cues NUMBERED =
      Cues.of(
          "(?:incident|log|cad)(?: (?:ref(?:erence)?|no|number))?[.:]?(?= {0,2}[0-9]{2}(?![0-9:]))");

  /** The recogniser. */
  public IncidentReference() {
    super(Category.INCIDENT_REFERENCE, "incident-reference");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return REFERENCE.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    if (hit.signs() == 2) {
      return NUMBERED
          .closeBefore(hit, 18)
          .map(word -> match(hit, CUED, Proof.cued(Optional.of(word))));
    }
    if (hit.digits() < 3 || References.isDate(hit.chars())) {
      return Optional.empty();
    }
    return NAMED.closeBefore(hit, 30).map(word -> match(hit, CUED, Proof.cued(Optional.of(word))));
  }
}
