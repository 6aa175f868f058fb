// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import sable.pipeline.place.Rect;

/**
 * A drawn character, in points of the page as shown, top left origin.
 *
 * @param text what it stands for, in one or more UTF-16 code units; U+FFFD where the file does not
 *     say
 * @param key what it is recognised by when the page is drawn again
 * @param x where it begins on its base line
 * @param y where it begins on its base line
 * @param alongX direction of its base line, of length 1 together with {@code alongY}
 * @param length of the way to where the next character begins
 * @param size height of the letter, from line to line
 * @param box around all that it draws
 * @param how how it was drawn
 */
record Glyph(
    String text,
    Key key,
    double x,
    double y,
    double alongX,
    double alongY,
    double length,
    double size,
    Rect box,
    How how) {

  /** How a character was drawn. */
  enum How {
    /** Onto the page. */
    PLAIN,
    /** Onto the page, in a mode or a layer that may show nothing. */
    UNSEEN,
    /** Into a tile that is repeated: its place on the page is not known. */
    TILED
  }

  /** Code and place in hundredths of the page's own units. */
  record Key(int code, long x, long y) {}

  /** Where the base line ends. */
  double endX() {
    return x + alongX * length;
  }

  /** Where the base line ends. */
  double endY() {
    return y + alongY * length;
  }

  boolean meaningless() {
    int c = text.codePointAt(0);
    return c == 0xfffd
        || Character.getType(c) == Character.PRIVATE_USE
        || Character.getType(c) == Character.UNASSIGNED
        || (Character.getType(c) == Character.CONTROL && c > 0x20);
  }

  boolean blank() {
    return text.isBlank() || text.chars().allMatch(c -> c == 0xa0 || c < 0x20);
  }

  /** The place alone: the text is personal data. */
  @Override
  public String toString() {
    return "Glyph[" + box + "]";
  }
}
