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
 * Arrest or summons number: year, force and unit, system, sequence and a check letter of the
 * alphabet without I, O and S ("25/01ZD/01/418827L", or closed with the sequence in eleven digits).
 * The letter itself is not computed. Source: Ministry of Justice, common platform data standards,
 * ASN.
 */
public final class ArrestSummonsNumber extends Recogniser {

  private static final Shape NUMBER =
      Shape.atDigits(
          "(?<![\\p{L}0-9/])(?:[0-9]{2}/[0-9]{2}[A-Z0-9]{2}/[0-9]{2}/[0-9]{1,11}[A-HJ-NP-RT-Z]"
              + "|[0-9]{4}[A-Z0-9]{2}[0-9]{13}[A-HJ-NP-RT-Z])"
              + Shape.SHUT);
  private static final Cues NAMED =
      Cues.of("asn|a/s|arrest[ /]?summons(?: (?:no|number))?|summons");

  /** The recogniser. */
  public ArrestSummonsNumber() {
    super(Category.CRIME_REFERENCE, "arrest-summons-number");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    Optional<String> cue = NAMED.before(hit);
    return Optional.of(match(hit, cue.isPresent() ? SURE : CHECKED, Proof.cued(cue)));
  }
}
