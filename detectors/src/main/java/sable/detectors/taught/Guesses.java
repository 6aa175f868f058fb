// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.ArrayList;
import java.util.List;
import sable.detectors.names.NameModel;
import sable.pipeline.finding.Category;

/** Makes stretches of what was judged piece by piece, and keeps those that are likely enough. */
final class Guesses {

  /** What is missed leaves the house; what is told wrongly costs a person a look. */
  private static final double ALONE = 0.3;

  /** Beside what is likely enough. */
  private static final double AS_PART = 0.1;

  /** For a name of one everyday word or of a letter or two, which is searched for everywhere. */
  private static final double SURE = 0.8;

  private final Page page;
  private final NameModel names;

  Guesses(Page page, NameModel names) {
    this.page = page;
    this.names = names;
  }

  /**
   * Something that is guessed.
   *
   * @param from its first piece
   * @param end one past its last piece
   * @param likelihood in [0, 1]
   */
  record Guess(Category category, int from, int end, double likelihood) {}

  List<Guess> in(Pages.Row row, Likely likely) {
    List<Guess> guesses = new ArrayList<>();
    int i = row.from();
    while (i < row.end()) {
      Category category = likely.category(i - row.from());
      double most = likely.something(i - row.from());
      int end = i + 1;
      while (most >= AS_PART
          && end < row.end()
          && likely.something(end - row.from()) >= AS_PART
          && likely.category(end - row.from()) == category
          && !isApart(end)) {
        most = Math.max(most, likely.something(end - row.from()));
        end++;
      }
      if (most >= ALONE) {
        add(category, i, end, row, likely, guesses);
      }
      i = end;
    }
    return guesses;
  }

  private void add(
      Category category, int from, int to, Pages.Row row, Likely likely, List<Guess> guesses) {
    int first = from;
    int end = to;
    while (first < end && isOutside(category, first)) {
      first++;
    }
    while (end > first && isOutside(category, end - 1)) {
      end--;
    }
    if (first == end) {
      return;
    }
    double sum = 0;
    for (int i = first; i < end; i++) {
      sum += likely.something(i - row.from());
    }
    double likelihood = sum / (end - first);
    if (category != Category.PERSON_NAME || isName(first, end, likelihood)) {
      guesses.add(new Guess(category, first, end, likelihood));
    }
  }

  /** Whether a gap of two spaces stands before a piece. */
  private boolean isApart(int i) {
    Piece before = page.piece(i - 1);
    Piece piece = page.piece(i);
    return !before.endsLine() && !piece.endsLine() && piece.start() - before.end() >= 2;
  }

  /** Whether a piece at an end of a stretch is no part of it. */
  private boolean isOutside(Category category, int i) {
    Piece piece = page.piece(i);
    char first = piece.word().charAt(0);
    return piece.endsLine()
        || ",;:|".indexOf(first) >= 0
        || (category == Category.PERSON_NAME && !Character.isLetterOrDigit(first));
  }

  private boolean isName(int from, int end, double likelihood) {
    String word = page.written(from);
    boolean slight = end - from == 1 && (word.length() <= 2 || names.everyday(word));
    return !slight || (likelihood >= SURE && !word.equals("I"));
  }
}
