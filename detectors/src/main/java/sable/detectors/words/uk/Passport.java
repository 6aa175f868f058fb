// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

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
 * Passport number, beside a word that names it: nine digits, or two letters and seven digits (since
 * 2015); numbers of other countries for review: up to three letters and six to eight digits, and
 * other forms where "passport no." or the country stands just before them. Source: HM Passport
 * Office; ICAO Doc 9303-3 for the length of nine.
 */
public final class Passport extends Recogniser {

  private static final Shape NUMBER =
      Shape.atCodes(
          Shape.OPEN
              + "(?:[A-Z]{2}[ ]?[0-9]{7}|[0-9]{9}|[0-9]{3}[ -][0-9]{3}[ -][0-9]{3}|[A-Z]{1,3}[ ]?[0-9]{6,8}"
              + "|[0-9]{2}[ ]?[A-Z]{2}[ ]?[0-9]{5}|[0-9]{2}[ ][0-9]{7})"
              + Shape.SHUT);

  private static final String BEHIND =
      "assport([ ](?:no|number|num|nr)[.:]{0,2})?[ ]{1,3}([0-9]{7,8}|[A-Z][0-9A-Z]{7,8})"
          + Shape.SHUT;

  /** Numbers of any country, where the word itself or that of the country stands before them. */
  private static final List<Shape> OTHER =
      List.of(Shape.at("assport", BEHIND), Shape.at("ASSPORT", BEHIND));

  private static final Cues PASSPORT =
      Cues.of(
          "passports?(?: no| number)?|ppt(?: no)?|travel doc(?:ument)?",
          "brp|visa|phone|tel|mobile|ref|nhs|licen[cs]e|urn|pnc|account|seal|bag|crime|custody|dob|born");
  private static final Pattern OF_COUNTRY =
      Pattern.compile(
          "\\p{L}{2,}(?:an|ish|ese|ani|shi|aqi|eli|eni|ali|ian|ch|ki|sh|ino|ek|elsh|ss|ot|eth|iti)[ ]p$",
          Pattern.CASE_INSENSITIVE);
  private static final int NEAR = 40;

  /** Characters between two numbers of a list. */
  private static final int LIST = 5;

  /** The recogniser. */
  public Passport() {
    super(Category.PASSPORT, "passport");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    int[] last = {-1};
    List<TextMatch> found =
        NUMBER.find(
            text,
            hit -> {
              Optional<TextMatch> match =
                  isCellBehind(hit, last[0]) ? Optional.empty() : judge(hit);
              match.ifPresent(m -> last[0] = hit.end());
              return match;
            });
    for (Shape shape : OTHER) {
      found = joined(found, shape.find(text, this::judgeOther));
    }
    return found;
  }

  /** Whether another one stands between it and the word, and it is no list. */
  private static boolean isCellBehind(Hit hit, int last) {
    return last >= 0
        && hit.start() - last < NEAR
        && PASSPORT.between(hit.text(), last, hit.start()).isEmpty()
        && (hit.start() - last > LIST || hit.text().text().charAt(last) == '\t');
  }

  private Optional<TextMatch> judgeOther(Hit hit) {
    Hit number = hit.between(hit.end() - String.valueOf(hit.group(2)).length(), hit.end());
    if (number.digits() < 5) {
      return Optional.empty();
    }
    boolean figures = number.digits() == number.signs();
    int from = Math.max(0, hit.start() - NEAR);
    boolean named =
        (!figures && hit.group(1) != null)
            || OF_COUNTRY.matcher(hit.text().text()).region(from, hit.start()).find();
    return named
        ? Optional.of(match(number, REVIEW, Proof.cued(Optional.of("passport"))))
        : Optional.empty();
  }

  private Optional<TextMatch> judge(Hit hit) {
    String bare = hit.bare();
    boolean british = bare.length() == 9;
    return PASSPORT
        .before(hit)
        .map(word -> match(hit, british ? CUED : REVIEW, Proof.cued(Optional.of(word))));
  }
}
