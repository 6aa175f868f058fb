// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts a text into words and sentences in one pass, in time in proportion to its length. Words are
 * cut as the Penn Treebank does where names are concerned: initials and titles keep their full
 * stop, {@code 's} and punctuation stand apart. A sentence ends after a full stop, at an empty
 * line, at the end of a short one, at a gap between columns, or after {@value #MOST} words,
 * whatever comes first; then the last {@value #AGAIN} words come again in the next one, so that a
 * name at the cut is seen whole.
 */
final class Sentences {

  static final int MOST = 160;
  static final int AGAIN = 12;
  private static final int LONGEST = 60;

  /** Running text is broken into lines no shorter than this. */
  private static final int WIDE = 50;

  private final String text;

  Sentences(String text) {
    this.text = text;
  }

  /** A word, by its place. */
  record Word(int start, int end) {}

  /** Hands on one sentence after another. The list is the consumer's. */
  void forEach(Consumer<List<Word>> taker) {
    List<Word> sentence = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        int next = skipSpace(at);
        if (isEmptyLine(at, next) || isColumn(at, next) || isShortLine(at, next)) {
          sentence = handOn(sentence, taker);
        }
        at = next;
        continue;
      }
      int end = wordEnd(at);
      if (end - at <= LONGEST) {
        sentence.add(new Word(at, end));
      }
      at = end;
      if (isSentenceEnd(end)) {
        sentence = handOn(sentence, taker);
      } else if (sentence.size() >= MOST) {
        List<Word> again = sentence.subList(sentence.size() - AGAIN, sentence.size());
        List<Word> next = new ArrayList<>(again);
        handOn(sentence, taker);
        sentence = next;
      }
    }
    handOn(sentence, taker);
  }

  private static List<Word> handOn(List<Word> sentence, Consumer<List<Word>> taker) {
    if (sentence.isEmpty()) {
      return sentence;
    }
    taker.accept(sentence);
    return new ArrayList<>();
  }

  private int skipSpace(int at) {
    int next = at;
    while (next < text.length() && isSpace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isWhitespace(c);
  }

  /** Where a character stands between two places, the second one where it does not. */
  private int place(char c, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) != c) {
      at++;
    }
    return at;
  }

  private boolean isEmptyLine(int from, int to) {
    int first = place('\n', from, to);
    return first < to && place('\n', first + 1, to) < to;
  }

  /** Whether a gap parts two columns or fields: a tab, or three spaces. */
  private boolean isColumn(int from, int to) {
    return place('\t', from, to) < to || (to - from >= 3 && text.startsWith("   ", from));
  }

  /** Whether a line ends here that is too short to have been broken to fit a page. */
  private boolean isShortLine(int from, int to) {
    if (place('\n', from, to) == to) {
      return false;
    }
    int start = from;
    while (start > 0 && from - start < WIDE && text.charAt(start - 1) != '\n') {
      start--;
    }
    return from - start < WIDE;
  }

  private int wordEnd(int at) {
    int c = text.codePointAt(at);
    if (isSuffix(at)) {
      return at + 2;
    }
    if (!Character.isLetterOrDigit(c)) {
      return at + Character.charCount(c);
    }
    int end = at;
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (isInWord(next)) {
        end += Character.charCount(next);
      } else if (isJoint(next, end) && !isSuffix(end)) {
        end++;
      } else {
        break;
      }
    }
    return isShortened(at, end) ? end + 1 : end;
  }

  private static boolean isInWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** An apostrophe, hyphen or the like with a letter or digit on both sides. */
  private boolean isJoint(int c, int at) {
    if (at + 1 >= text.length() || !Character.isLetterOrDigit(text.codePointAt(at + 1))) {
      return false;
    }
    boolean digits =
        Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
    return c == '\'' || c == '-' || c == '_' || (digits && (c == '.' || c == ',' || c == ':'));
  }

  /** {@code 's} at the end of a word. */
  private boolean isSuffix(int at) {
    return text.charAt(at) == '\''
        && at > 0
        && Character.isLetter(text.charAt(at - 1))
        && at + 1 < text.length()
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }

  /** An initial or a title, whose full stop is part of it. */
  private boolean isShortened(int start, int end) {
    if (end >= text.length() || text.charAt(end) != '.') {
      return false;
    }
    return (end - start == 1 && Character.isUpperCase(text.charAt(start)))
        || (end - start <= 4 && Titles.isTitle(text.substring(start, end)));
  }

  private boolean isSentenceEnd(int end) {
    char last = text.charAt(end - 1);
    boolean stop = last == '!' || last == '?' || (last == '.' && !isShortenedStop(end));
    return stop && (end == text.length() || Character.isWhitespace(text.charAt(end)));
  }

  private boolean isShortenedStop(int end) {
    return end >= 2 && Character.isLetter(text.charAt(end - 2)) && wasShortened(end);
  }

  private boolean wasShortened(int end) {
    int start = end - 1;
    while (start > 0 && end - start <= 6 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return isShortened(start, end - 1);
  }
}
