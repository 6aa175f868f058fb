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
 * (soft hyphen, zero width, direction marks) are gone. Every folded character knows the original
 * characters it stands for, so a match covers them, the invisible ones between included.
 */
public final class FoldedText {

  private final String folded;
  private final int[] starts;
  private final int[] ends;

  private FoldedText(String folded, int[] starts, int[] ends) {
    this.folded = folded;
    this.starts = starts;
    this.ends = ends;
  }

  /** Folds a text; time and memory in proportion to its length. */
  public static FoldedText of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int[] starts = new int[text.length() + 16];
    int[] ends = new int[text.length() + 16];
    int at = 0;
    while (at < text.length()) {
      int next = endOfCluster(text, at);
      String piece = foldCluster(text, at, next);
      for (int i = 0; i < piece.length(); i++) {
        char c = piece.charAt(i);
        int length = out.length();
        if (c == ' ' && length > 0 && out.charAt(length - 1) == ' ') {
          ends[length - 1] = next;
          continue;
        }
        if (length == starts.length) {
          starts = Arrays.copyOf(starts, length * 2);
          ends = Arrays.copyOf(ends, length * 2);
        }
        starts[length] = at;
        ends[length] = next;
        out.append(c);
      }
      at = next;
    }
    return new FoldedText(
        out.toString(), Arrays.copyOf(starts, out.length()), Arrays.copyOf(ends, out.length()));
  }

  /** The folded characters. */
  public String text() {
    return folded;
  }

  /** The original offset at which folded character {@code index} begins. */
  public int originalStart(int index) {
    return starts[index];
  }

  /** The original offset one past folded character {@code index}. */
  public int originalEnd(int index) {
    return ends[index];
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
      if (!wholeWords || standsAlone(at, end)) {
        all.add(new int[] {starts[at], ends[end - 1]});
        at = folded.indexOf(wanted, end);
      } else {
        at = folded.indexOf(wanted, at + 1);
      }
    }
    return all;
  }

  private boolean standsAlone(int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(folded.codePointBefore(start)))
        && (end == folded.length() || !Character.isLetterOrDigit(folded.codePointAt(end)));
  }

  private static int endOfCluster(String text, int at) {
    int next = at + Character.charCount(text.codePointAt(at));
    while (next < text.length()) {
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

  private static String foldCluster(String text, int start, int end) {
    if (end - start == 1 && text.charAt(start) < 0x80) {
      char c = text.charAt(start);
      if (c >= 'A' && c <= 'Z') {
        return String.valueOf((char) (c + 32));
      }
      return c <= ' ' || c == 0x7f ? " " : String.valueOf(c);
    }
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(c -> foldTo(c, out));
    return out.toString();
  }

  private static void foldTo(int c, StringBuilder out) {
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
}
