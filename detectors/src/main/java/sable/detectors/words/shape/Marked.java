// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

/** Characters of a text that are marked, one bit each. */
final class Marked {

  private static final int BITS = 64;

  private final long[] words;

  /** For a text of so many characters, none of them marked. */
  Marked(int length) {
    this.words = new long[(length + BITS - 1) / BITS];
  }

  void add(int at) {
    words[at >> 6] |= 1L << at;
  }

  void remove(int at) {
    words[at >> 6] &= ~(1L << at);
  }

  /** The last marked character from {@code from} and before {@code to}, or -1. */
  int last(int from, int to) {
    if (from >= to) {
      return -1;
    }
    int end = to - 1;
    int word = end >> 6;
    long bits = words[word] & (-1L >>> (BITS - 1 - (end & (BITS - 1))));
    int first = from >> 6;
    while (bits == 0) {
      if (--word < first) {
        return -1;
      }
      bits = words[word];
    }
    int found = (word << 6) + BITS - 1 - Long.numberOfLeadingZeros(bits);
    return found >= from ? found : -1;
  }

  /** The first marked character from {@code from} and before {@code to}, or -1. */
  int first(int from, int to) {
    if (from >= to) {
      return -1;
    }
    int word = from >> 6;
    long bits = words[word] & (-1L << from);
    int last = (to - 1) >> 6;
    while (bits == 0) {
      if (++word > last) {
        return -1;
      }
      bits = words[word];
    }
    int found = (word << 6) + Long.numberOfTrailingZeros(bits);
    return found < to ? found : -1;
  }
}
