// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.Arrays;

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

  private final int[] at;
  private final int[] known;

  /** Places by rising offset; the array is not written to from here on. */
  Beginnings(int[] at) {
    this.at = at;
    this.known = new int[at.length];
  }

  int size() {
    return at.length;
  }

  /** How many there are before a prepared offset. */
  int before(int offset) {
    int index = Arrays.binarySearch(at, offset);
    return index < 0 ? -index - 1 : index;
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
