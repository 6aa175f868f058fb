// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.Arrays;

/**
 * The way from prepared characters to original ones: stretches that run side by side, and blocks in
 * which all prepared characters stand for all original ones. Memory grows with what was changed,
 * not with the text.
 */
final class Offsets {

  /** Nothing was changed. */
  static final Offsets SAME = new Offsets(new int[] {0}, new int[] {0}, new int[] {0});

  private final int[] at;
  private final int[] from;
  private final int[] width;

  private Offsets(int[] at, int[] from, int[] width) {
    this.at = at;
    this.from = from;
    this.width = width;
  }

  /** Original start of a prepared character. */
  int start(int index) {
    int k = segment(index);
    return width[k] == 0 ? from[k] + index - at[k] : from[k];
  }

  /** Original end of a prepared character. */
  int end(int index) {
    int k = segment(index);
    return width[k] == 0 ? from[k] + index - at[k] + 1 : from[k] + width[k];
  }

  private int segment(int index) {
    int k = Arrays.binarySearch(at, index);
    return k >= 0 ? k : -k - 2;
  }

  /** Gathers segments by rising prepared offset. */
  static final class Builder {
    private int[] at = new int[64];
    private int[] from = new int[64];
    private int[] width = new int[64];
    private int size;

    /** One prepared character for one original character. */
    void same(int prepared, int original) {
      if (size > 0
          && width[size - 1] == 0
          && from[size - 1] - at[size - 1] == original - prepared) {
        return;
      }
      add(prepared, original, 0);
    }

    /** Prepared characters from here on stand for the original ones of a range. */
    void block(int prepared, int start, int end) {
      add(prepared, start, end - start);
    }

    private void add(int prepared, int original, int originalWidth) {
      if (size == at.length) {
        at = Arrays.copyOf(at, size * 2);
        from = Arrays.copyOf(from, size * 2);
        width = Arrays.copyOf(width, size * 2);
      }
      at[size] = prepared;
      from[size] = original;
      width[size] = originalWidth;
      size++;
    }

    Offsets build() {
      return size == 0
          ? SAME
          : new Offsets(
              Arrays.copyOf(at, size), Arrays.copyOf(from, size), Arrays.copyOf(width, size));
    }
  }
}
