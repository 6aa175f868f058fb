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
 * Driver number of Northern Ireland: eight digits without structure, beside a word that names a
 * driving licence. Source: DVA Northern Ireland.
 */
public final class NorthernIrelandLicence extends Recogniser {

  private static final Shape NUMBER = Shape.atDigits(Shape.OPEN + "[0-9]{8}" + Shape.SHUT);
  private static final Cues LICENCE =
      Cues.of(
          "(?:driving |driver'?s? |dva )?(?<!tv )(?<!arms )(?<!gun )(?<!premises )(?<!radio )(?<!personal )licen[cs]e(?: (?:no\\.?|number))?|driver (?:no\\.?|number)|d/l|dl",
          "account|sort|company|phone|tel|firearms?|shotgun|premises|tv|radio|issi");

  /** The recogniser. */
  public NorthernIrelandLicence() {
    super(Category.DRIVING_LICENCE, "ni-driving-licence");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    return LICENCE
        .closeBefore(hit, 30)
        .map(word -> match(hit, CUED, Proof.cued(Optional.of(word))));
  }
}
