// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.Locale;
import java.util.Set;

/**
 * Whether two or three capitals that are somebody's first letters stand for that person: in
 * brackets of their own, behind "signed" and the like, or before what only people do. Customary in
 * notes, logs and summaries of interviews.
 */
final class Initials {

  private static final Set<String> BEFORE =
      Set.of(
          "signed",
          "sgd",
          "initialled",
          "checked",
          "by",
          "cc",
          "told",
          "asked",
          "spoke",
          "with",
          "author",
          "signature",
          "from");

  /** Words and short forms that are written in capitals too. */
  private static final Set<String> WORDS =
      Set.of(
          "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my",
          "no", "of", "oh", "ok", "on", "or", "pm", "so", "to", "tv", "up", "us", "we", "ad", "bc",
          "eu", "gb", "pa", "ps", "re", "vs");

  private Initials() {}

  /** Whether nothing else stands on the line but marks of a quoted mail. */
  private static boolean isAlone(String text, int start, int end) {
    int from = start;
    while (from > 0 && " >\t".indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    int to = end;
    while (to < text.length() && " \t\r".indexOf(text.charAt(to)) >= 0) {
      to++;
    }
    return (from == 0 || text.charAt(from - 1) == '\n')
        && (to == text.length() || text.charAt(to) == '\n');
  }

  /** Whether they are meant; {@code start} and {@code end} hold them with their full stops. */
  static boolean areMeant(String text, int start, int end) {
    String written = text.substring(start, end);
    String letters = written.replace(".", "");
    if (!Capitals.isAll(letters)
        || Capitals.isShortForm(letters)
        || Titles.isTitle(letters)
        || WORDS.contains(letters.toLowerCase(Locale.ROOT))
        || (WordSense.inCapitals(text, start, end) && !isAlone(text, start, end))) {
      return false;
    }
    boolean bracketed =
        start > 0
            && end < text.length()
            && text.charAt(start - 1) == '('
            && text.charAt(end) == ')';
    return bracketed
        || isAlone(text, start, end)
        || BEFORE.contains(WordSense.before(text, start))
        || NamesInContext.isDeed(WordSense.after(text, end));
  }
}
