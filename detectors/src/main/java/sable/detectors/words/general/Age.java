// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
 * Age of a person: a number of one to three digits beside "aged", "age", "years old" or in the form
 * "34 yo", "34-year-old". A number after "age" that is a reading or a bracket ("18-24") is found as
 * well. Source: customary.
 */
public final class Age extends Recogniser {

  private static final Shape NUMBER =
      Shape.atDigits("(?<![\\p{L}0-9./:-])(?:1[01][0-9]|[1-9]?[0-9])(?![0-9]|[./:][0-9])");
  private static final Cues AGED = Cues.of("aged?(?: of)?|age[:=]");
  private static final Pattern OLD =
      Pattern.compile(
          "(?:[ -]?(?:years?|yrs?|months?|weeks?)[ -](?:old|of age)|[ ]?y(?:/o|\\.?o\\.?)|[ ]?yr[ -]?old)(?![\\p{L}])",
          Pattern.CASE_INSENSITIVE);

  /** The recogniser. */
  public Age() {
    super(Category.AGE, "age");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    String chars = hit.text().text();
    Matcher old = OLD.matcher(chars);
    old.region(hit.end(), Math.min(chars.length(), hit.end() + 20)).useTransparentBounds(true);
    if (old.lookingAt()) {
      return Optional.of(match(hit.between(hit.start(), old.end()), CHECKED, Proof.none()));
    }
    return AGED.closeBefore(hit, 7).map(word -> match(hit, LIKELY, Proof.cued(Optional.of(word))));
  }
}
