// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.text.TextMatch;

/**
 * Where a shape fits.
 *
 * @param start prepared offset
 * @param end prepared offset, one past
 * @param groups groups of the shape's expression, good until the hit is judged
 */
public record Hit(PreparedText text, int start, int end, MatchResult groups) {

  private static final MatchResult NO_GROUPS = Pattern.compile("").matcher("").toMatchResult();

  /** A hit that was found without an expression. */
  public Hit(PreparedText text, int start, int end) {
    this(text, start, end, NO_GROUPS);
  }

  /** The prepared characters. */
  public String chars() {
    return text.text().substring(start, end);
  }

  /** Letters and digits alone, letters in capitals. */
  public String bare() {
    String chars = text.text();
    StringBuilder out = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = chars.charAt(i);
      if (PreparedText.isWordChar(c)) {
        out.append(c >= 'a' ? (char) (c - 32) : c);
      }
    }
    return out.toString();
  }

  /** Whether it is ASCII letters and digits alone, and no letter of them small. */
  public boolean isBare() {
    String chars = text.text();
    for (int i = start; i < end; i++) {
      char c = chars.charAt(i);
      if (!PreparedText.isWordChar(c) || c >= 'a') {
        return false;
      }
    }
    return true;
  }

  /** How many ASCII digits it has. */
  public int digits() {
    String chars = text.text();
    int digits = 0;
    for (int i = start; i < end; i++) {
      char c = chars.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return digits;
  }

  /** How many ASCII letters and digits it has. */
  public int signs() {
    String chars = text.text();
    int signs = 0;
    for (int i = start; i < end; i++) {
      signs += PreparedText.isWordChar(chars.charAt(i)) ? 1 : 0;
    }
    return signs;
  }

  /** A group, or null where it has no part in the match. */
  public @Nullable String group(int number) {
    return groups.group(number);
  }

  /** The same with other ends. */
  public Hit between(int otherStart, int otherEnd) {
    return new Hit(text, otherStart, otherEnd, groups);
  }

  /** The character before it, or 0. */
  public char before() {
    return start == 0 ? 0 : text.text().charAt(start - 1);
  }

  /** The character after it, or 0. */
  public char after() {
    return end == text.text().length() ? 0 : text.text().charAt(end);
  }

  TextMatch match(Category category, double confidence, Evidence evidence) {
    return new TextMatch(
        category, text.originalStart(start), text.originalEnd(end), confidence, evidence);
  }

  @Override
  public String toString() {
    return "Hit[" + start + ", " + end + "]";
  }
}
