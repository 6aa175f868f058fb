// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

/**
 * Characters that a reader does not see. Source: Unicode's Default_Ignorable_Code_Point
 * (DerivedCoreProperties.txt), and the combining marks that strike letters through or frame them
 * and leave them the same letters.
 */
public final class Unseen {

  private static final int[][] IGNORABLE = {
    {0x00ad, 0x00ad},
    {0x034f, 0x034f},
    {0x061c, 0x061c},
    {0x115f, 0x1160},
    {0x17b4, 0x17b5},
    {0x180b, 0x180f},
    {0x200b, 0x200f},
    {0x202a, 0x202e},
    {0x2060, 0x206f},
    {0x3164, 0x3164},
    {0xfe00, 0xfe0f},
    {0xfeff, 0xfeff},
    {0xffa0, 0xffa0},
    {0xfff0, 0xfff8},
    {0x1bca0, 0x1bca3},
    {0x1d173, 0x1d17a},
    {0xe0000, 0xe0fff}
  };

  private static final int[][] STRUCK_THROUGH = {
    {0x0334, 0x0338}, {0x20d2, 0x20d3}, {0x20d8, 0x20da}, {0x20dd, 0x20e0}, {0x20e2, 0x20eb}
  };

  private Unseen() {}

  /** Whether nothing is drawn for a character. */
  public static boolean isIgnorable(int codePoint) {
    return codePoint >= 0xad && isIn(IGNORABLE, codePoint);
  }

  /** Whether a mark only strikes a letter through or frames it. */
  static boolean strikesThrough(int codePoint) {
    return codePoint >= 0x0334 && isIn(STRUCK_THROUGH, codePoint);
  }

  private static boolean isIn(int[][] ranges, int codePoint) {
    for (int[] range : ranges) {
      if (codePoint >= range[0] && codePoint <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
