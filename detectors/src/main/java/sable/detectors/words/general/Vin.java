// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

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
 * Vehicle identification number: seventeen letters and digits without I, O and Q, letters and
 * digits both, beside a word that names it; without one for review where the last four are digits.
 * The check digit is only obligatory in North America. Source: ISO 3779.
 */
public final class Vin extends Recogniser {

  private static final Shape NUMBER =
      Shape.atCodes(Shape.OPEN + "(?=[A-Z0-9]{0,8}[A-Z])[A-HJ-NPR-Z0-9]{17}" + Shape.SHUT);
  private static final Cues CHASSIS = Cues.of("vin|chassis|frame|vehicle identification");

  private static final Pattern ENDING = Pattern.compile("[0-9]{4}$");

  /** The recogniser. */
  public Vin() {
    super(Category.VIN, "vin");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    Optional<String> cue = CHASSIS.before(hit);
    boolean mixed = hit.chars().chars().filter(Character::isUpperCase).count() >= 3;
    if (cue.isPresent()) {
      return Optional.of(match(hit, SURE, Proof.cued(cue)));
    }
    return mixed && ENDING.matcher(hit.chars()).find()
        ? Optional.of(match(hit, REVIEW, Proof.none()))
        : Optional.empty();
  }
}
