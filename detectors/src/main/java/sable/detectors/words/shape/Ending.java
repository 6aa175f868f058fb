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
   * @param expression begins with a letter before which no letter stands, and ends with {@code $};
   *     letters fit as it says
   */
  public static Ending of(String expression) {
    return new Ending(expression);
  }

  /**
   * Whether it stands between two places, up to the second; nothing outside them counts: cut inside
   * a word, the rest of it is one.
   */
  public boolean standsBefore(PreparedText text, int from, int to) {
    boolean cut = from > 0 && from < to && Character.isLetter(text.text().charAt(from - 1));
    if (cut
        && glance.mayMatchAlone(text.kinds(), from, to - from)
        && words.matcher(text.text()).region(from, to).lookingAt()) {
      return true;
    }
    Beginnings beginnings = text.beginnings(glance);
    for (int i = beginnings.before(to) - 1; i >= 0 && beginnings.at(i) >= from; i--) {
      int at = beginnings.at(i);
      if (glance.mayMatch(text.kinds(), at, to - at)
          && words.matcher(text.text()).region(at, to).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
