// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

import java.util.LinkedHashSet;
import java.util.Set;

/** How near two words are as somebody who mistypes would say. */
public final class Spelling {

  /** Letters from which on a digit in a word may be a slip. */
  private static final int SHORTEST_MISREAD = 4;

  /** Letters from which on a letter taken for another may be a slip. */
  private static final int LETTERS_MISREAD = 6;

  /** What a reader of pictures takes for what, in folded letters. */
  private static final String[][] MISREAD = {
    {"rn", "m"},
    {"cl", "d"},
    {"vv", "w"},
    {"ii", "u"},
    {"0", "o"},
    {"1", "l"},
    {"1", "i"},
    {"l", "i"},
    {"5", "s"},
    {"8", "b"},
    {"6", "b"},
    {"2", "z"},
    {"9", "g"}
  };

  private Spelling() {}

  /**
   * The ways in which a reader of pictures may write a word with one slip: "barnard" as "bamard",
   * "oakes" as "0akes". A slip that leaves letters alone is told of from six letters on, since a
   * short word soon is another one.
   *
   * @param word folded
   */
  public static Set<String> misreadings(String word) {
    Set<String> all = new LinkedHashSet<>();
    if (word.length() < SHORTEST_MISREAD) {
      return all;
    }
    for (String[] pair : MISREAD) {
      boolean digit = Character.isDigit(pair[0].charAt(0));
      if (digit || word.length() >= LETTERS_MISREAD) {
        replaceEach(word, pair[1], pair[0], all);
        replaceEach(word, pair[0], pair[1], all);
      }
    }
    all.remove(word);
    return all;
  }

  private static void replaceEach(String word, String from, String to, Set<String> all) {
    int at = word.indexOf(from);
    while (at >= 0) {
      all.add(word.substring(0, at) + to + word.substring(at + from.length()));
      at = word.indexOf(from, at + 1);
    }
  }

  /** Whether one word is the other with one slip of a reader of pictures. */
  public static boolean isMisread(String a, String b) {
    return misreadings(a).contains(b) || misreadings(b).contains(a);
  }

  /**
   * Whether two words differ by one letter at most: one too many, one too few, another one, or two
   * neighbours changed over. Source: Damerau, "A technique for computer detection and correction of
   * spelling errors", 1964.
   */
  public static boolean isOneOff(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int from = 0;
    while (from < most && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    int behind = 0;
    while (behind < most - from
        && a.charAt(a.length() - 1 - behind) == b.charAt(b.length() - 1 - behind)) {
      behind++;
    }
    String restOfA = a.substring(from, a.length() - behind);
    String restOfB = b.substring(from, b.length() - behind);
    return (restOfA.length() <= 1 && restOfB.length() <= 1)
        || (restOfA.length() == 2
            && restOfB.length() == 2
            && restOfA.charAt(0) == restOfB.charAt(1)
            && restOfA.charAt(1) == restOfB.charAt(0));
  }
}
