// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import sable.detectors.names.NameModel.Judged;

/**
 * What the model calls each word over a whole text, so that a word which it calls a place or a body
 * nearly everywhere is not a person in the one sentence that told little. Of at most {@value #MOST}
 * words; those that come later are not counted.
 */
final class Votes {

  private static final int MOST = 50_000;

  /** Places for which one person is an error. */
  private static final int CLEAR = 3;

  private final Map<String, int[]> counts = new HashMap<>();

  /** Counts a sentence in usual case; in capitals the model says little. */
  void count(Sentence sentence) {
    if (sentence.capitals()) {
      return;
    }
    for (int i = 0; i < sentence.size(); i++) {
      Judged word = sentence.judged().get(i);
      if (word.person() || word.place()) {
        String small = sentence.small(i);
        int[] count =
            counts.size() < MOST
                ? counts.computeIfAbsent(small, s -> new int[2])
                : counts.getOrDefault(small, new int[2]);
        count[word.person() ? 0 : 1]++;
      }
    }
  }

  /** Whether every word of a name is a place or a body, by a clear majority. */
  boolean arePlaces(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      int[] count = counts.getOrDefault(word, new int[2]);
      if (count[1] < 2 || count[1] < CLEAR * count[0]) {
        return false;
      }
    }
    return true;
  }
}
