// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.context;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A stretch of words without a full stop, semicolon, bracket, empty line or gap between: what is
 * said in one breath. Longer ones than {@value #MOST} words are cut. Its words are in small
 * letters, {@code 's} kept.
 */
final class Clause {

  static final int MOST = 60;
  private static final String STOPS = ".;:!?()[]{}\"\u201c\u201d|\t";

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final String[] words;

  private Clause(String text, int[] starts, int[] ends, String[] words) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.words = words;
  }

  int size() {
    return words.length;
  }

  /** A word in small letters, empty outside the clause. */
  String word(int i) {
    return i < 0 || i >= words.length ? "" : words[i];
  }

  /** Where a word begins in the prepared text. */
  int start(int i) {
    return starts[i];
  }

  /** One past where a word ends in the prepared text. */
  int end(int i) {
    return ends[i];
  }

  /** Whether a word begins with a capital. */
  boolean isCapital(int i) {
    return i >= 0 && i < words.length && Character.isUpperCase(text.charAt(start(i)));
  }

  /** Whether a comma or line end with a comma stands just behind a word. */
  boolean commaBehind(int i) {
    return end(i) < text.length() && text.charAt(end(i)) == ',';
  }

  /**
   * Hands on one clause after another in which one of some words stands, in time in proportion to
   * the text.
   *
   * @param telling words in small letters without which nothing is told
   */
  static void forEach(String text, WordSet telling, Consumer<Clause> taker) {
    Words words = new Words(text, taker);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isWordChar(c)) {
        int start = at;
        int hash = 0;
        while (at < text.length() && (isWordChar(text.charAt(at)) || isInside(text, at))) {
          hash = WordSet.hash(hash, text.charAt(at));
          at++;
        }
        words.add(start, at, telling.mayHold(hash));
      } else {
        boolean gap = c == ' ' && text.startsWith("   ", at);
        boolean line = c == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        if (STOPS.indexOf(c) >= 0 || gap || line) {
          words.handOn();
        }
        at++;
      }
    }
    words.handOn();
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isInside(String text, int at) {
    char c = text.charAt(at);
    return (c == '\'' || c == '-' || c == '&')
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** The words of the clause that is being read. */
  private static final class Words {
    private final String text;
    private final Consumer<Clause> taker;
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private int size;
    private boolean telling;

    Words(String text, Consumer<Clause> taker) {
      this.text = text;
      this.taker = taker;
    }

    void add(int start, int end, boolean tells) {
      starts[size] = start;
      ends[size] = end;
      size++;
      telling |= tells;
      if (size == MOST) {
        handOn();
      }
    }

    void handOn() {
      if (size >= 2 && telling) {
        String[] words = new String[size];
        for (int i = 0; i < size; i++) {
          words[i] = text.substring(starts[i], ends[i]).toLowerCase(Locale.ROOT);
        }
        taker.accept(
            new Clause(text, Arrays.copyOf(starts, size), Arrays.copyOf(ends, size), words));
      }
      size = 0;
      telling = false;
    }
  }
}
