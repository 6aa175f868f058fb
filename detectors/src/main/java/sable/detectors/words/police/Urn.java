// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

  private static final Shape NUMBER =
      Shape.atDigits(
          "(?<![\\p{L}0-9/-])[0-9]{2}[ /-]?([A-Z0-9]{2})[ /-]?[0-9]{4,6}[ /-]?[0-9]{2}(?![\\p{L}0-9/-])");

  /** Other forms, read behind the word itself alone. */
  private static final Shape OTHER =
      Shape.atCodes(
          "(?<![\\p{L}0-9/-])[0-9A-Z]{1,10}(?:[/-][0-9A-Z]{1,10}){1,4}(?![\\p{L}0-9]|[/-][0-9A-Z])");

  private static final Pattern DIRECT =
      Pattern.compile(
          "(?<!\\p{L})urns?(?:[ .](?:no|number|is|was|ref))?\\.?[:#=| \\t]{0,14}$",
          Pattern.CASE_INSENSITIVE);
  private static final int NEAR = 28;
  private static final int WHOLE = 11;
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
    return joined(NUMBER.find(text, this::judge), OTHER.find(text, this::judgeOther));
  }

  private Optional<TextMatch> judgeOther(Hit hit) {
    int line = hit.text().lineStart(hit.start(), NEAR);
    boolean named =
        References.isGrouped(hit)
            && !References.isDate(hit.chars())
            && DIRECT.matcher(hit.text().text()).region(line, hit.start()).find();
    return named ? Optional.of(match(hit, CUED, Proof.cued(Optional.of("urn")))) : Optional.empty();
  }

  private Optional<TextMatch> judge(Hit hit) {
    Optional<String> cue = NAMED.before(hit);
    if (cue.isPresent()) {
      return Optional.of(match(hit, SURE, Proof.cued(cue)));
    }
    boolean letters = String.valueOf(hit.group(1)).chars().allMatch(Character::isUpperCase);
    boolean strokes = hit.chars().contains("/") || hit.chars().contains("-");
    return letters && !strokes && hit.signs() == WHOLE
        ? Optional.of(match(hit, LIKELY, Proof.none()))
        : Optional.empty();
  }
}
