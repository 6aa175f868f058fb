// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import java.util.List;
import java.util.Locale;
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
 * well, and a number in brackets behind a name. Source: customary.
 */
public final class Age extends Recogniser {

  private static final Shape NUMBER =
      Shape.atDigits("(?<![\\p{L}0-9./:-])(?:1[01][0-9]|[1-9]?[0-9])(?![0-9]|[./:][0-9])");
  private static final Cues AGED = Cues.of("aged?(?: of)?|age[:=]");
  private static final Pattern OLD =
      Pattern.compile(
          "(?:[ -]?(?:years?|yrs?|months?|weeks?)[ -](?:old|of age)|[ ]?y(?:/o|\\.?o\\.?)|[ ]?yr[ -]?old)(?![\\p{L}])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<!\\p{L})(age:?(?: {2,24}|\\t)|(?:who|he|she) (?:is|was)(?: only| just| about)? )$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME_BRACKET =
      Pattern.compile(
          "(?<![\\p{L}])(?!(?:Section|Part|Page|Item|Rule|Act|Para|Article|Schedule|Table|Figure|Unit|Block|Phase|Tel|Mobile)(?![\\p{L}]))(?i:(?!SECTION|PAGE|ITEM|CODE))\\p{Lu}[\\p{L}\\p{M}'-]+ \\($");
  private static final Pattern UNIT =
      Pattern.compile(
          " ?(?:%|minutes?|mins?|hours?|hrs?|miles?|m |cm|ft|feet|st |kg|stone|months|weeks|weeks|days|metres|units|pounds)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BRACKET_END =
      Pattern.compile(" ?(?:yrs?|years?|y)?\\)", Pattern.CASE_INSENSITIVE);

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
    Optional<String> aged = AGED.closeBefore(hit, 7);
    if (aged.isEmpty()) {
      aged = labelled(hit);
    }
    return aged.map(word -> match(hit, LIKELY, Proof.cued(Optional.of(word))));
  }

  /** "Age" before a gap, "who is", or a bracket behind a name. */
  private static Optional<String> labelled(Hit hit) {
    String chars = hit.text().text();
    char last = hit.start() < 2 ? 0 : chars.charAt(hit.start() - 2);
    boolean gap = hit.before() == '\t' || (hit.before() == ' ' && last == ' ');
    boolean verb = hit.before() == ' ' && (last | 0x20) == 's';
    if (!gap && !verb && hit.before() != '(') {
      return Optional.empty();
    }
    int from = Math.max(0, hit.start() - 40);
    String before = chars.substring(from, hit.start());
    Matcher label = LABEL.matcher(before);
    if (label.find()
        && !UNIT.matcher(chars)
            .region(hit.end(), Math.min(chars.length(), hit.end() + 12))
            .lookingAt()) {
      return Optional.of(label.group(1).toLowerCase(Locale.ROOT));
    }
    Matcher end = BRACKET_END.matcher(chars);
    end.region(hit.end(), Math.min(chars.length(), hit.end() + 10)).useTransparentBounds(true);
    return hit.chars().length() <= 2 && NAME_BRACKET.matcher(before).find() && end.lookingAt()
        ? Optional.of("a name before it")
        : Optional.empty();
  }
}
