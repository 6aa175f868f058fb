// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.util.Collection;
import java.util.StringJoiner;
import java.util.TreeSet;

/** Numbers of findings in short, for the ledger: {@code f1-f40,f42}. */
final class Ranges {
  private Ranges() {}

  static String of(Collection<Integer> numbers) {
    StringJoiner ranges = new StringJoiner(",");
    TreeSet<Integer> left = new TreeSet<>(numbers);
    while (!left.isEmpty()) {
      int first = left.first();
      int last = first;
      left.remove(first);
      while (left.remove(last + 1)) {
        last++;
      }
      ranges.add(first == last ? "f" + first : "f" + first + "-f" + last);
    }
    return ranges.toString();
  }
}
