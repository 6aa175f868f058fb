// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

/** How two characters stand to each other on the page. */
enum Line {
  /** Directly after one another. */
  JOINED,
  /** On the same line with a gap. */
  SPACED,
  /** Elsewhere. */
  BROKEN;

  /** A justified line has spaces of a fifth of the letter's size at least. */
  private static final double GAP = 0.15;

  private static final double NEW_COLUMN = 2.5;
  private static final double OTHER_LINE = 0.5;
  private static final double SAME_WAY = 0.97;

  /** How a character follows another one. */
  static Line between(Glyph before, Glyph after) {
    double size = Math.max(before.size(), after.size());
    double way = before.alongX() * after.alongX() + before.alongY() * after.alongY();
    double dx = after.x() - before.endX();
    double dy = after.y() - before.endY();
    double across = Math.abs(dy * before.alongX() - dx * before.alongY());
    if (way < SAME_WAY || across > OTHER_LINE * size) {
      return BROKEN;
    }
    double gap = dx * before.alongX() + dy * before.alongY();
    if (gap < -OTHER_LINE * size) {
      double back =
          (before.x() - after.endX()) * before.alongX()
              + (before.y() - after.endY()) * before.alongY();
      return Math.abs(back) > NEW_COLUMN * size || !rightToLeft(before, after)
          ? BROKEN
          : back > GAP * size ? SPACED : JOINED;
    }
    return gap > NEW_COLUMN * size ? BROKEN : gap > GAP * size ? SPACED : JOINED;
  }

  private static boolean rightToLeft(Glyph before, Glyph after) {
    return rightToLeft(before.text()) || rightToLeft(after.text());
  }

  /** Whether a text holds letters that are written from right to left. */
  static boolean rightToLeft(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            d ->
                d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }
}
