// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import sable.detectors.names.NameModel;
import sable.pipeline.finding.Category;

/** Makes stretches of what was judged piece by piece, and keeps those that are likely enough. */
final class Guesses {

  /** What is missed leaves the house; what is told wrongly costs a person a look. */
  private static final double ALONE = 0.2;

  /** Beside what is likely enough. */
  private static final double AS_PART = 0.1;

  /** For a name of one everyday word or of a letter or two, which is searched for everywhere. */
  private static final double SLIGHT = 0.5;

  /** What is no identifier, and may stand beside one without a space. */
  private static final Set<Category> OF_WORDS =
      EnumSet.of(Category.PERSON_NAME, Category.ADDRESS, Category.POSTCODE);

  /** Signs between two things that stand without a space between them. */
  private static final String BREAKS = ",;:|()[]=";

  /** Letters and digits from which on what stands beside a stroke may be a thing of its own. */
  private static final int LONG = 7;

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
    Category[] categories = categories(row, likely);
    int i = row.from();
    while (i < row.end()) {
      Category category = categories[i - row.from()];
      int end = i + 1;
      while (likely.something(end - 1 - row.from()) >= AS_PART
          && end < row.end()
          && likely.something(end - row.from()) >= AS_PART
          && categories[end - row.from()] == category
          && !isApart(category, i, end)) {
        end++;
      }
      trimmed(category, i, end, row, likely)
          .filter(guess -> guess.category() != Category.PERSON_NAME || isName(guess))
          .ifPresent(guesses::add);
      i = end;
    }
    return guesses;
  }

  /** The category of each piece; an identifier without a space in it is of one as a whole. */
  private Category[] categories(Pages.Row row, Likely likely) {
    Category[] categories = new Category[row.end() - row.from()];
    Arrays.setAll(categories, likely::category);
    int from = 0;
    while (from < categories.length) {
      int end = from + 1;
      if (isOfIdentifier(row, from, categories[from], likely)) {
        while (end < categories.length
            && page.gapBefore(row.from() + end) == 0
            && !partsTwo(row.from() + end)
            && isOfIdentifier(row, end, categories[end], likely)) {
          end++;
        }
        Arrays.fill(categories, from, end, likely.category(from, end, OF_WORDS));
      }
      from = end;
    }
    return categories;
  }

  /** Whether a piece is a stroke between two that are long enough to be one thing each. */
  private boolean partsTwo(int i) {
    return page.written(i).equals("/") && signs(i, -1) >= LONG && signs(i, 1) >= LONG;
  }

  /** Letters and digits without a space or sign between them, to a side of a piece. */
  private int signs(int i, int by) {
    int signs = 0;
    int k = i + by;
    while (signs < LONG
        && k >= 0
        && k < page.size()
        && page.gapBefore(by < 0 ? k + 1 : k) == 0
        && Character.isLetterOrDigit(page.piece(k).word().charAt(0))) {
      signs += page.piece(k).word().length();
      k += by;
    }
    return signs;
  }

  private boolean isOfIdentifier(Pages.Row row, int place, Category category, Likely likely) {
    Piece piece = page.piece(row.from() + place);
    return likely.something(place) >= AS_PART
        && !OF_WORDS.contains(category)
        && !piece.endsLine()
        && BREAKS.indexOf(piece.word().charAt(0)) < 0;
  }

  private Optional<Guess> trimmed(
      Category category, int from, int to, Pages.Row row, Likely likely) {
    int first = from;
    int end = to;
    while (first < end && isOutside(category, first)) {
      first++;
    }
    while (end > first && isOutside(category, end - 1)) {
      end--;
    }
    double most = 0;
    double sum = 0;
    boolean tells = false;
    for (int i = first; i < end; i++) {
      double something = likely.something(i - row.from());
      most = Math.max(most, something);
      sum += something;
      tells |= Character.isLetterOrDigit(page.piece(i).word().charAt(0));
    }
    return most >= ALONE && tells
        ? Optional.of(new Guess(category, first, end, sum / (end - first)))
        : Optional.empty();
  }

  /**
   * Whether a piece stands behind a gap between two columns, or begins another person's name on a
   * line of its own.
   */
  private boolean isApart(Category category, int from, int i) {
    if (page.piece(i).endsLine()) {
      long words = IntStream.range(from, i).filter(k -> page.piece(k).isWord()).count();
      return category == Category.PERSON_NAME && words >= 2;
    }
    return !page.piece(i - 1).endsLine() && page.gapBefore(i) == 2;
  }

  /** Whether a piece at an end of a stretch is no part of it. */
  private boolean isOutside(Category category, int i) {
    Piece piece = page.piece(i);
    char first = piece.word().charAt(0);
    return piece.endsLine()
        || ",;:|".indexOf(first) >= 0
        || (category == Category.PERSON_NAME && !Character.isLetterOrDigit(first));
  }

  private boolean isName(Guess guess) {
    String word = page.written(guess.from());
    boolean slight =
        guess.end() - guess.from() == 1 && (word.length() <= 2 || names.everyday(word));
    return !slight || (guess.likelihood() >= SLIGHT && !word.equals("I"));
  }
}
