// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.Arrays;
import sable.pipeline.text.FoldedText;

/**
 * A folded text with the words joined again that a hyphen and a line break cut in two; each joined
 * character knows its folded offset.
 */
public final class LineBreaks {

  private final String text;
  private final int[] places;
  private final boolean any;

  private LineBreaks(String text, int[] places, boolean any) {
    this.text = text;
    this.places = places;
    this.any = any;
  }

  /**
   * Joins words.
   *
   * @param hyphen whether the hyphen belongs to the word and stays
   */
  public static LineBreaks joined(String original, FoldedText folded, boolean hyphen) {
    String chars = folded.text();
    int at = chars.indexOf("- ");
    if (at < 0) {
      return new LineBreaks("", new int[0], false);
    }
    StringBuilder out = new StringBuilder(chars.length());
    int[] places = new int[chars.length()];
    boolean any = false;
    for (int i = 0; i < chars.length(); i++) {
      if (i + 2 < chars.length() && isCut(original, folded, i)) {
        any = true;
        if (hyphen) {
          places[out.length()] = i;
          out.append('-');
        }
        i++;
      } else {
        places[out.length()] = i;
        out.append(chars.charAt(i));
      }
    }
    return new LineBreaks(out.toString(), Arrays.copyOf(places, out.length()), any);
  }

  /** The joined characters. */
  public String text() {
    return text;
  }

  /** Whether anything was joined. */
  public boolean any() {
    return any;
  }

  /** The folded offset of a joined character. */
  public int folded(int index) {
    return places[index];
  }

  private static boolean isCut(String original, FoldedText folded, int i) {
    String chars = folded.text();
    if (chars.charAt(i) != '-' || chars.charAt(i + 1) != ' ' || i == 0) {
      return false;
    }
    if (!Character.isLetterOrDigit(chars.charAt(i - 1))
        || !Character.isLetterOrDigit(chars.charAt(i + 2))) {
      return false;
    }
    for (int k = folded.originalEnd(i); k < folded.originalEnd(i + 1); k++) {
      char c = original.charAt(k);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        return true;
      }
    }
    return false;
  }
}
