// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The heads of the columns of a page: for each piece what stands in the first row of the table that
 * its line is part of. Rows follow one another without an empty line, and their fields are parted
 * by one sign, as often in each, or by gaps of two spaces.
 */
final class Columns {

  private static final char GAP = ' ';
  private static final char NO_TABLE = 0;

  /** Signs that part fields, and how many of each make a row. */
  private static final String SIGNS = "|;\t,";

  private static final int[] LEAST = {2, 2, 2, 3};

  /** Words of a head that count, the last ones. */
  private static final int WORDS = 2;

  private static final String NOTHING = "";

  private final String text;
  private final List<Piece> pieces;
  private final String[] heads;

  /** The fields of a row: where each begins in its line, and its last words. */
  private record Row(char sign, int signs, List<Integer> starts, List<String> words) {}

  private Columns(String text, List<Piece> pieces) {
    this.text = text;
    this.pieces = pieces;
    this.heads = new String[pieces.size()];
    Arrays.fill(heads, NOTHING);
  }

  /**
   * The heads of some pieces, empty where there is none.
   *
   * @param lines first piece and one past the last of each line
   */
  static List<String> of(String text, List<Piece> pieces, List<int[]> lines) {
    Columns columns = new Columns(text, pieces);
    Row head = null;
    for (int[] line : lines) {
      if (line[0] < line[1] && columns.isRule(line)) {
        continue;
      }
      char sign = columns.sign(line);
      int signs = sign == GAP ? 0 : columns.count(line, sign);
      if (sign == NO_TABLE) {
        head = null;
      } else if (head != null && head.sign == sign && head.signs == signs) {
        columns.tell(line, head);
      } else {
        Row row = columns.row(line, sign, signs);
        head = row.starts.size() > 2 ? row : null;
      }
    }
    return List.of(columns.heads);
  }

  /** Whether a line is drawn, with neither letters nor digits. */
  private boolean isRule(int[] line) {
    for (int i = line[0]; i < line[1]; i++) {
      if (Character.isLetterOrDigit(pieces.get(i).word().charAt(0))) {
        return false;
      }
    }
    return true;
  }

  private char sign(int[] line) {
    for (int k = 0; k < SIGNS.length(); k++) {
      if (count(line, SIGNS.charAt(k)) >= LEAST[k]) {
        return SIGNS.charAt(k);
      }
    }
    for (int i = line[0] + 1; i < line[1]; i++) {
      if (isParted(i, GAP)) {
        return GAP;
      }
    }
    return NO_TABLE;
  }

  private int count(int[] line, char sign) {
    int count = 0;
    for (int i = line[0]; i < line[1]; i++) {
      count += i > line[0] && isParted(i, sign) || isSign(i, sign) ? 1 : 0;
    }
    return count;
  }

  private boolean isSign(int i, char sign) {
    return pieces.get(i).word().charAt(0) == sign;
  }

  /** Whether a tab, or two spaces, stand before a piece. */
  private boolean isParted(int i, char sign) {
    int from = pieces.get(i - 1).end();
    int to = pieces.get(i).start();
    return sign == '\t'
        ? text.indexOf('\t', from) >= 0 && text.indexOf('\t', from) < to
        : sign == GAP && to - from >= 2;
  }

  /** Whether a field begins with a piece, or directly behind it where it is the sign itself. */
  private boolean beginsField(int[] line, int i, char sign) {
    return i == line[0] || isParted(i, sign) || isSign(i, sign);
  }

  private Row row(int[] line, char sign, int signs) {
    List<Integer> starts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> field = new ArrayList<>();
    for (int i = line[0]; i < line[1]; i++) {
      if (beginsField(line, i, sign)) {
        if (i > line[0]) {
          words.add(last(field));
        }
        field.clear();
        starts.add(pieces.get(i).start() - beginning(line));
      }
      if (Character.isLetterOrDigit(pieces.get(i).word().charAt(0))) {
        field.add(pieces.get(i).word().toLowerCase(Locale.ROOT));
      }
    }
    words.add(last(field));
    return new Row(sign, signs, starts, words);
  }

  private static String last(List<String> words) {
    return String.join(" ", words.subList(Math.max(0, words.size() - WORDS), words.size()));
  }

  private int beginning(int[] line) {
    int first = pieces.get(line[0]).start();
    return line[0] == 0 ? first - column(first) : pieces.get(line[0] - 1).end();
  }

  private int column(int at) {
    return at - (text.lastIndexOf('\n', at - 1) + 1);
  }

  private void tell(int[] line, Row head) {
    int field = -1;
    for (int i = line[0]; i < line[1]; i++) {
      if (beginsField(line, i, head.sign)) {
        int column = pieces.get(i).start() - beginning(line);
        field = head.sign == GAP ? below(head, field, column) : field + 1;
      }
      heads[i] = field >= 0 && field < head.words.size() ? head.words.get(field) : NOTHING;
    }
  }

  /** The last field of a head, from one on, that begins no further right than a column. */
  private static int below(Row head, int from, int column) {
    int field = from;
    while (field + 1 < head.starts.size() && head.starts.get(field + 1) <= column + 1) {
      field++;
    }
    return field;
  }
}
