// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a word that is part of somebody's name is just a word where it stands: a month beside a
 * number, a saint's name, and, in a line of capitals, what an article, a pronoun or a verb behind
 * it makes of "case", "mark", "will" and "may". Source: English usage.
 */
final class WordSense {

  private static final Set<String> BEFORE_MONTH =
      Set.of("in", "since", "until", "till", "last", "next", "early", "late", "mid", "during");
  private static final Set<String> BEFORE_NOUN =
      Set.of("the", "a", "an", "any", "no", "this", "that", "each", "every", "some", "such", "in");
  private static final Set<String> MODALS = Set.of("will", "may");
  private static final Set<String> BEFORE_MODAL =
      Set.of("i", "you", "he", "she", "it", "we", "they", "who", "which", "that", "there");

  private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";

  /** "10 " and "12th of " before a month. */
  private static final Pattern DAY_BEFORE =
      Pattern.compile(
          "(?<![\\p{L}0-9:./-])" + DAY + "(?:st|nd|rd|th)?(?: of)? {1,2}$",
          Pattern.CASE_INSENSITIVE);

  /** " 10", " 86" and " 2025" behind one. */
  private static final Pattern DATE_BEHIND =
      Pattern.compile(
          " {1,2}(?:'?[0-9]{1,2}|(?:19|20)[0-9]{2})(?![\\p{L}0-9:/]| ?(?:yrs?|years?)(?![\\p{L}]))");

  /** Characters of a day of a month in words and figures. */
  private static final int FULL_DAY = 12;

  private static final Set<String> NUMERALS = Set.of("ii", "iii", "iv", "vi");

  private static final int LINE = 80;
  private static final int LONGEST = 20;

  private WordSense() {}

  /**
   * Whether the word between two places is no name there.
   *
   * @param everyday whether the word is an everyday word as well
   */
  static boolean isJustAWord(String text, int start, int end, boolean everyday) {
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    String last = before(text, start);
    String next = after(text, end);
    boolean month = WordNames.isMonth(word) || word.equals("march");
    if (month && isDate(text, start, end)) {
      return true;
    }
    if (last.equals("st") || last.equals("saint")) {
      return text.startsWith("'s", end) || next.equals("church") || next.equals("school");
    }
    if (isModel(word, next) || (everyday && isPlace(text, end, next))) {
      return true;
    }
    return everyday && inCapitals(text, start, end) && isNoun(word, last, next);
  }

  /** "Mark 2 taser", "Mark IV". */
  static boolean isModel(String word, String next) {
    return word.equals("mark")
        && !next.isEmpty()
        && ((next.length() == 1 && Character.isDigit(next.charAt(0))) || NUMERALS.contains(next));
  }

  /** "Rose Cottage", "May Bank Holiday". */
  private static boolean isPlace(String text, int end, String next) {
    return (NameHeads.isPlace(next) || NameHeads.isBody(next))
        && !NameHeads.isSurname(next)
        && end + 1 < text.length()
        && Character.isUpperCase(text.charAt(end + 1));
  }

  private static boolean isNoun(String word, String last, String next) {
    if (MODALS.contains(word)) {
      boolean verb =
          !next.isEmpty()
              && Character.isLetter(next.charAt(0))
              && (next.equals("not")
                  || next.equals("be")
                  || next.equals("have")
                  || !(NameWords.isNone(next) || NamesInContext.isDeed(next)));
      return verb || BEFORE_MODAL.contains(last);
    }
    return BEFORE_NOUN.contains(last);
  }

  /** "10 May", "12th of May", "May 2025", "in May"; what people do behind it makes it a name. */
  private static boolean isDate(String text, int start, int end) {
    if (text.startsWith("'s", end) || NamesInContext.isDeed(after(text, end))) {
      return false;
    }
    int near = Math.max(0, start - FULL_DAY);
    return DAY_BEFORE.matcher(text).region(near, start).useTransparentBounds(true).find()
        || DATE_BEHIND
            .matcher(text)
            .region(end, Math.min(text.length(), end + FULL_DAY))
            .useTransparentBounds(true)
            .lookingAt()
        || BEFORE_MONTH.contains(before(text, start));
  }

  /** The word just before a place, in small letters; empty where none stands on the line. */
  static String before(String text, int start) {
    int end = start;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int from = end;
    while (from > 0 && end - from < LONGEST && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }

  /** The word just behind a place, in small letters; empty where something else stands there. */
  static String after(String text, int end) {
    int from = end;
    while (from < text.length() && text.charAt(from) == ' ') {
      from++;
    }
    int to = from;
    while (to < text.length()
        && to - from < LONGEST
        && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  /** Whether no letter of the line near the word is small. */
  static boolean inCapitals(String text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < LINE && text.charAt(from - 1) != '\n') {
      from--;
      if (Character.isLowerCase(text.charAt(from))) {
        return false;
      }
    }
    for (int i = start; i < text.length() && i - end < LINE && text.charAt(i) != '\n'; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
