// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sable.detectors.names.NameModel;

/** Cuts a text into pages, and a page into the rows that are judged one by one; each is bounded. */
final class Pages {

  /** Characters of a page, where a line ends there. */
  private static final int PAGE = 12_000;

  /** Characters of a page at most. */
  static final int LONGEST_PAGE = 16_000;

  /** Pieces of a row, where a line ends there. */
  private static final int ROW = 150;

  private static final int LONGEST_ROW = 400;

  /**
   * Some pieces of a page.
   *
   * @param end one past the last
   */
  record Row(int from, int end) {}

  private Pages() {}

  /** Goes through a text; of its pages no more than one is held. */
  static void forEach(String text, NameModel names, Consumer<Page> each) {
    int from = 0;
    while (from < text.length()) {
      int to = endOfPage(text, from);
      each.accept(new Page(text, from, to, names));
      from = to;
    }
  }

  /** The first line end behind enough characters, else the last space, else no half a character. */
  private static int endOfPage(String text, int from) {
    if (text.length() - from <= PAGE) {
      return text.length();
    }
    int longest = Math.min(text.length(), from + LONGEST_PAGE);
    int space = -1;
    for (int at = from + PAGE; at < longest; at++) {
      if (text.charAt(at) == '\n') {
        return at + 1;
      }
      space = text.charAt(at) == ' ' ? at : space;
    }
    if (longest == text.length() || space < 0) {
      boolean halved = longest < text.length() && Character.isLowSurrogate(text.charAt(longest));
      return halved ? longest - 1 : longest;
    }
    return space + 1;
  }

  static List<Row> rows(Page page) {
    List<Row> rows = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < page.size(); i++) {
      int length = i + 1 - from;
      if (i + 1 == page.size()
          || length >= LONGEST_ROW
          || (length > ROW && page.piece(i).endsLine())) {
        rows.add(new Row(from, i + 1));
        from = i + 1;
      }
    }
    return rows;
  }
}
