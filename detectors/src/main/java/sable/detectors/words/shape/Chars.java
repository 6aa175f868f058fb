// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.regex.Pattern;

/**
 * Kinds of characters: each ASCII character is one, all others are one together, and so is the edge
 * of a text. As the others are told apart by nobody here, a set knows which kinds may be in it and
 * which surely are. Immutable.
 */
final class Chars {

  /** The edge of a text, before its first character or behind its last one. */
  static final int EDGE = 129;

  static final int KINDS = 130;

  private static final int OTHER = 128;

  private final boolean[] may;
  private final boolean[] sure;

  private Chars(boolean[] may, boolean[] sure) {
    this.may = may;
    this.sure = sure;
  }

  /** The kinds of the characters of a text, each in a byte without sign. */
  static byte[] kinds(String text) {
    byte[] kinds = new byte[text.length()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = (byte) Math.min(text.charAt(i), OTHER);
    }
    return kinds;
  }

  /**
   * What a piece of a regular expression takes that takes one character: a letter, an escape, a
   * class in brackets. Letters may be meant in both cases, or not.
   */
  static Chars of(String piece) {
    Pattern asWritten = Pattern.compile(piece);
    Pattern anyCase = Pattern.compile(piece, Pattern.CASE_INSENSITIVE);
    boolean[] may = new boolean[KINDS];
    boolean[] sure = new boolean[KINDS];
    for (char c = 0; c < OTHER; c++) {
      boolean once = asWritten.matcher(String.valueOf(c)).matches();
      boolean twice = anyCase.matcher(String.valueOf(c)).matches();
      may[c] = once || twice;
      sure[c] = once && twice;
    }
    may[OTHER] =
        piece.equals(".") || piece.chars().anyMatch(c -> c >= OTHER || "\\^".indexOf(c) >= 0);
    return new Chars(may, sure);
  }

  /** All kinds. */
  static Chars all() {
    return new Chars(new boolean[KINDS], new boolean[KINDS]).not();
  }

  /** Whether characters of a kind may be in the set. */
  boolean may(int kind) {
    return may[kind];
  }

  /** What is in either. */
  Chars or(Chars other) {
    boolean[] eitherMay = may.clone();
    boolean[] eitherSure = sure.clone();
    for (int kind = 0; kind < KINDS; kind++) {
      eitherMay[kind] |= other.may[kind];
      eitherSure[kind] |= other.sure[kind];
    }
    return new Chars(eitherMay, eitherSure);
  }

  /** What is not in it. */
  Chars not() {
    boolean[] restMay = new boolean[KINDS];
    boolean[] restSure = new boolean[KINDS];
    for (int kind = 0; kind < KINDS; kind++) {
      restMay[kind] = !sure[kind];
      restSure[kind] = !may[kind];
    }
    return new Chars(restMay, restSure);
  }
}
