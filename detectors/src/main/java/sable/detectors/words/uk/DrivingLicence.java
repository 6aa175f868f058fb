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
 * Driver number of Great Britain: five letters of the surname filled up with 9, decade digit, month
 * 01-12 or 51-62 (women), day, year digit, two initials or 9, a digit, two letters, perhaps two
 * more for the issue; printed 5-6-5. Driver numbers of Northern Ireland, eight digits, only beside
 * a word that names them. Source: DVLA, driver number guidance (INF45).
 */
public final class DrivingLicence extends Recogniser {

  private static final Shape NUMBER =
      Shape.atCodes(
          Shape.OPEN
              + "(?=[A-Z])([A-Z]{1,5}9{0,4})(?<=[A-Z9]{5})"
              + Shape.GAP
              + "([0-9])(0[1-9]|1[0-2]|5[1-9]|6[0-2])(0[1-9]|[12][0-9]|3[01])([0-9])"
              + Shape.GAP
              + "[A-Z9]{2}[0-9][A-Z]{2}(?:"
              + Shape.GAP
              + "[0-9]{2})?"
              + Shape.SHUT);
  private static final Shape EIGHT = Shape.atDigits(Shape.OPEN + "[0-9]{8}" + Shape.SHUT);
  private static final Cues LICENCE =
      Cues.of("licen[cs]e|driver(?:'s)? (?:no|number)|dvla|dva|driving");
  private static final Cues NORTHERN = Cues.of("licen[cs]e(?: no| number)?|dva(?: licen[cs]e)?");

  /** The recogniser. */
  public DrivingLicence() {
    super(Category.DRIVING_LICENCE, "driving-licence");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return joined(NUMBER.find(text, this::judge), EIGHT.find(text, this::judgeEight));
  }

  private Optional<TextMatch> judge(Hit hit) {
    Optional<String> cue = LICENCE.before(hit);
    return Optional.of(
        match(hit, cue.isPresent() ? SURE : CHECKED, Proof.of("birth-date-digits", cue)));
  }

  private Optional<TextMatch> judgeEight(Hit hit) {
    return NORTHERN
        .closeBefore(hit, 24)
        .map(word -> match(hit, REVIEW, Proof.cued(Optional.of(word))));
  }
}
