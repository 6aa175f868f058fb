// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import sable.detectors.names.NameModel;

/**
 * What the model of names says of each piece of a page: what it usually is, and what it is here.
 */
final class Standing {

  /** Pieces that the model looks at together at most. */
  private static final int MOST = 200;

  private static final String NO_WORD = "-";

  private final List<String> all;

  Standing(String text, List<Piece> pieces, List<int[]> lines, NameModel names) {
    all = new ArrayList<>(Collections.nCopies(pieces.size(), NO_WORD));
    for (int[] line : lines) {
      for (int from = line[0]; from < line[1]; from += MOST) {
        look(text, pieces, from, Math.min(line[1], from + MOST), names);
      }
    }
  }

  private void look(String text, List<Piece> pieces, int from, int to, NameModel names) {
    List<String> words = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      words.add(text.substring(pieces.get(i).start(), pieces.get(i).end()));
    }
    List<String> said = names.standing(words);
    for (int i = from; i < to; i++) {
      if (pieces.get(i).isWord()) {
        all.set(i, said.get(i - from));
      }
    }
  }

  List<String> all() {
    return all;
  }
}
