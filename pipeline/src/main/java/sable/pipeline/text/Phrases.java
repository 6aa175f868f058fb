// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

import java.util.Arrays;
import java.util.List;

/**
 * Many phrases looked for at once, in time in proportion to the text whatever their number (Aho and
 * Corasick, "Efficient string matching", 1975). Characters are compared as they are: fold both
 * sides first. Immutable; threads may share it.
 */
public final class Phrases {

  private final int[] lengths;
  private final Steps steps;
  private final Openings openings;
  private final int[] fail;

  /** The phrase whose end a state is; -1 for none. */
  private final int[] ends;

  /** The state of the longest phrase that ends in a state; 0 for none. */
  private final int[] longest;

  /** The same of the longest that is shorter than the state. */
  private final int[] shorter;

  /** Phrases; empty ones are never found, and of equal ones the first is. */
  public Phrases(List<String> phrases) {
    this.lengths = phrases.stream().mapToInt(String::length).toArray();
    int most = Arrays.stream(lengths).sum() + 1;
    this.steps = new Steps(most);
    this.openings = new Openings(phrases);
    int[] parents = new int[most];
    char[] letters = new char[most];
    int[] found = new int[most];
    Arrays.fill(found, -1);
    int states = 1;
    for (int p = 0; p < phrases.size(); p++) {
      int state = 0;
      for (char c : phrases.get(p).toCharArray()) {
        int next = steps.next(state, c);
        if (next < 0) {
          next = states++;
          steps.add(state, c, next);
          parents[next] = state;
          letters[next] = c;
        }
        state = next;
      }
      if (state != 0 && found[state] < 0) {
        found[state] = p;
      }
    }
    this.ends = Arrays.copyOf(found, states);
    this.fail = new int[states];
    this.shorter = new int[states];
    this.longest = new int[states];
    link(parents, letters);
  }

  /** Hears of phrases in a text. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A phrase ends here.
     *
     * @param phrase index in the list given
     * @param start first character
     * @param end one past the last character
     * @return whether to tell of shorter phrases that end at the same place, too
     */
    boolean at(int phrase, int start, int end);
  }

  /** Goes through a text; phrases are told by rising end, of the same end the longest first. */
  public void scan(CharSequence text, Listener listener) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      state = step(state, text, i);
      int hit = longest[state];
      while (hit > 0) {
        int phrase = ends[hit];
        if (!listener.at(phrase, i + 1 - lengths[phrase], i + 1)) {
          break;
        }
        hit = shorter[hit];
      }
    }
  }

  /** Leaves the beginning only where a phrase may begin, which is seldom and quickly told. */
  private int step(int from, CharSequence text, int at) {
    char c = text.charAt(at);
    int state = from;
    while (state != 0) {
      int next = steps.next(state, c);
      if (next >= 0) {
        return next;
      }
      state = fail[state];
    }
    return openings.mayStand(text, at) ? Math.max(steps.next(0, c), 0) : 0;
  }

  private int step(int from, char c) {
    int state = from;
    int next = steps.next(state, c);
    while (next < 0 && state != 0) {
      state = fail[state];
      next = steps.next(state, c);
    }
    return Math.max(next, 0);
  }

  /** Links every state to that of its longest end that begins a phrase, the short ones first. */
  private void link(int[] parents, char[] letters) {
    for (int state : byDepth(parents)) {
      int parent = parents[state];
      fail[state] = parent == 0 ? 0 : step(fail[parent], letters[state]);
      shorter[state] = longest[fail[state]];
      longest[state] = ends[state] >= 0 ? state : shorter[state];
    }
  }

  /** All states but the first, by their distance from it. */
  private int[] byDepth(int[] parents) {
    int[] depths = new int[ends.length];
    int[] counts = new int[ends.length + 1];
    for (int state = 1; state < ends.length; state++) {
      depths[state] = depths[parents[state]] + 1;
      counts[depths[state]]++;
    }
    for (int depth = 1; depth < counts.length; depth++) {
      counts[depth] += counts[depth - 1];
    }
    int[] order = new int[ends.length - 1];
    for (int state = ends.length - 1; state > 0; state--) {
      order[--counts[depths[state]]] = state;
    }
    return order;
  }

  /**
   * The first {@value #LONG} characters of all phrases, and the whole of those that are shorter, as
   * a set that may say yes too often.
   */
  private static final class Openings {
    private static final int LONG = 5;

    /** Bits for a phrase, and the least and most of all, as powers of two. */
    private static final int SPARSE = 4;

    private static final int LEAST = 10;
    private static final int MOST = 20;

    private final long[] seen;
    private final int shift;

    /** Whether there are phrases of so many characters, and for the last, of more. */
    private final boolean[] widths = new boolean[LONG + 1];

    Openings(List<String> phrases) {
      int bits = Integer.SIZE - Integer.numberOfLeadingZeros(phrases.size()) + SPARSE;
      int size = Math.max(LEAST, Math.min(MOST, bits));
      this.seen = new long[1 << (size - 6)];
      this.shift = Integer.SIZE - size;
      for (String phrase : phrases) {
        int width = Math.min(phrase.length(), LONG);
        if (width > 0) {
          widths[width] = true;
          int slot = slot(hash(phrase, width));
          seen[slot >> 6] |= 1L << slot;
        }
      }
    }

    boolean mayStand(CharSequence text, int at) {
      int hash = 0;
      int most = Math.min(LONG, text.length() - at);
      for (int width = 1; width <= most; width++) {
        hash = hash * 31 + text.charAt(at + width - 1);
        if (widths[width]) {
          int slot = slot(hash);
          if ((seen[slot >> 6] & (1L << slot)) != 0) {
            return true;
          }
        }
      }
      return false;
    }

    private static int hash(String phrase, int width) {
      int hash = 0;
      for (int i = 0; i < width; i++) {
        hash = hash * 31 + phrase.charAt(i);
      }
      return hash;
    }

    private int slot(int hash) {
      return (hash * 0x9e3779b1) >>> shift;
    }
  }

  /**
   * The step from a state by a character. Most states have one step at most, to the state that was
   * added next: those lie side by side, the others in a table with open addressing.
   */
  private static final class Steps {
    private static final int NONE = -1;
    private static final int LEAST = 1 << 10;

    /** Above a character: that a state has a step to the one that was added next. */
    private static final int NEXT = 1 << Character.SIZE;

    /** Above that: that a state has steps in the table. */
    private static final int FORK = NEXT << 1;

    /** The character that leads from a state to the one that was added next, and the two marks. */
    private final int[] onward;

    /** Key and state by turns, so that one look brings both. */
    private long[] table = empty(LEAST);

    private int size;

    Steps(int most) {
      onward = new int[most];
    }

    /** The state that follows, or {@value #NONE}. */
    int next(int state, char c) {
      int here = onward[state];
      if ((here & ~FORK) == (NEXT | c)) {
        return state + 1;
      }
      return here >= FORK ? (int) table[slot(key(state, c)) + 1] : NONE;
    }

    void add(int state, char c, int next) {
      if (next == state + 1) {
        onward[state] |= NEXT | c;
        return;
      }
      onward[state] |= FORK;
      if (4 * size >= table.length) {
        grow();
      }
      put(key(state, c), next);
      size++;
    }

    private void grow() {
      long[] old = table;
      table = empty(old.length);
      for (int at = 0; at < old.length; at += 2) {
        if (old[at] != NONE) {
          put(old[at], old[at + 1]);
        }
      }
    }

    private static long[] empty(int places) {
      long[] table = new long[2 * places];
      Arrays.fill(table, NONE);
      return table;
    }

    private void put(long key, long next) {
      int slot = slot(key);
      table[slot] = key;
      table[slot + 1] = next;
    }

    /** Where a key stands, or a free place for it, whose state is {@value #NONE}. */
    private int slot(long key) {
      int at = (int) ((key * 0x9e3779b97f4a7c15L) >>> 32) & (table.length - 2);
      while (table[at] != NONE && table[at] != key) {
        at = (at + 2) & (table.length - 1);
      }
      return at;
    }

    private static long key(int state, char c) {
      return (long) state << Character.SIZE | c;
    }
  }
}
