// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.context;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sable.detectors.words.shape.PreparedText;

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
  private final boolean[] tells;

  /** As far as somebody asked for them. */
  private final @Nullable String[] words;

  private Clause(String text, int[] starts, int[] ends, boolean[] tells) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.tells = tells;
    this.words = new @Nullable String[starts.length];
  }

  int size() {
    return words.length;
  }

  /** Whether a word may be one of those without which nothing is told; most are not. */
  boolean tells(int i) {
    return tells[i];
  }

  /** A word in small letters, empty outside the clause. */
  String word(int i) {
    if (i < 0 || i >= words.length) {
      return "";
    }
    String word = words[i];
    if (word == null) {
      word = text.substring(starts[i], ends[i]).toLowerCase(Locale.ROOT);
      words[i] = word;
    }
    return word;
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
    return i >= 0 && i < size() && Character.isUpperCase(text.charAt(start(i)));
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
      if (PreparedText.isLetterOrDigit(c)) {
        int start = at;
        int hash = 0;
        while (PreparedText.isLetterOrDigit(c) || isInside(text, at, c)) {
          hash = WordSet.hash(hash, c);
          at++;
          c = at < text.length() ? text.charAt(at) : ' ';
        }
        words.add(start, at, telling.mayHold(hash));
      } else {
        if (isStop(text, at, c)) {
          words.handOn();
        }
        at++;
      }
    }
    words.handOn();
  }

  private static boolean isStop(String text, int at, char c) {
    return switch (c) {
      case ' ' -> text.startsWith("   ", at);
      case '\n' -> text.startsWith("\n\n", at);
      default -> STOPS.indexOf(c) >= 0;
    };
  }

  private static boolean isInside(String text, int at, char c) {
    return (c == '\'' || c == '-' || c == '&')
        && at + 1 < text.length()
        && PreparedText.isLetterOrDigit(text.charAt(at + 1));
  }

  /** The words of the clause that is being read. */
  private static final class Words {
    private final String text;
    private final Consumer<Clause> taker;
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private final boolean[] tells = new boolean[MOST];
    private int size;
    private boolean any;

    Words(String text, Consumer<Clause> taker) {
      this.text = text;
      this.taker = taker;
    }

    void add(int start, int end, boolean telling) {
      starts[size] = start;
      ends[size] = end;
      tells[size] = telling;
      size++;
      any |= telling;
      if (size == MOST) {
        handOn();
      }
    }

    void handOn() {
      if (size >= 2 && any) {
        taker.accept(
            new Clause(
                text,
                Arrays.copyOf(starts, size),
                Arrays.copyOf(ends, size),
                Arrays.copyOf(tells, size)));
      }
      size = 0;
      any = false;
    }
  }
}
