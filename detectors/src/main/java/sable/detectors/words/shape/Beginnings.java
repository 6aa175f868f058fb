// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

/**
 * Places of a text at which an expression may begin, by rising offset, and for those that somebody
 * asked for, what stands there. Threads may share it: whoever does not see another's entry finds
 * the same one again.
 */
final class Beginnings {

  /** Nothing stands there. */
  static final int NONE = Integer.MIN_VALUE;

  /** Nobody asked yet. */
  static final int UNKNOWN = 0;

  /** Characters of a stretch; a power of two. */
  private static final int STRETCH = 128;

  private final int[] at;
  private final int[] known;

  /** For each stretch of the text how many places there are before it. */
  private final int[] before;

  /**
   * Places by rising offset; the array is not written to from here on.
   *
   * @param length of the text
   */
  Beginnings(int[] at, int length) {
    this.at = at;
    this.known = new int[at.length];
    this.before = new int[length / STRETCH + 1];
    int count = 0;
    for (int stretch = 0; stretch < before.length; stretch++) {
      while (count < at.length && at[count] < stretch * STRETCH) {
        count++;
      }
      before[stretch] = count;
    }
  }

  int size() {
    return at.length;
  }

  /** How many there are before a prepared offset, from 0 to the length of the text. */
  int before(int offset) {
    int count = before[offset / STRETCH];
    while (count < at.length && at[count] < offset) {
      count++;
    }
    return count;
  }

  /** A prepared offset. */
  int at(int index) {
    return at[index];
  }

  /** What was entered for a place, or {@link #UNKNOWN}. */
  int known(int index) {
    return known[index];
  }

  /** Enters what stands at a place: the same whoever asks. */
  void enter(int index, int what) {
    known[index] = what;
  }
}
