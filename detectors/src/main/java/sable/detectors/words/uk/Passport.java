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
 * Passport number, beside a word that names it: nine digits, or two letters and seven digits (since
 * 2015); numbers of other countries, a letter or two and six to eight digits, for review. Source:
 * HM Passport Office; ICAO Doc 9303-3 for the length of nine.
 */
public final class Passport extends Recogniser {

  private static final Shape NUMBER =
      Shape.atCodes(
          Shape.OPEN + "(?:[A-Z]{2}[ ]?[0-9]{7}|[0-9]{9}|[A-Z]{1,2}[ ]?[0-9]{6,8})" + Shape.SHUT);
  private static final Cues PASSPORT =
      Cues.of("passport(?: no| number)?|travel document", "brp|visa|phone|tel|ref|nhs|licen[cs]e");

  /** The recogniser. */
  public Passport() {
    super(Category.PASSPORT, "passport");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    String bare = hit.bare();
    boolean british = bare.length() == 9;
    return PASSPORT
        .before(hit)
        .map(word -> match(hit, british ? CUED : REVIEW, Proof.cued(Optional.of(word))));
  }
}
