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

  /** Numbers of any country, where the word itself or that of the country stands before them. */
  private static final Shape OTHER =
      Shape.atCodes(Shape.OPEN + "(?:[0-9]{7,8}|[A-Z][0-9A-Z]{7,8})" + Shape.SHUT);

  private static final Cues PASSPORT =
      Cues.of(
          "passports?(?: no| number)?|ppt(?: no)?|travel doc(?:ument)?",
          "brp|visa|phone|tel|mobile|ref|nhs|licen[cs]e|urn|pnc|account|seal|bag|crime|custody|dob|born");
  private static final Pattern OF_COUNTRY =
      Pattern.compile(
          "\\p{L}{2,}(?:an|ish|ese|ani|shi|aqi|eli|eni|ali|ian|ch|ki|sh|ino|ek|elsh|ss|ot|eth|iti)[ ](?:passport|ppt)"
              + "(?:[ ](?:no|number|num))?[.:]?[ ]{1,3}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DIRECT =
      Pattern.compile(
          "(?:passport|ppt|travel doc(?:ument)?)[ ](?:no|number|num|nr)[.:]{0,2}[ ]{1,3}$",
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
    return joined(
        NUMBER.find(
            text,
            hit -> {
              Optional<TextMatch> match =
                  isCellBehind(hit, last[0]) ? Optional.empty() : judge(hit);
              match.ifPresent(m -> last[0] = hit.end());
              return match;
            }),
        OTHER.find(text, this::judgeOther));
  }

  /** Whether another one stands between it and the word, and it is no list. */
  private static boolean isCellBehind(Hit hit, int last) {
    return last >= 0
        && hit.start() - last < NEAR
        && PASSPORT.between(hit.text(), last, hit.start()).isEmpty()
        && (hit.start() - last > LIST || hit.text().text().charAt(last) == '\t');
  }

  private Optional<TextMatch> judgeOther(Hit hit) {
    if (hit.digits() < 5) {
      return Optional.empty();
    }
    boolean figures = hit.digits() == hit.signs();
    String before =
        hit.text().text().substring(hit.text().lineStart(hit.start(), NEAR), hit.start());
    boolean named =
        OF_COUNTRY.matcher(before).find() || (!figures && DIRECT.matcher(before).find());
    return named
        ? Optional.of(match(hit, REVIEW, Proof.cued(Optional.of("passport"))))
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
