// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Date of birth: a date with a word beside it that says so ("born", "DOB", "date of birth"), in any
 * of the forms 17/02/1979, 28.9.95, 051181, 1983-11-29, 2 May 1998, the 2nd of May 1998, May 2,
 * 1998. Between the word and the date stands no other number, unless it is another date of birth. A
 * date alone is not one. Source: ISO 8601 for year first; the others are customary in the United
 * Kingdom, day before month.
 */
public final class DateOfBirth extends Recogniser {

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
  private static final String NUMBER = "(?:0?[1-9]|1[0-2])";
  private static final String YEAR = "(?:(?:18|19|20)[0-9]{2}|'?[0-9]{2})";
  private static final String BREAK = "[ \\n]{1,3}";
  private static final Shape DATE =
      Shape.atDigits(
          "(?<![\\p{L}0-9]|[0-9][/.-])(?:"
              + ("(?:18|19|20)[0-9]{2}[ ]?([-/. ])[ ]?" + NUMBER + "[ ]?\\1[ ]?" + DAY)
              + ("|" + DAY + "[ ]?([-/. ])\\n?[ ]?" + NUMBER + "[ ]?\\2\\n?[ ]?" + YEAR)
              + ("|" + DAY + "(?:st|nd|rd|th)?(?:" + BREAK + "(?:day )?of)?[ \\n/.-]{1,3}" + MONTH)
              + (",?[ \\n/.-]{0,3}" + YEAR)
              + "|(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)[0-9]{2}|[0-9]{2})"
              + ")(?![\\p{L}0-9]|[/-][0-9])");
  private static final Pattern MONTH_BEFORE =
      Pattern.compile("(?<![\\p{L}])" + MONTH + "[ \\n]{1,2}(?:the )?$", Pattern.CASE_INSENSITIVE);
  private static final Shape DAY_YEAR =
      Shape.atDigits(
          Shape.OPEN + DAY + "(?:st|nd|rd|th)?,?[ \\n]{1,2}(?:18|19|20)[0-9]{2}" + Shape.SHUT);
  private static final Cues BIRTH =
      Cues.of(
          "d\\.?[ ]?o\\.?[ ]?b\\.?|dates? of birth|birth ?date|birthday|born(?: on)?|d/o/b|b\\.");
  private static final Pattern JOIN =
      Pattern.compile("[ ,;/&(]{0,3}(?:or|and|also|alias|aka|alt)?[ .:(]{0,3}");

  /** The recogniser. */
  public DateOfBirth() {
    super(Category.DATE_OF_BIRTH, "date-of-birth");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    int[] last = {-1};
    return joined(
        DATE.find(text, hit -> judge(hit, last)), DAY_YEAR.find(text, this::judgeMonthFirst));
  }

  private Optional<TextMatch> judge(Hit hit, int[] last) {
    String joined =
        last[0] < 0 || hit.start() - last[0] > 16
            ? null
            : hit.text().text().substring(last[0], hit.start());
    Optional<String> cue =
        joined != null && JOIN.matcher(joined).matches()
            ? Optional.of("date of birth before it")
            : cue(hit);
    cue.ifPresent(word -> last[0] = hit.end());
    return cue.map(word -> match(hit, CHECKED, Proof.cued(cue)));
  }

  private Optional<TextMatch> judgeMonthFirst(Hit hit) {
    String before = hit.text().text().substring(Math.max(0, hit.start() - 16), hit.start());
    java.util.regex.Matcher month = MONTH_BEFORE.matcher(before);
    if (!month.find()) {
      return Optional.empty();
    }
    Hit whole = hit.between(hit.start() - before.length() + month.start(), hit.end());
    return cue(whole).map(word -> match(whole, CHECKED, Proof.cued(Optional.of(word))));
  }

  private static Optional<String> cue(Hit hit) {
    String chars = hit.text().text();
    int from = Math.max(0, hit.start() - 40);
    for (int i = hit.start() - 1; i >= from; i--) {
      if (Character.isDigit(chars.charAt(i))) {
        from = i + 1;
      }
    }
    @Nullable String near = BIRTH.between(hit.text(), from, hit.start()).orElse(null);
    return near != null ? Optional.of(near) : inBrackets(hit);
  }

  private static Optional<String> inBrackets(Hit hit) {
    return hit.after() == ' ' || hit.after() == '('
        ? BIRTH.after(hit, 8).filter(word -> word.startsWith("d"))
        : Optional.empty();
  }
}
