// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.Set;

/** Whether a text is one that a model for English can read. */
public final class English {

  private static final int ENOUGH_LETTERS = 20;
  private static final int ENOUGH_WORDS = 80;
  private static final int SAMPLE = 200_000;

  /** The commonest words of English; about two in five words of running text. */
  private static final Set<String> COMMON =
      Set.of(
          ("the be to of and a in that have i it for not on with he as you do at this but his by"
                  + " from they we say her she or an will my one all would there their what so up"
                  + " out if about who get which go me is was are were had has been no did him")
              .split(" "));

  private English() {}

  /**
   * Whether four letters in five are Latin and, in running text, one word in ten is a common
   * English one. A text of few letters is understood: there is nothing in it to miss.
   */
  public static boolean understood(String text) {
    int latin = 0;
    int other = 0;
    int words = 0;
    int common = 0;
    int small = 0;
    StringBuilder word = new StringBuilder();
    int end = Math.min(text.length(), SAMPLE);
    for (int i = 0; i <= end; i++) {
      int c = i < end ? text.codePointAt(i) : ' ';
      if (Character.isLetter(c)) {
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
          latin++;
        } else {
          other++;
        }
        small += Character.isLowerCase(c) ? 1 : 0;
        if (word.length() < 12) {
          word.appendCodePoint(Character.toLowerCase(c));
        }
      } else if (word.length() > 0) {
        words++;
        common += COMMON.contains(word.toString()) ? 1 : 0;
        word.setLength(0);
      }
    }
    if (other > ENOUGH_LETTERS && other * 4 > latin) {
      return false;
    }
    boolean running = words >= ENOUGH_WORDS && small * 2 > latin;
    return !running || common * 10 >= words;
  }
}
