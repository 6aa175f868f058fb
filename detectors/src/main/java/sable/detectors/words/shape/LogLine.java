// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a line of a log, before its words: the number of the entry, a day, a time. Source:
 * prints of command and control systems and custody records.
 */
public final class LogLine {

  /** A time of day, with a colon or without. */
  public static final String TIME =
      "(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?|(?:[01][0-9]|2[0-3])[0-5][0-9])";

  private static final Pattern FOUR = Pattern.compile("(?:[01][0-9]|2[0-3])[0-5][0-9]");
  private static final Pattern BEFORE_TIME =
      Pattern.compile(
          "[ \\t>|\\[(]{0,8}(?:(?:[0-9]{1,3}|00[0-9]{2})[.):]?[ \\t|]{1,6})?"
              + "(?:[0-9]{1,2}(?:[/.-][0-9]{1,2}[/.-]|[A-Z]{3})[0-9]{2,4}[ ,|\\t-]{1,6}(?:at )?)?");
  private static final Pattern TIMED =
      Pattern.compile(
          "[ \\t>|\\[(]{0,8}(?:[0-9]{1,4}[.):]?[ \\t|]{1,6})?" + TIME + "[\\])]?[ |,-]{1,3}");

  /** Characters of the head of a line at most. */
  private static final int WIDEST = 40;

  private static final int FIGURES = 4;

  private LogLine() {}

  /** Whether four figures stand where a line of a log tells its time: "002 2152 CALLER STATES". */
  public static boolean isTime(Hit hit) {
    return hit.end() - hit.start() == FIGURES
        && hit.digits() == FIGURES
        && fills(BEFORE_TIME, hit)
        && FOUR.matcher(hit.text().text()).region(hit.start(), hit.end()).matches();
  }

  /** Whether nothing but the head of a line with its time stands before a place on its line. */
  public static boolean isTimed(Hit hit) {
    return fills(TIMED, hit);
  }

  private static boolean fills(Pattern head, Hit hit) {
    String chars = hit.text().text();
    int line = hit.text().lineStart(hit.start(), WIDEST);
    boolean whole = line == 0 || chars.charAt(line - 1) == '\n';
    if (!whole) {
      return false;
    }
    Matcher matcher = head.matcher(chars).region(line, hit.start());
    return matcher.matches();
  }
}
