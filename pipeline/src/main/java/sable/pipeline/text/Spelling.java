// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

/** How near two words are as somebody who mistypes would say. */
public final class Spelling {

  private Spelling() {}

  /**
   * Whether two words differ by one letter at most: one too many, one too few, another one, or two
   * neighbours changed over. Source: Damerau, "A technique for computer detection and correction of
   * spelling errors", 1964.
   */
  public static boolean isOneOff(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int from = 0;
    while (from < most && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    int behind = 0;
    while (behind < most - from
        && a.charAt(a.length() - 1 - behind) == b.charAt(b.length() - 1 - behind)) {
      behind++;
    }
    String restOfA = a.substring(from, a.length() - behind);
    String restOfB = b.substring(from, b.length() - behind);
    return (restOfA.length() <= 1 && restOfB.length() <= 1)
        || (restOfA.length() == 2
            && restOfB.length() == 2
            && restOfA.charAt(0) == restOfB.charAt(1)
            && restOfA.charAt(1) == restOfB.charAt(0));
  }
}
