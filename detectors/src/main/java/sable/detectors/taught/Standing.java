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

  private Standing() {}

  /** A code for each piece, by the lines that they stand in; the same for all that are no words. */
  static List<String> of(String text, List<Piece> pieces, List<int[]> lines, NameModel names) {
    List<String> all = new ArrayList<>(Collections.nCopies(pieces.size(), NO_WORD));
    for (int[] line : lines) {
      for (int from = line[0]; from < line[1]; from += MOST) {
        look(text, pieces.subList(from, Math.min(line[1], from + MOST)), from, names, all);
      }
    }
    return all;
  }

  private static void look(
      String text, List<Piece> together, int first, NameModel names, List<String> all) {
    List<String> said =
        names.standing(together.stream().map(p -> text.substring(p.start(), p.end())).toList());
    for (int i = 0; i < together.size(); i++) {
      if (together.get(i).isWord()) {
        all.set(first + i, said.get(i));
      }
    }
  }
}
