// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Places of a text at which something may begin, by rising offset, each with a number for how it
 * opens: the character before it and the first ones behind it. Places that open alike have the same
 * number, so that who looks at one of them need not look at the others.
 */
final class Places {

  /** Characters behind a place that count as its opening. */
  static final int OPENING = 4;

  private static final int BITS = 8;
  private static final long MASK = (1L << (BITS * (OPENING + 1))) - 1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final int[] at;
  private final int[] openings;

  /** The opening of each number: the kind before a place and those behind it, a byte each. */
  private final long[] keys;

  /** Indices of places in the order of their openings, and where each opening begins in it. */
  private final int[] byOpening;

  private final int[] from;

  private Places(int[] at, int[] openings, long[] keys) {
    int kinds = keys.length;
    this.at = at;
    this.openings = openings;
    this.keys = keys;
    this.byOpening = new int[at.length];
    this.from = new int[kinds + 1];
    for (int opening : openings) {
      from[opening + 1]++;
    }
    for (int opening = 0; opening < kinds; opening++) {
      from[opening + 1] += from[opening];
    }
    int[] next = from.clone();
    for (int i = 0; i < at.length; i++) {
      byOpening[next[openings[i]]++] = i;
    }
  }

  int size() {
    return at.length;
  }

  /** A prepared offset. */
  int at(int index) {
    return at[index];
  }

  /** The number of its opening, from 0. */
  int opening(int index) {
    return openings[index];
  }

  /** What is known of the places of each opening. */
  int[] opened(Glance glance) {
    int[] opened = new int[keys.length];
    for (int opening = 0; opening < keys.length; opening++) {
      opened[opening] = glance.opened(keys[opening]);
    }
    return opened;
  }

  /** The indices of the places at which an expression may match, by their openings alone. */
  Marked mayOpen(int[] opened) {
    Marked indices = new Marked(at.length);
    for (int opening = 0; opening < keys.length; opening++) {
      if (!Glance.isShut(opened[opening])) {
        for (int i = from[opening]; i < from[opening + 1]; i++) {
          indices.add(byOpening[i]);
        }
      }
    }
    return indices;
  }

  /** The places at which an expression may match, by rising offset. */
  int[] mayMatch(Glance glance, byte[] text) {
    int[] opened = opened(glance);
    Marked indices = mayOpen(opened);
    int[] may = new int[64];
    int count = 0;
    for (int i = indices.first(0, at.length); i >= 0; i = indices.first(i + 1, at.length)) {
      if (glance.mayGoOn(opened[openings[i]], text, at[i] + OPENING, text.length)) {
        if (count == may.length) {
          may = Arrays.copyOf(may, count * 2);
        }
        may[count++] = at[i];
      }
    }
    return Arrays.copyOf(may, count);
  }

  /** Gathers places by rising offset. */
  static final class Builder {
    private final byte[] kinds;
    private int[] at = new int[64];
    private int size;

    /** For the text of these characters. */
    Builder(byte[] kinds) {
      this.kinds = kinds;
    }

    void add(int place) {
      if (size == at.length) {
        at = Arrays.copyOf(at, size * 2);
      }
      at[size++] = place;
    }

    Places build() {
      int[] openings = new int[size];
      Numbers numbers = new Numbers();
      for (int i = 0; i < size; i++) {
        openings[i] = numbers.of(opening(at[i]));
      }
      return new Places(Arrays.copyOf(at, size), openings, numbers.all());
    }

    /** The kind before a place and those behind it, a byte each. */
    private long opening(int place) {
      if (place > 0 && place + Long.BYTES <= kinds.length) {
        return (long) LONGS.get(kinds, place - 1) & MASK;
      }
      long opening = 0;
      for (int i = OPENING - 1; i >= -1; i--) {
        int at = place + i;
        boolean edge = at < 0 || at >= kinds.length;
        opening = opening << BITS | (edge ? Chars.EDGE : kinds[at] & 0xff);
      }
      return opening;
    }
  }

  /** Numbers for what is met for the first time: a table with open addressing. */
  private static final class Numbers {
    private long[] keys = new long[256];
    private int[] values = new int[256];
    private int size;

    int of(long opening) {
      int slot = slot(opening);
      if (keys[slot] == 0) {
        if (size * 2 >= keys.length) {
          grow();
          slot = slot(opening);
        }
        keys[slot] = opening + 1;
        values[slot] = size++;
      }
      return values[slot];
    }

    /** What was met, by number. */
    long[] all() {
      long[] all = new long[size];
      for (int slot = 0; slot < keys.length; slot++) {
        if (keys[slot] != 0) {
          all[values[slot]] = keys[slot] - 1;
        }
      }
      return all;
    }

    private int slot(long opening) {
      int slot = (int) ((opening * 0x9e3779b97f4a7c15L) >>> 32) & keys.length - 1;
      while (keys[slot] != 0 && keys[slot] != opening + 1) {
        slot = slot + 1 & keys.length - 1;
      }
      return slot;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldValues = values;
      keys = new long[oldKeys.length * 2];
      values = new int[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          int slot = slot(oldKeys[i] - 1);
          keys[slot] = oldKeys[i];
          values[slot] = oldValues[i];
        }
      }
    }
  }
}
