// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.Locale;
import java.util.Set;

/**
 * The words before a title that belong to the same rank: "Det Ch" before "Insp", "T/" before "DCI".
 * Source: ranks of the Police Act 1996 and the short forms of statements and logs.
 */
final class RankBefore {

  private static final int MOST_WORDS = 3;
  private static final int LONGEST = 12;

  private static final Set<String> WORDS =
      Set.of(
          "chief",
          "ch",
          "detective",
          "det",
          "deputy",
          "dep",
          "assistant",
          "asst",
          "acting",
          "actg",
          "temporary",
          "temp",
          "special",
          "police");

  /** Letters that belong to a rank only before a stroke: {@code A/Insp}. */
  private static final Set<String> LETTERS = Set.of("a", "t", "c", "d");

  private RankBefore() {}

  /** Whether a word, perhaps with a full stop, is the first part of a rank. */
  static boolean isPart(String word) {
    return WORDS.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
  }

  /** Where the rank begins whose last word begins at {@code title}. */
  static int start(String chars, int title) {
    int start = title;
    for (int i = 0; i < MOST_WORDS && start >= 2; i++) {
      char between = chars.charAt(start - 1);
      int end = start - 1;
      if (between == ' ' && chars.charAt(end - 1) == '.') {
        end--;
      }
      int from = end;
      while (from > 0 && end - from < LONGEST && Character.isLetter(chars.charAt(from - 1))) {
        from--;
      }
      String word = chars.substring(from, end).toLowerCase(Locale.ROOT);
      boolean whole = from == 0 || !Character.isLetterOrDigit(chars.charAt(from - 1));
      boolean rank =
          (between == ' ' || between == '/')
              && whole
              && (WORDS.contains(word) || (between == '/' && LETTERS.contains(word)));
      if (!rank) {
        break;
      }
      start = from;
    }
    return start;
  }
}
