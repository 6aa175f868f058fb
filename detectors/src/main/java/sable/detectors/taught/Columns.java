// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The heads of the columns of a page: for each piece what stands in the first row of the table that
 * its line is part of. Rows follow one another without an empty line, and their fields are parted
 * by one sign, as often in each, or by gaps of two spaces. A head has three fields at least and no
 * figures.
 */
final class Columns {

  private static final char GAP = ' ';

  /** Signs that part fields, each as often as makes a row. */
  private static final List<Parting> LEAST =
      List.of(new Parting('|', 2), new Parting(';', 2), new Parting('\t', 2), new Parting(',', 3));

  /** Words of a head that count, the last ones. */
  private static final int WORDS = 2;

  /** Fields of a head at least. */
  private static final int FIELDS = 3;

  private static final String NOTHING = "";

  private final String text;
  private final int from;
  private final List<Piece> pieces;
  private final String[] heads;

  private Columns(String text, int from, List<Piece> pieces) {
    this.text = text;
    this.from = from;
    this.pieces = pieces;
    this.heads = new String[pieces.size()];
    Arrays.fill(heads, NOTHING);
  }

  /** What parts the fields of a row, and how often; gaps are not counted. */
  private record Parting(char sign, int times) {}

  /** The fields of a row: where each begins in its line, and its last words. */
  private record Row(Parting parting, List<Integer> starts, List<String> words) {
    Row {
      starts = List.copyOf(starts);
      words = List.copyOf(words);
    }
  }

  /**
   * The heads of some pieces, empty where there is none.
   *
   * @param from where the first line begins in the text
   * @param lines first piece and one past the last of each line
   */
  static List<String> of(String text, int from, List<Piece> pieces, List<int[]> lines) {
    Columns columns = new Columns(text, from, pieces);
    Row head = null;
    for (int[] line : lines) {
      if (line[0] < line[1] && columns.isRule(line)) {
        continue;
      }
      Optional<Parting> parting = columns.parting(line);
      if (parting.isEmpty()) {
        head = null;
      } else if (head != null && head.parting.equals(parting.get())) {
        columns.tell(line, head);
      } else {
        Row row = columns.row(line, parting.get());
        head = row.starts.size() >= FIELDS && !columns.hasDigit(line) ? row : null;
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

  private boolean hasDigit(int[] line) {
    return pieces.subList(line[0], line[1]).stream()
        .anyMatch(piece -> Character.isDigit(piece.word().charAt(0)));
  }

  private Optional<Parting> parting(int[] line) {
    for (Parting least : LEAST) {
      int times = count(line, least.sign);
      if (times >= least.times) {
        return Optional.of(new Parting(least.sign, times));
      }
    }
    return count(line, GAP) > 0 ? Optional.of(new Parting(GAP, 0)) : Optional.empty();
  }

  private int count(int[] line, char sign) {
    int count = 0;
    for (int i = line[0]; i < line[1]; i++) {
      count += fieldsBegun(line, i, sign);
    }
    return count;
  }

  /** How many fields begin with a piece, the empty ones directly before it counted. */
  private int fieldsBegun(int[] line, int i, char sign) {
    if (sign == '\t') {
      return tabsBefore(line, i);
    }
    boolean begins = sign == GAP ? isBehindGap(line, i) : pieces.get(i).word().charAt(0) == sign;
    return begins ? 1 : 0;
  }

  private int tabsBefore(int[] line, int i) {
    int tabs = 0;
    for (int k = i == line[0] ? beginning(line) : pieces.get(i - 1).end();
        k < pieces.get(i).start();
        k++) {
      tabs += text.charAt(k) == '\t' ? 1 : 0;
    }
    return tabs;
  }

  private boolean isBehindGap(int[] line, int i) {
    return i > line[0] && pieces.get(i).start() - pieces.get(i - 1).end() >= 2;
  }

  private Row row(int[] line, Parting parting) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    List<String> words = new ArrayList<>();
    List<String> field = new ArrayList<>();
    for (int i = line[0]; i < line[1]; i++) {
      for (int begun = fieldsBegun(line, i, parting.sign); begun > 0; begun--) {
        words.add(last(field));
        field.clear();
        starts.add(pieces.get(i).start() - beginning(line));
      }
      if (Character.isLetterOrDigit(pieces.get(i).word().charAt(0))) {
        field.add(pieces.get(i).word());
      }
    }
    words.add(last(field));
    return new Row(parting, starts, words);
  }

  private static String last(List<String> words) {
    return String.join(" ", words.subList(Math.max(0, words.size() - WORDS), words.size()));
  }

  private int beginning(int[] line) {
    return line[0] == 0 ? from : pieces.get(line[0] - 1).end();
  }

  private void tell(int[] line, Row head) {
    int beginning = beginning(line);
    int field = 0;
    for (int i = line[0]; i < line[1]; i++) {
      int begun = fieldsBegun(line, i, head.parting.sign);
      field =
          head.parting.sign == GAP && (begun > 0 || i == line[0])
              ? below(head, field, pieces.get(i).start() - beginning)
              : field + begun;
      heads[i] = field < head.words.size() ? head.words.get(field) : NOTHING;
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
