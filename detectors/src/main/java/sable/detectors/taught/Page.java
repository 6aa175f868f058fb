// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sable.detectors.names.NameModel;

/**
 * Some lines of a text cut into pieces, with what is to be seen around each: its line, the column
 * above it, the group of characters between two spaces that it is part of, and what the model of
 * names says of it.
 */
final class Page {

  /** What stands beyond the ends. */
  private static final String NOTHING = "";

  /** Characters of a group that count. */
  private static final int LONGEST_GROUP = 40;

  private final String text;
  private final int from;
  private final List<Piece> pieces;
  private final List<String> usual;
  private final List<String> kinds;
  private final int[] lineOf;
  private final List<int[]> lines = new ArrayList<>();
  private final int[] groupOf;
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Integer> times = new HashMap<>();
  private final List<String> columnHeads;
  private final ShortNames shortNames;

  /** Characters without a space between them. */
  private record Group(String word, String form, int inLine) {}

  /** Cuts a stretch of a text. */
  Page(String text, int from, int to, NameModel names) {
    this.text = text;
    this.from = from;
    this.pieces = Piece.cut(text, from, to);
    this.lineOf = new int[pieces.size()];
    this.groupOf = new int[pieces.size()];
    int first = 0;
    for (int i = 0; i < pieces.size(); i++) {
      lineOf[i] = lines.size();
      if (pieces.get(i).endsLine()) {
        lines.add(new int[] {first, i});
        first = i + 1;
      }
      times.merge(written(i).toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
    lines.add(new int[] {first, pieces.size()});
    group();
    this.usual = Standing.of(text, pieces, lines, names);
    this.kinds = pieces.stream().map(piece -> WordKinds.of(piece.word())).toList();
    this.columnHeads = Columns.of(text, from, pieces, lines);
    this.shortNames = new ShortNames(pieces, usual);
  }

  private void group() {
    int i = 0;
    int inLine = 0;
    while (i < pieces.size()) {
      int end = i + 1;
      boolean lineEnd = pieces.get(i).endsLine();
      while (!lineEnd
          && end < pieces.size()
          && !pieces.get(end).endsLine()
          && pieces.get(end).start() == pieces.get(end - 1).end()) {
        end++;
      }
      String written = text.substring(pieces.get(i).start(), pieces.get(end - 1).end());
      int cut = Math.min(written.length(), LONGEST_GROUP);
      boolean halved = cut < written.length() && Character.isLowSurrogate(written.charAt(cut));
      String shown = written.substring(0, halved ? cut - 1 : cut);
      groups.add(
          lineEnd
              ? new Group(Piece.LINE_END, Piece.LINE_END, -1)
              : new Group(Piece.alike(shown), Piece.formOf(shown), inLine));
      inLine = lineEnd ? 0 : inLine + 1;
      for (int k = i; k < end; k++) {
        groupOf[k] = groups.size() - 1;
      }
      i = end;
    }
  }

  int size() {
    return pieces.size();
  }

  Piece piece(int i) {
    return pieces.get(i);
  }

  String written(int i) {
    return text.substring(pieces.get(i).start(), pieces.get(i).end());
  }

  String word(int i) {
    return i < 0 || i >= pieces.size() ? NOTHING : pieces.get(i).word();
  }

  String form(int i) {
    return i < 0 || i >= pieces.size() ? NOTHING : pieces.get(i).form();
  }

  /** What kind of word it is, of those that tell of what stands beside them. */
  String kind(int i) {
    return i < 0 || i >= pieces.size() ? WordKinds.OTHER : kinds.get(i);
  }

  /** What a word usually is, and is here, by the model of names. */
  String usual(int i) {
    return i < 0 || i >= pieces.size() ? NOTHING : usual.get(i);
  }

  /** How many pieces before this one in its line. */
  int inLine(int i) {
    return i - lines.get(lineOf[i])[0];
  }

  int lineLength(int i) {
    int[] line = lines.get(lineOf[i]);
    return line[1] - line[0];
  }

  /** The first two words of the line. */
  String lineHead(int i) {
    int[] line = lines.get(lineOf[i]);
    return word(line[0]) + ' ' + (line[0] + 1 < line[1] ? word(line[0] + 1) : NOTHING);
  }

  /**
   * The nearest colon, bar or hash sign among the eight pieces before, in the line, and the two
   * words before that sign; empty where there is none.
   */
  String label(int i) {
    int first = lines.get(lineOf[i])[0];
    for (int k = i - 1; k >= first && k >= i - 8; k--) {
      String sign = word(k);
      if (sign.equals(":") || sign.equals("|") || sign.equals("#")) {
        return sign
            + (k - 2 >= first ? word(k - 2) : NOTHING)
            + ' '
            + (k - 1 >= first ? word(k - 1) : NOTHING);
      }
    }
    return NOTHING;
  }

  /** The word that begins straight above, in the last line before that is not empty. */
  String above(int i) {
    int line = lineOf[i];
    int over = line - 1;
    while (over >= 0 && line - over <= 3 && lines.get(over)[0] == lines.get(over)[1]) {
      over--;
    }
    if (over < 0 || lines.get(over)[0] == lines.get(over)[1] || pieces.get(i).endsLine()) {
      return NOTHING;
    }
    int column = pieces.get(i).start() - beginning(line);
    int start = beginning(over) + column;
    int low = lines.get(over)[0];
    int high = lines.get(over)[1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = pieces.get(middle).start();
      if (at == start) {
        return word(middle);
      }
      if (at < start) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return NOTHING;
  }

  /** The last words in the head of the column that a piece stands in; empty where there is none. */
  String columnHead(int i) {
    return columnHeads.get(i);
  }

  /** Whether a few letters are short for a name of the page; empty for what is longer. */
  String shortName(int i) {
    return shortNames.of(i);
  }

  private int beginning(int line) {
    int first = lines.get(line)[0];
    return first == 0 ? from : pieces.get(first - 1).end();
  }

  /** The outline of the group that a piece is part of, or of one beside it. */
  String groupForm(int i, int beside) {
    int group = groupOf[i] + beside;
    return group < 0 || group >= groups.size() ? NOTHING : groups.get(group).form();
  }

  /** The group of characters before that of a piece. */
  String groupBefore(int i) {
    return groupOf[i] == 0 ? NOTHING : groups.get(groupOf[i] - 1).word();
  }

  /** The place of the group in its line, up to 4. */
  int groupInLine(int i) {
    return Math.min(4, groups.get(groupOf[i]).inLine());
  }

  /** Spaces before and behind, each 0, 1 or 2 for more or for a tab. */
  String gaps(int i) {
    return gapBefore(i) + "" + gapBefore(i + 1);
  }

  /** Spaces before a piece: 0, 1 or 2 for more, for a tab and at the ends of the page. */
  int gapBefore(int i) {
    if (i == 0 || i == pieces.size()) {
      return 2;
    }
    int last = pieces.get(i - 1).end();
    int spaces = pieces.get(i).start() - last;
    return spaces == 1 && text.charAt(last) == '\t' ? 2 : Math.min(2, spaces);
  }

  /** How often the same letters or digits stand on the page, up to 3. */
  int times(int i) {
    return Math.min(3, times.getOrDefault(written(i).toLowerCase(Locale.ROOT), 1));
  }
}
