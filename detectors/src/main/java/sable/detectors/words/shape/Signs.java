// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

/**
 * What one look along a text tells everybody who searches it: where lines end, where letters,
 * words, numbers and codes begin. Immutable once made.
 */
final class Signs {

  /** Letters that a word before a code has at most. */
  private static final int SHORT = 5;

  /** Characters between such a word and its code at most. */
  private static final int NEAR = 4;

  /** Characters of several such words that strokes or hyphens join, at most. */
  private static final int LONGEST_CHAIN = 17;

  private static final int LETTER = 1;
  private static final int DIGIT = 2;
  private static final int[] CLASSES = classes();

  final Marked lineEnds;
  final Marked letterStarts;

  /** Tabs, upright strokes and the first of two spaces: what parts the fields of a line. */
  final Marked gaps;

  final Marked digits;

  /** At signs, and brackets that may open one in words. */
  final Marked ats;

  final Places starts;
  final Places digitRuns;
  final Places codes;

  /**
   * Looks along a text.
   *
   * @param kinds of its characters, as {@link Chars#kinds} gives them
   */
  Signs(String text, byte[] kinds) {
    this.lineEnds = new Marked(kinds.length);
    this.letterStarts = new Marked(kinds.length);
    this.gaps = new Marked(kinds.length);
    this.digits = new Marked(kinds.length);
    this.ats = new Marked(kinds.length);
    Places.Builder startPlaces = new Places.Builder(kinds);
    Places.Builder digitPlaces = new Places.Builder(kinds);
    Codes codePlaces = new Codes(kinds);
    int before = 0;
    boolean plainBefore = false;
    for (int i = 0; i < kinds.length; i++) {
      byte kind = kinds[i];
      boolean plain = kind >= 0;
      int now = plain ? CLASSES[kind] : beyond(text.charAt(i));
      if (now == LETTER && before == LETTER && plain && plainBefore) {
        continue;
      }
      if (now == DIGIT) {
        digits.add(i);
      } else if (now == 0) {
        mark(kinds, i);
      }
      if (now == LETTER && before != LETTER) {
        letterStarts.add(i);
        startPlaces.add(i);
      } else if (now == DIGIT && before == 0) {
        startPlaces.add(i);
      }
      if (plain && now != 0) {
        if (now == DIGIT && !(plainBefore && before == DIGIT)) {
          digitPlaces.add(i);
        }
        codePlaces.add(i, now == DIGIT);
      } else {
        codePlaces.end(i);
      }
      before = now;
      plainBefore = plain;
    }
    codePlaces.end(kinds.length);
    this.starts = startPlaces.build();
    this.digitRuns = digitPlaces.build();
    this.codes = codePlaces.places.build();
  }

  /** Marks what is neither letter nor digit. */
  private void mark(byte[] kinds, int at) {
    switch (kinds[at]) {
      case '\n' -> lineEnds.add(at);
      case '\t', '|' -> gaps.add(at);
      case '@', '[', '(', '{' -> ats.add(at);
      case ' ' -> {
        if (at + 1 < kinds.length && kinds[at + 1] == ' ') {
          gaps.add(at);
        }
      }
      default -> {}
    }
  }

  private static int beyond(char c) {
    return Character.isLetter(c) ? LETTER : Character.isDigit(c) ? DIGIT : 0;
  }

  private static int[] classes() {
    int[] classes = new int[128];
    for (char c = 0; c < classes.length; c++) {
      classes[c] = beyond(c);
    }
    return classes;
  }

  /** Words of ASCII letters and digits, one after the other. */
  private static final class Codes {
    private final byte[] kinds;
    private final Places.Builder places;
    private int start = -1;
    private boolean digit;
    private int pending = -1;
    private int pendingEnd;

    /** Where words begin that strokes or hyphens join to the pending one, or -1. */
    private int chain = -1;

    Codes(byte[] kinds) {
      this.kinds = kinds;
      this.places = new Places.Builder(kinds);
    }

    void add(int at, boolean isDigit) {
      if (start < 0) {
        start = at;
        digit = false;
      }
      digit |= isDigit;
    }

    void end(int at) {
      if (start < 0) {
        return;
      }
      if (digit) {
        if (pending >= 0 && start - pendingEnd <= NEAR) {
          if (chain >= 0) {
            places.add(chain);
          }
          places.add(pending);
        }
        places.add(start);
        pending = -1;
      } else {
        boolean isShort = at - start <= SHORT;
        int first = chain >= 0 ? chain : pending;
        chain = isShort && isJoined() && at - first <= LONGEST_CHAIN ? first : -1;
        pending = isShort ? start : -1;
        pendingEnd = at;
      }
      start = -1;
    }

    private boolean isJoined() {
      return pending >= 0
          && start == pendingEnd + 1
          && (kinds[pendingEnd] == '-' || kinds[pendingEnd] == '/');
    }
  }
}
