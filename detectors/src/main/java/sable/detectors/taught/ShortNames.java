// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which letters may be short for a name that a page gives in full: "JM" where John Mensah is named,
 * or "MENSAH, John".
 */
final class ShortNames {

  /** Letters of initials at most. */
  private static final int MOST = 3;

  /** Letters of a word of a name at least. */
  private static final int LEAST = 3;

  private static final String NOTHING = "";

  private final List<Piece> pieces;
  private final List<String> usual;
  private final Set<String> initials = new HashSet<>();

  /**
   * What is short for the names among some pieces.
   *
   * @param usual what the model of names says of each
   */
  ShortNames(List<Piece> pieces, List<String> usual) {
    this.pieces = pieces;
    this.usual = usual;
    for (int i = 0; i < pieces.size(); i++) {
      if (isOfName(i)) {
        addFrom(i);
      }
    }
  }

  private void addFrom(int i) {
    if (isOfName(i + 1)) {
      initials.add(first(i) + first(i + 1));
      if (isOfName(i + 2)) {
        initials.add(first(i) + first(i + 1) + first(i + 2));
        initials.add(first(i) + first(i + 2));
      }
    } else if (i + 2 < pieces.size() && pieces.get(i + 1).word().equals(",") && isOfName(i + 2)) {
      initials.add(first(i + 2) + first(i));
    }
  }

  /** Whether a piece is written with a capital, and not plainly an everyday word. */
  private boolean isOfName(int i) {
    return i < pieces.size()
        && pieces.get(i).isWord()
        && pieces.get(i).form().startsWith("X")
        && pieces.get(i).word().length() >= LEAST
        && (usual.get(i).charAt(1) == 'R' || usual.get(i).endsWith("P"));
  }

  private String first(int i) {
    return pieces.get(i).word().substring(0, 1).toUpperCase(Locale.ROOT);
  }

  /**
   * Whether a piece of a few letters is short for a name of the page, and how many letters there
   * are with those beside it; empty for any other piece.
   */
  String of(int i) {
    Piece piece = pieces.get(i);
    if (!piece.isWord() || piece.word().length() > MOST) {
      return NOTHING;
    }
    String letters = piece.word().length() == 1 ? run(i) : piece.word();
    return (initials.contains(letters.toUpperCase(Locale.ROOT)) ? "short" : "not")
        + letters.length();
  }

  /** A letter with the single letters beside it, full stops between them left out. */
  private String run(int i) {
    StringBuilder letters = new StringBuilder(pieces.get(i).word());
    for (int k = beside(i, -1); k >= 0 && letters.length() < MOST; k = beside(k, -1)) {
      letters.insert(0, pieces.get(k).word());
    }
    for (int k = beside(i, 1); k >= 0 && letters.length() < MOST; k = beside(k, 1)) {
      letters.append(pieces.get(k).word());
    }
    return letters.toString();
  }

  /** The next single letter to a side, be it behind a full stop; -1 for none. */
  private int beside(int i, int by) {
    int k = i + by;
    if (k >= 0 && k < pieces.size() && pieces.get(k).word().equals(".")) {
      k += by;
    }
    boolean letter =
        k >= 0 && k < pieces.size() && pieces.get(k).isWord() && pieces.get(k).word().length() == 1;
    return letter ? k : -1;
  }
}
