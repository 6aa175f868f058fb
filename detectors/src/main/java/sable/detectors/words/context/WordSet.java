// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.context;

import java.util.Set;

/**
 * Words in small letters of which a first look tells by a hash whether a word may be one of them,
 * so that most words need not be taken out of their text. Immutable.
 */
final class WordSet {

  private static final int SIZE = 1 << 14;

  private final int[] hashes = new int[SIZE];
  private final boolean[] taken = new boolean[SIZE];

  WordSet(Set<String> words) {
    for (String word : words) {
      int hash = 0;
      for (int i = 0; i < word.length(); i++) {
        hash = hash(hash, word.charAt(i));
      }
      int slot = slot(hash);
      hashes[slot] = hash;
      taken[slot] = true;
    }
  }

  /** The hash of a word with one more character, whatever its case. */
  static int hash(int before, char c) {
    int small = c < 0x80 ? c >= 'A' && c <= 'Z' ? c + 32 : c : Character.toLowerCase(c);
    return before * 31 + small;
  }

  /** Whether a word of this hash may be one of them; where it says no, it is none. */
  boolean mayHold(int hash) {
    return taken[slot(hash)];
  }

  private int slot(int hash) {
    int slot = (hash * 0x9e3779b1) >>> 18;
    while (taken[slot] && hashes[slot] != hash) {
      slot = slot + 1 & SIZE - 1;
    }
    return slot;
  }
}
