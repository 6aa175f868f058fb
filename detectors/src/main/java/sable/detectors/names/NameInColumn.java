// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Names in a table's column whose head asks for a name, in any case: lists of witnesses, exhibits
 * and contacts, with cells between strokes or tabs. A table ends with the first line that has no
 * such cells and is no drawn rule; a very long line is passed over. Customary layout.
 */
final class NameInColumn extends Recogniser {

  private static final Set<String> HEADS =
      Set.of(
          ("name|names|full name|first name|last name|surname|forename|forenames|forename(s)|name(s)"
                  + "|witness|witness name|name of witness|victim|suspect|nominal|person|persons"
                  + "|complainant|driver|passenger|keeper|registered keeper|owner|occupier|occupant"
                  + "|contact|contact name|alias|aliases|found by|seized by|exhibited by|produced by"
                  + "|taken by|statement of|relative|next of kin|child|children|parent|mother|father"
                  + "|account holder|custodian|tenant|patient|employee|subject|attendee|known as")
              .split("\\|"));

  private static final Pattern NAME =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}'.-]*(?:(?:,? )\\p{L}[\\p{L}\\p{M}'.-]*){0,4}");

  private static final int LONGEST_LINE = 600;
  private static final int LEAST_CELLS = 3;

  NameInColumn() {
    super(Category.PERSON_NAME, "name-in-column");
  }

  /** A cell of a line, as offsets without the spaces around it. */
  private record Cell(int start, int end) {}

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> found = new ArrayList<>();
    String chars = text.text();
    Set<Integer> columns = Set.of();
    int line = 0;
    while (line < chars.length()) {
      int end = chars.indexOf('\n', line);
      end = end < 0 ? chars.length() : end;
      if (end - line > LONGEST_LINE) {
        line = end + 1;
        continue;
      }
      List<Cell> cells = cells(chars, line, end);
      if (cells.size() < LEAST_CELLS) {
        columns = isRule(chars, line, end) ? columns : Set.of();
      } else {
        Set<Integer> heads = heads(chars, cells);
        if (!heads.isEmpty() && (columns.isEmpty() || !Collections.disjoint(heads, columns))) {
          columns = heads;
        } else {
          for (int column : columns) {
            if (column < cells.size()) {
              addName(text, cells.get(column), found);
            }
          }
        }
      }
      line = end + 1;
    }
    return found;
  }

  /** Whether a line is drawn between the head and the rows. */
  private static boolean isRule(String chars, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("-=+_|: \r".indexOf(chars.charAt(i)) < 0) {
        return false;
      }
    }
    return to > from;
  }

  private static List<Cell> cells(String chars, int from, int to) {
    List<Cell> cells = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || chars.charAt(i) == '|' || chars.charAt(i) == '\t') {
        int first = start;
        int last = i;
        while (first < last && chars.charAt(first) == ' ') {
          first++;
        }
        while (last > first && (chars.charAt(last - 1) == ' ' || chars.charAt(last - 1) == '\r')) {
          last--;
        }
        cells.add(new Cell(first, last));
        start = i + 1;
      }
    }
    return cells;
  }

  private static Set<Integer> heads(String chars, List<Cell> cells) {
    Set<Integer> heads = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      String head = chars.substring(cells.get(i).start(), cells.get(i).end());
      if (HEADS.contains(head.toLowerCase(Locale.ROOT))) {
        heads.add(i);
      }
    }
    return heads;
  }

  private void addName(PreparedText text, Cell cell, List<TextMatch> found) {
    String chars = text.text();
    int start = cell.start();
    int end = start;
    while (end < cell.end() && "(;/\"[".indexOf(chars.charAt(end)) < 0) {
      end++;
    }
    while (end > start && " ,.".indexOf(chars.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end - start < 2 || !NAME.matcher(chars).region(start, end).matches()) {
      return;
    }
    int first = start;
    for (String word : chars.substring(start, end).split("[ ,]+")) {
      boolean title = first == start && Titles.isTitle(word) && !Titles.isSurname(word);
      if (title) {
        first = Math.min(end, start + word.length() + 1);
      } else if (word.length() > 1
          && (NameWords.isNone(word)
              || NamesInContext.isRole(word)
              || Capitals.isShortForm(word))) {
        return;
      }
    }
    if (end - first >= 2) {
      found.add(match(new Hit(text, first, end), LIKELY, Proof.cued(Optional.of("its column"))));
    }
  }
}
