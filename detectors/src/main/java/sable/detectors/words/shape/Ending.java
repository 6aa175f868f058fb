// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.regex.Pattern;

/**
 * Words that begin with a letter, no letter before it, and go on up to a place: most places are
 * told by a first look at where words begin, without the expression itself.
 */
public final class Ending {

  private final Pattern words;
  private final Glance glance;

  private Ending(String expression) {
    this.words = Pattern.compile(expression);
    this.glance = Glance.of(expression);
  }

  /**
   * An ending.
   *
   * @param expression ends with {@code $}; letters fit as it says
   */
  public static Ending of(String expression) {
    return new Ending(expression);
  }

  /** Whether it stands between two places, up to the second; nothing outside them counts. */
  public boolean standsBefore(PreparedText text, int from, int to) {
    int at = text.lastLetterStart(from, to);
    boolean may = false;
    while (at >= 0 && !may) {
      may = glance.mayMatch(text.kinds(), at, to - at);
      at = text.lastLetterStart(from, at);
    }
    // Cut inside a word, the expression takes the rest of it for one.
    boolean cut = from > 0 && from < to && Character.isLetter(text.text().charAt(from - 1));
    return (may || cut) && words.matcher(text.text()).region(from, to).find();
  }
}
