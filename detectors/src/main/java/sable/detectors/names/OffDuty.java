// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.detectors.words.shape.PreparedText;

/** Whether the sentence around an officer's name says that they were not on duty. */
final class OffDuty {

  private static final int BEFORE = 80;
  private static final int BEHIND = 100;

  private static final Pattern SAID =
      Pattern.compile(
          "(?<!\\p{L})(?:off[\\s-]{1,3}duty|not\\s{1,3}on\\s{1,3}duty|rest[\\s-]{1,3}day"
              + "|on\\s{1,3}(?:annual\\s{1,3})?leave|retired|former(?:ly)?)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  private OffDuty() {}

  /** Whether words to that effect stand in the sentence, no further than {@value #BEHIND} away. */
  static boolean isTold(PreparedText text, int start, int end) {
    String chars = text.text();
    int from = start;
    while (from > 0 && start - from < BEFORE && !isEnd(chars, from - 1)) {
      from--;
    }
    int to = end;
    while (to < chars.length() && to - end < BEHIND && !isEnd(chars, to)) {
      to++;
    }
    Matcher said = SAID.matcher(chars).region(from, to).useTransparentBounds(true);
    return said.find();
  }

  /** A full stop before white space, or an empty line. */
  private static boolean isEnd(String chars, int at) {
    char c = chars.charAt(at);
    char next = at + 1 < chars.length() ? chars.charAt(at + 1) : '\n';
    boolean after = next == ' ' || next == '\n';
    return (c == '!' || c == '?' || (c == '.' && after && !isShort(chars, at)))
        || (c == '\n' && next == '\n');
  }

  /** Whether a full stop ends a title or an initial and no sentence. */
  private static boolean isShort(String chars, int stop) {
    int from = stop;
    while (from > 0 && stop - from < 5 && Character.isLetter(chars.charAt(from - 1))) {
      from--;
    }
    String word = chars.substring(from, stop);
    return word.length() == 1 || Titles.isTitle(word);
  }
}
