// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A text made ready for recognisers, once for all of them. Letters keep their case; compatibility
 * forms, kinds of space, dash, apostrophe and digit are made alike, line ends become {@code '\n'},
 * characters that show nothing are gone, and Cyrillic or Greek letters that look like Latin ones
 * are Latin inside a word that has ASCII letters or digits, or in a short word beside one. Every
 * offset leads back to the original, so a match covers the invisible characters inside it.
 *
 * <p>Immutable but for places that are counted on first use; threads may share it.
 */
public final class PreparedText {

  private static final String LOOKALIKES = "АВЕКМНОРСТХУІЅЈаеорсухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

  /** No character before this one belongs to the character before it. */
  private static final char FIRST_MARK = 0x300;

  private static final String LATIN = "ABEKMHOPCTXYISJaeopcyxisjABEZHIKMNOPTYX";

  private final String original;
  private final String text;
  private final Offsets offsets;
  private final byte[] kinds;
  private final Map<Glance, Beginnings> beginnings = new ConcurrentHashMap<>();
  private volatile @Nullable Signs signs;

  private PreparedText(String original, String text, Offsets offsets) {
    this.original = original;
    this.text = text;
    this.offsets = offsets;
    this.kinds = Chars.kinds(text);
  }

  /** Makes a text ready; time and memory in proportion to its length. */
  public static PreparedText of(String original) {
    if (isPlain(original)) {
      return new PreparedText(original, original, Offsets.SAME);
    }
    StringBuilder out = new StringBuilder(original.length());
    Offsets.Builder offsets = new Offsets.Builder();
    boolean foreign = false;
    int at = 0;
    while (at < original.length()) {
      int end = endOfRun(original, at);
      if (end > at) {
        offsets.same(out.length(), at);
        out.append(original, at, end);
        at = end;
        continue;
      }
      char c = original.charAt(at);
      int next = endOfCluster(original, at);
      if (next == at + 1 && c != '\r' && (c < 0x80 || isLatinLetter(c))) {
        offsets.same(out.length(), at);
        out.append(c);
      } else if (c == '\r') {
        next = at + (at + 1 < original.length() && original.charAt(at + 1) == '\n' ? 2 : 1);
        offsets.block(out.length(), at, next);
        out.append('\n');
      } else {
        int before = out.length();
        foreign |= append(original.substring(at, next), out);
        if (out.length() > before) {
          offsets.block(before, at, next);
        }
      }
      at = next;
    }
    String text = foreign ? latinised(out) : out.toString();
    return new PreparedText(original, text, offsets.build());
  }

  /** The text as it was given. */
  public String original() {
    return original;
  }

  /** The prepared characters, in which recognisers look. */
  public String text() {
    return text;
  }

  /** The original offset at which prepared character {@code index} begins. */
  public int originalStart(int index) {
    return offsets.start(index);
  }

  /** The original offset one past prepared character {@code index - 1}. */
  public int originalEnd(int index) {
    return offsets.end(index - 1);
  }

  /** The prepared offset of the line start before {@code at}, no further than {@code most} back. */
  public int lineStart(int at, int most) {
    int least = Math.max(0, at - most);
    int last = signs().lineEnds.last(least, at);
    return last < 0 ? least : last + 1;
  }

  /** The prepared offset of the line end from {@code at}, no further than {@code most} on. */
  public int lineEnd(int at, int most) {
    int last = Math.min(text.length(), at + most);
    int end = signs().lineEnds.first(at, last);
    return end < 0 ? last : end;
  }

  /** Those of {@link #starts} at which an expression may match, looked for once. */
  Beginnings beginnings(Glance glance) {
    Beginnings known = beginnings.get(glance);
    return known != null
        ? known
        : beginnings.computeIfAbsent(
            glance, look -> new Beginnings(starts().mayMatch(look, kinds), kinds.length));
  }

  /** The first at sign, or bracket that may open one in words, from a place on; or -1. */
  public int nextAt(int from) {
    return signs().ats.first(from, text.length());
  }

  /** The first gap between two fields from {@code from} and before {@code to}, or {@code to}. */
  int nextGap(int from, int to) {
    int gap = signs().gaps.first(from, to);
    return gap < 0 ? to : gap;
  }

  /** Whether a digit stands between two places. */
  boolean hasDigit(int from, int to) {
    return signs().digits.first(from, to) >= 0;
  }

  /** The last digit from a place on and before another one, or -1. */
  public int lastDigit(int from, int to) {
    return signs().digits.last(from, to);
  }

  /** Whether letters stand between two places, and no digit. */
  boolean isWords(int from, int to) {
    return from < to
        && signs().digits.first(from, to) < 0
        && (Character.isLetter(text.charAt(from)) || signs().letterStarts.first(from, to) >= 0);
  }

  /** The kinds of the prepared characters. The array is shared: it is not written to. */
  byte[] kinds() {
    return kinds;
  }

  /** Where runs of ASCII digits begin. */
  Places digitRuns() {
    return signs().digitRuns;
  }

  /**
   * Where words begin that could open a code: words of ASCII letters and digits that hold a digit,
   * and words of up to five letters after which a word with a digit follows, or others that a
   * stroke or hyphen joins to it.
   */
  Places codes() {
    return signs().codes;
  }

  /**
   * Where words and numbers begin: letters before which no letter stands, and digits before which
   * neither stands.
   */
  Places starts() {
    return signs().starts;
  }

  private Signs signs() {
    Signs all = signs;
    if (all == null) {
      all = new Signs(text, kinds);
      signs = all;
    }
    return all;
  }

  /** Whether a character is an ASCII letter or digit. */
  static boolean isWordChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Whether a character is a letter or digit; of ASCII, which is most, told without a table. */
  public static boolean isLetterOrDigit(char c) {
    return c < 0x80 ? isWordChar(c) : Character.isLetterOrDigit(c);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || c == '\r') {
        return false;
      }
    }
    return true;
  }

  /** Where characters end that stay as they are: ASCII to which no mark belongs. */
  private static int endOfRun(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) < 0x80 && text.charAt(end) != '\r') {
      end++;
    }
    boolean marked = end < text.length() && text.charAt(end) >= FIRST_MARK;
    return marked && end > at ? end - 1 : end;
  }

  private static boolean isLatinLetter(char c) {
    return c >= 0xc0 && c < 0x250 && c != 0xd7 && c != 0xf7 && !isCompatibility(c);
  }

  private static boolean isCompatibility(char c) {
    return (c >= 0x132 && c <= 0x133)
        || (c >= 0x13f && c <= 0x140)
        || c == 0x149
        || c == 0x17f
        || (c >= 0x1c4 && c <= 0x1cc)
        || (c >= 0x1f1 && c <= 0x1f3);
  }

  private static int endOfCluster(String text, int at) {
    int next = at + Character.charCount(text.codePointAt(at));
    while (next < text.length() && text.charAt(next) >= FIRST_MARK) {
      int code = text.codePointAt(next);
      int type = Character.getType(code);
      if (type != Character.NON_SPACING_MARK
          && type != Character.ENCLOSING_MARK
          && type != Character.COMBINING_SPACING_MARK) {
        break;
      }
      next += Character.charCount(code);
    }
    return next;
  }

  /** Appends a cluster; says whether it holds a letter that looks like a Latin one. */
  private static boolean append(String cluster, StringBuilder out) {
    String piece = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
    boolean foreign = false;
    for (int i = 0; i < piece.length(); ) {
      int c = piece.codePointAt(i);
      i += Character.charCount(c);
      foreign |= c < 0x10000 && LOOKALIKES.indexOf(c) >= 0;
      appendCode(c, out);
    }
    return foreign;
  }

  private static void appendCode(int c, StringBuilder out) {
    switch (Character.getType(c)) {
      case Character.FORMAT -> {}
      case Character.DASH_PUNCTUATION -> out.append('-');
      case Character.MATH_SYMBOL -> out.appendCodePoint(c == 0x2212 ? '-' : c);
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append('\n');
      case Character.SPACE_SEPARATOR -> out.append(' ');
      case Character.DECIMAL_DIGIT_NUMBER -> out.append((char) ('0' + Character.digit(c, 10)));
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
          out.append(c == 0x2018 || c == 0x2019 || c == 0x201b ? '\'' : '"');
      default -> out.appendCodePoint(c);
    }
  }

  private static String latinised(StringBuilder out) {
    int i = 0;
    while (i < out.length()) {
      int start = i;
      boolean ascii = false;
      boolean all = true;
      while (i < out.length() && Character.isLetterOrDigit(out.charAt(i))) {
        char c = out.charAt(i);
        ascii |= isWordChar(c);
        all &= isWordChar(c) || LOOKALIKES.indexOf(c) >= 0;
        i++;
      }
      if (all && (ascii || (i - start <= 3 && isBesideCode(out, start, i)))) {
        for (int k = start; k < i; k++) {
          int which = LOOKALIKES.indexOf(out.charAt(k));
          if (which >= 0) {
            out.setCharAt(k, LATIN.charAt(which));
          }
        }
      }
      i = Math.max(i, start + 1);
    }
    return out.toString();
  }

  private static boolean isBesideCode(StringBuilder out, int start, int end) {
    return (start >= 2 && isWordChar(out.charAt(start - 2)))
        || (end + 1 < out.length() && Character.isDigit(out.charAt(end + 1)));
  }

  /** Length alone: the text is personal data. */
  @Override
  public String toString() {
    return "PreparedText[" + original.length() + " characters]";
  }
}
