// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import java.util.Arrays;

/** Stretches of a text, by the hundred thousand: first all are added, then they are asked. */
final class Stretches {

  /** Start in the upper half, end in the lower; sorted and apart from one another once asked. */
  private long[] stretches = new long[16];

  private int size;
  private boolean apart = true;

  /** Adds the characters from {@code start} to before {@code end}. */
  void add(int start, int end) {
    if (size == stretches.length) {
      stretches = Arrays.copyOf(stretches, 2 * size);
    }
    stretches[size++] = (long) start << Integer.SIZE | end;
    apart = false;
  }

  /** Whether stretches that were added, be it several that meet, cover one without a gap. */
  boolean cover(int start, int end) {
    if (!apart) {
      join();
    }
    int at = Arrays.binarySearch(stretches, 0, size, (long) start << Integer.SIZE | 0xffffffffL);
    int before = -at - 2;
    return before >= 0 && end(stretches[before]) >= end;
  }

  private void join() {
    Arrays.sort(stretches, 0, size);
    int last = 0;
    for (int i = 1; i < size; i++) {
      if (start(stretches[i]) <= end(stretches[last])) {
        int end = Math.max(end(stretches[last]), end(stretches[i]));
        stretches[last] = (long) start(stretches[last]) << Integer.SIZE | end;
      } else {
        stretches[++last] = stretches[i];
      }
    }
    size = Math.min(size, last + 1);
    apart = true;
  }

  private static int start(long stretch) {
    return (int) (stretch >>> Integer.SIZE);
  }

  private static int end(long stretch) {
    return (int) stretch;
  }
}
