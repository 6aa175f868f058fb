// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The smallest piece of a text that is judged: a run of letters, a run of digits, a single sign, or
 * a line end.
 *
 * @param start first character
 * @param end one past the last character
 * @param word in small letters with every digit as 0, so that numbers of one length are alike
 * @param form its outline: X for capitals, x for small letters, 0 for digits, other signs as they
 *     are
 */
record Piece(int start, int end, String word, String form) {

  /** The word of a line end. */
  static final String LINE_END = "\n";

  /** Longer runs are cut, so that no piece is unbounded. */
  private static final int LONGEST = 60;

  boolean endsLine() {
    return word.equals(LINE_END);
  }

  boolean isWord() {
    return Character.isLetter(word.charAt(0));
  }

  /** Cuts a stretch of a text; spaces are in no piece. */
  static List<Piece> cut(String text, int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c != '\n' && Character.isWhitespace(c)) {
        at++;
        continue;
      }
      int end = Math.min(endOf(text, at, to), at + LONGEST);
      String written = text.substring(at, end);
      pieces.add(new Piece(at, end, alike(written), formOf(written)));
      at = end;
    }
    return pieces;
  }

  private static int endOf(String text, int at, int to) {
    char c = text.charAt(at);
    int end = at + 1;
    if (Character.isLetter(c)) {
      while (end < to && (isOfWord(text.charAt(end)) || isInside(text, end, to))) {
        end++;
      }
    } else if (Character.isDigit(c)) {
      while (end < to && Character.isDigit(text.charAt(end))) {
        end++;
      }
    } else if (Character.isHighSurrogate(c) && end < to) {
      end++;
    }
    return end;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether an apostrophe is inside a word, as in O'Brien, and not before a last s. */
  private static boolean isInside(String text, int at, int to) {
    if (text.charAt(at) != '\'' || at + 1 >= to || !Character.isLetter(text.charAt(at + 1))) {
      return false;
    }
    boolean lastS =
        Character.toLowerCase(text.charAt(at + 1)) == 's'
            && (at + 2 >= to || !Character.isLetter(text.charAt(at + 2)));
    return !lastS;
  }

  static String alike(String written) {
    StringBuilder alike = new StringBuilder(written.toLowerCase(Locale.ROOT));
    for (int i = 0; i < alike.length(); i++) {
      if (Character.isDigit(alike.charAt(i))) {
        alike.setCharAt(i, '0');
      }
    }
    return alike.toString();
  }

  /** The outline of some characters; letters of a kind count to two, digits to twelve. */
  static String formOf(String written) {
    StringBuilder form = new StringBuilder();
    char last = 0;
    int run = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
      run = kind == last ? run + 1 : 1;
      last = kind;
      if (run <= (kind == '0' ? 12 : 2)) {
        form.append(kind);
      }
    }
    return form.toString();
  }
}
