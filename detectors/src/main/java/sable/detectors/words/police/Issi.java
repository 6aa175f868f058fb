// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import java.util.List;
import java.util.Optional;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Individual short subscriber identity of an Airwave radio: seven or eight digits beside a word
 * that names it. Source: ETSI EN 300 392-1, 7.2.4 (short subscriber identities).
 */
public final class Issi extends Recogniser {

  private static final Shape NUMBER = Shape.atDigits(Shape.OPEN + "[0-9]{7,8}" + Shape.SHUT);
  private static final Cues RADIO =
      Cues.of("issi|radio(?: no| number)?|airwave|handset|terminal", "phone|tel|mobile|account");

  /** The recogniser. */
  public Issi() {
    super(Category.ISSI, "issi");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(
        text,
        hit ->
            RADIO
                .closeBefore(hit, 20)
                .map(word -> match(hit, CUED, Proof.cued(Optional.of(word)))));
  }
}
