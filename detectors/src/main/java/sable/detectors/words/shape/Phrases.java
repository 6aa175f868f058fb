// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Many phrases looked for at once, in time in proportion to the text whatever their number (Aho and
 * Corasick, "Efficient string matching", 1975). Characters are compared as they are: fold both
 * sides first. Immutable; threads may share it.
 */
public final class Phrases {

  private final List<String> phrases;
  private final Steps steps;
  private final int[] fail;
  private final int[] ends;
  private final int[] shorter;

  /** Phrases; empty ones are never found, and of equal ones the first is. */
  public Phrases(List<String> phrases) {
    this.phrases = List.copyOf(phrases);
    this.steps = new Steps(phrases.stream().mapToInt(String::length).sum());
    List<int[]> edges = new ArrayList<>();
    int states = 1;
    int[] found = new int[phrases.stream().mapToInt(String::length).sum() + 1];
    Arrays.fill(found, -1);
    for (int p = 0; p < phrases.size(); p++) {
      int state = 0;
      for (char c : phrases.get(p).toCharArray()) {
        int next = steps.next(state, c);
        if (next < 0) {
          next = states++;
          steps.put(state, c, next);
          edges.add(new int[] {state, c, next});
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
    link(edges);
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
      state = step(state, text.charAt(i));
      int hit = ends[state] >= 0 ? state : shorter[state];
      while (hit > 0) {
        int phrase = ends[hit];
        if (!listener.at(phrase, i + 1 - phrases.get(phrase).length(), i + 1)) {
          break;
        }
        hit = shorter[hit];
      }
    }
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

  private void link(List<int[]> edges) {
    List<List<int[]>> byState = new ArrayList<>();
    for (int i = 0; i < ends.length; i++) {
      byState.add(List.of());
    }
    for (int[] edge : edges) {
      List<int[]> list = byState.get(edge[0]);
      if (list.isEmpty()) {
        list = new ArrayList<>(2);
        byState.set(edge[0], list);
      }
      list.add(edge);
    }
    Deque<Integer> queue = new ArrayDeque<>();
    byState.get(0).forEach(edge -> queue.add(edge[2]));
    while (!queue.isEmpty()) {
      int state = queue.remove();
      for (int[] edge : byState.get(state)) {
        int target = step(fail[state], (char) edge[1]);
        fail[edge[2]] = target;
        shorter[edge[2]] = ends[target] >= 0 ? target : shorter[target];
        queue.add(edge[2]);
      }
    }
  }

  /** The step from a state by a character: a table with open addressing. */
  private static final class Steps {
    private final long[] keys;
    private final int[] values;

    Steps(int most) {
      int size = Integer.highestOneBit(Math.max(8, most) * 2) * 2;
      keys = new long[size];
      values = new int[size];
      Arrays.fill(keys, -1);
    }

    int next(int state, char c) {
      long key = (long) state << 16 | c;
      int at = slot(key);
      while (keys[at] != -1) {
        if (keys[at] == key) {
          return values[at];
        }
        at = at + 1 & keys.length - 1;
      }
      return -1;
    }

    void put(int state, char c, int next) {
      long key = (long) state << 16 | c;
      int at = slot(key);
      while (keys[at] != -1) {
        at = at + 1 & keys.length - 1;
      }
      keys[at] = key;
      values[at] = next;
    }

    private int slot(long key) {
      long mixed = key * 0x9e3779b97f4a7c15L;
      return (int) (mixed >>> 32) & keys.length - 1;
    }
  }
}
