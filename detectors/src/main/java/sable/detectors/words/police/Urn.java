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
 * Unique reference number of a case file: force (two digits), unit (two letters or digits), serial
 * (five digits), year (two); often in groups, beside a word that names it or with letters for the
 * unit; other groups between strokes or hyphens just behind the word itself. Source: Crown
 * Prosecution Service, Manual of Guidance, form MG1.
 */
public final class Urn extends Recogniser {

  /** Between two groups; bars where they stand in the boxes of a form. */
  private static final String GAP = "(?:[ /-]|[ ]?[|][ ]?)?";

  private static final Shape NUMBER =
      Shape.atDigits(
          "(?<![\\p{L}0-9/-])[0-9]{2}"
              + (GAP + "([A-Z0-9]{2})" + GAP + "[0-9]{4,6}" + GAP)
              + "[0-9]{2}(?![\\p{L}0-9/-])");

  private static final String BEHIND =
      "urns?(?:[ .](?:no|number|is|was|ref))?\\.?[:#=| \\t]{1,14}"
          + "([0-9A-Z]{1,10}(?:[/-][0-9A-Z]{1,10}){1,4})(?![\\p{L}0-9]|[/-][0-9A-Z])";

  /** Other forms, read just behind the word itself alone. */
  private static final List<Shape> OTHER =
      List.of(Shape.at("URN", BEHIND), Shape.at("Urn", BEHIND), Shape.at("urn", BEHIND));

  private static final int WHOLE = 11;

  /** Characters between the word and the boxes of a form. */
  private static final int NEAR = 16;

  private static final Cues NAMED =
      Cues.of(
          "urn|unique reference(?: number)?",
          "phone|tel|mobile|account|nhs|imei|crime|custody|incident|case|ref");

  /** The recogniser. */
  public Urn() {
    super(Category.URN, "urn");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> found = NUMBER.find(text, this::judge);
    for (Shape shape : OTHER) {
      found = joined(found, shape.find(text, this::judgeOther));
    }
    return found;
  }

  private Optional<TextMatch> judgeOther(Hit hit) {
    String chars = hit.text().text();
    Hit number = hit.between(hit.end() - String.valueOf(hit.group(1)).length(), hit.end());
    boolean free = hit.start() == 0 || !Character.isLetter(chars.charAt(hit.start() - 1));
    return free && References.isGrouped(number) && !References.isDate(number.chars())
        ? Optional.of(match(number, CUED, Proof.cued(Optional.of("urn"))))
        : Optional.empty();
  }

  private Optional<TextMatch> judge(Hit hit) {
    boolean boxes = hit.chars().indexOf('|') >= 0;
    if (boxes && hit.signs() != WHOLE) {
      return Optional.empty();
    }
    Optional<String> cue = boxes ? NAMED.closeBefore(hit, NEAR) : NAMED.before(hit);
    if (cue.isPresent()) {
      return Optional.of(match(hit, SURE, Proof.cued(cue)));
    }
    boolean letters = String.valueOf(hit.group(1)).chars().allMatch(Character::isUpperCase);
    boolean strokes = hit.chars().contains("/") || hit.chars().contains("-");
    return letters && !strokes && !boxes && hit.signs() == WHOLE
        ? Optional.of(match(hit, LIKELY, Proof.none()))
        : Optional.empty();
  }
}
