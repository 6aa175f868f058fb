// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text as the eye compares it, with the way back: compatibility forms, case, kinds of dash and of
 * apostrophe, runs of white space and line breaks are made alike, and characters that show nothing
 * (soft hyphen, zero width, direction marks, fillers, strokes through letters) are gone. Every
 * folded character knows the original characters it stands for, so a match covers them, the
 * invisible ones between included.
 */
public final class FoldedText {

  /** No character before this one belongs to the character before it. */
  private static final char FIRST_MARK = 0x300;

  /** Characters that are folded together at most. */
  private static final int RUN = 256;

  private final String folded;
  private final Ways ways;

  private FoldedText(String folded, Ways ways) {
    this.folded = folded;
    this.ways = ways;
  }

  /**
   * Folds a text; time in proportion to its length. Beside the folded characters memory grows with
   * what folding changed, not with the text.
   */
  public static FoldedText of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Ways ways = new Ways();
    StringBuilder piece = new StringBuilder();
    char[] run = new char[Math.min(RUN, text.length())];
    int at = 0;
    while (at < text.length()) {
      int end = endOfRun(text, at, at + run.length);
      if (end > at) {
        ways.same(out.length(), at);
        text.getChars(at, end, run, 0);
        out.append(folded(run, end - at), 0, end - at);
        at = end;
        continue;
      }
      int next = endOfCluster(text, at);
      foldCluster(text, at, next, piece);
      boolean alone = piece.length() == 1 && next == at + 1;
      boolean first = true;
      for (int i = 0; i < piece.length(); i++) {
        char c = piece.charAt(i);
        int length = out.length();
        if (c == ' ' && length > 0 && out.charAt(length - 1) == ' ') {
          ways.stretch(length - 1, next);
        } else {
          if (alone) {
            ways.same(length, at);
          } else if (first) {
            ways.block(length, at, next);
          }
          first = false;
          out.append(c);
        }
      }
      at = next;
    }
    return new FoldedText(out.toString(), ways);
  }

  /** The folded characters of a text without the way back, which is quick for plain words. */
  public static String fold(String text) {
    boolean capitals = false;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || !isPlain(c, before)) {
        return of(text).text();
      }
      capitals |= isCapital(c);
      before = c;
    }
    return capitals ? text.toLowerCase(Locale.ROOT) : text;
  }

  /** The folded characters. */
  public String text() {
    return folded;
  }

  /** The original offset at which folded character {@code index} begins. */
  public int originalStart(int index) {
    return ways.start(index);
  }

  /** The original offset one past folded character {@code index}. */
  public int originalEnd(int index) {
    return ways.end(index);
  }

  /**
   * Where a term stands in the original.
   *
   * @param wholeWords whether a letter or digit directly before or after rules a match out
   * @return pairs of original start and end, by rising start, not overlapping
   */
  public List<int[]> find(String term, boolean wholeWords) {
    String wanted = of(term.strip()).text();
    List<int[]> all = new ArrayList<>();
    if (wanted.isEmpty()) {
      return all;
    }
    int at = folded.indexOf(wanted);
    while (at >= 0) {
      int end = at + wanted.length();
      if (!wholeWords || standsAlone(folded, at, end)) {
        all.add(new int[] {ways.start(at), ways.end(end - 1)});
        at = folded.indexOf(wanted, end);
      } else {
        at = folded.indexOf(wanted, at + 1);
      }
    }
    return all;
  }

  /** Whether neither a letter nor a digit stands directly before or behind some characters. */
  public static boolean standsAlone(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.codePointBefore(start)))
        && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
  }

  /**
   * Where characters end that fold one by one: printable ASCII, and single ones behind it that fold
   * to a space, to which no mark belongs.
   */
  private static int endOfRun(String text, int at, int most) {
    int last = Math.min(text.length(), most);
    int end = at;
    char before = ' ';
    while (end < last && isPlain(text.charAt(end), before)) {
      before = text.charAt(end);
      end++;
    }
    boolean marked = end < text.length() && text.charAt(end) >= FIRST_MARK;
    return marked && end > at ? end - 1 : end;
  }

  private static boolean isPlain(char c, char before) {
    return c > ' ' ? c < 0x7f : before > ' ';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static char[] folded(char[] run, int length) {
    for (int i = 0; i < length; i++) {
      if (isCapital(run[i])) {
        run[i] = (char) (run[i] + 32);
      } else if (run[i] < ' ') {
        run[i] = ' ';
      }
    }
    return run;
  }

  private static int endOfCluster(String text, int at) {
    int next = at + Character.charCount(text.codePointAt(at));
    while (next < text.length() && text.charAt(next) >= FIRST_MARK) {
      int type = Character.getType(text.codePointAt(next));
      if (type != Character.NON_SPACING_MARK
          && type != Character.ENCLOSING_MARK
          && type != Character.COMBINING_SPACING_MARK) {
        break;
      }
      next += Character.charCount(text.codePointAt(next));
    }
    return next;
  }

  private static void foldCluster(String text, int start, int end, StringBuilder out) {
    out.setLength(0);
    if (end - start == 1 && text.charAt(start) < 0x80) {
      char c = text.charAt(start);
      out.append(isCapital(c) ? (char) (c + 32) : c <= ' ' || c == 0x7f ? ' ' : c);
      return;
    }
    // Before as well: what shows nothing keeps a letter and its accent apart.
    Normalizer.normalize(seen(text, start, end), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(c -> foldTo(c, out));
  }

  private static String seen(String text, int start, int end) {
    String cluster = text.substring(start, end);
    if (cluster.codePoints().noneMatch(FoldedText::isUnseen)) {
      return cluster;
    }
    StringBuilder seen = new StringBuilder(end - start);
    cluster.codePoints().filter(c -> !isUnseen(c)).forEach(seen::appendCodePoint);
    return seen.toString();
  }

  private static boolean isUnseen(int c) {
    return Unseen.isIgnorable(c) || Unseen.strikesThrough(c);
  }

  private static void foldTo(int c, StringBuilder out) {
    if (isUnseen(c)) {
      return;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      out.append(' ');
      return;
    }
    switch (Character.getType(c)) {
      case Character.FORMAT -> {}
      case Character.CONTROL -> out.append(' ');
      case Character.DASH_PUNCTUATION -> out.append('-');
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
          out.append(c == 0x2018 || c == 0x2019 || c == 0x201b ? '\'' : '"');
      default -> out.appendCodePoint(c);
    }
  }

  /**
   * The ways from folded characters to original ones: stretches that run side by side (width 0),
   * and blocks in which every folded character stands for all original ones of the width.
   */
  private static final class Ways {
    private int[] at = new int[4];
    private int[] from = new int[4];
    private int[] width = new int[4];
    private int size;

    /** One folded character for one original character. */
    void same(int folded, int original) {
      if (size == 0 || width[size - 1] != 0 || from[size - 1] - at[size - 1] != original - folded) {
        add(folded, original, 0);
      }
    }

    /** Folded characters from here on stand for the original ones of a range. */
    void block(int folded, int start, int end) {
      add(folded, start, end - start);
    }

    /** The last folded character stands for original ones up to another end as well. */
    void stretch(int folded, int end) {
      int last = size - 1;
      int start = width[last] == 0 ? from[last] + folded - at[last] : from[last];
      if (at[last] == folded) {
        width[last] = end - start;
      } else {
        add(folded, start, end - start);
      }
    }

    private void add(int folded, int start, int originalWidth) {
      if (size == at.length) {
        at = Arrays.copyOf(at, size * 2);
        from = Arrays.copyOf(from, size * 2);
        width = Arrays.copyOf(width, size * 2);
      }
      at[size] = folded;
      from[size] = start;
      width[size] = originalWidth;
      size++;
    }

    int start(int folded) {
      int k = segment(folded);
      return width[k] == 0 ? from[k] + folded - at[k] : from[k];
    }

    int end(int folded) {
      int k = segment(folded);
      return width[k] == 0 ? from[k] + folded - at[k] + 1 : from[k] + width[k];
    }

    private int segment(int folded) {
      int k = Arrays.binarySearch(at, 0, size, folded);
      return k >= 0 ? k : -k - 2;
    }
  }
}
