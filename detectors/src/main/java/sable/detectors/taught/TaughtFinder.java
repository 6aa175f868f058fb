// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sable.detectors.names.NameModel;
import sable.detectors.words.shape.PreparedText;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;

/**
 * Personal details that no rule foresaw, by a model that was taught on marked texts. It goes
 * through a text page by page, so memory does not grow with it. What it finds is a guess, and less
 * sure than what a rule finds. Threads may share it.
 */
public final class TaughtFinder implements TextDetector {

  /** Name and version, as in {@code Searched}. */
  public static final String VERSION = "sable-words/1";

  /** The label of what is not to be found. */
  static final String NONE = "none";

  private static final String FILE = "/sable/models/sable_words.gz";

  private static final double LEAST = Double.parseDouble(System.getProperty("th", "0.3"));
  private static final double SUREST = 0.65;

  /** Characters that are looked at together, where a line ends there. */
  private static final int PAGE = 12_000;

  private static final int LONGEST_PAGE = 16_000;

  /** Pieces that are judged in one row, where a line ends there. */
  private static final int ROW = 150;

  private static final int LONGEST_ROW = 400;

  private final NameModel names;
  private @Nullable Taught taught;

  /** A finder whose model is read on first use. */
  public TaughtFinder(NameModel names) {
    this.names = names;
  }

  /** A finder by a model of one's own. */
  TaughtFinder(NameModel names, Taught taught) {
    this.names = names;
    this.taught = taught;
  }

  @Override
  public Set<Category> categories() {
    Set<Category> all = EnumSet.noneOf(Category.class);
    for (String label : loaded().labels()) {
      if (!label.equals(NONE)) {
        all.add(Category.of(label));
      }
    }
    return all;
  }

  @Override
  public String by() {
    return VERSION;
  }

  @Override
  public List<TextMatch> find(String text) {
    PreparedText prepared = PreparedText.of(text);
    List<TextMatch> found = new ArrayList<>();
    for (Page page : pages(prepared.text(), names)) {
      for (int[] row : rows(page)) {
        judge(prepared, page, row[0], row[1], found);
      }
    }
    return found;
  }

  private void judge(PreparedText text, Page page, int from, int to, List<TextMatch> found) {
    Taught model = loaded();
    List<List<String>> clues = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      clues.add(Clues.of(page, i));
    }
    double[] likely = model.judge(clues);
    int labels = model.labels().size();
    int i = from;
    while (i < to) {
      int label = label(likely, i - from, labels);
      int end = i + 1;
      while (label != 0
          && end < to
          && label(likely, end - from, labels) == label
          && !isApart(page, end)) {
        end++;
      }
      if (label != 0) {
        add(text, page, i, end, from, likely, label, clues.get(i - from), found);
      }
      i = end;
    }
  }

  private static boolean isApart(Page page, int i) {
    Piece before = page.piece(i - 1);
    Piece piece = page.piece(i);
    return !before.endsLine() && !piece.endsLine() && piece.start() - before.end() >= 2;
  }

  private void add(
      PreparedText text,
      Page page,
      int from,
      int end,
      int rowFrom,
      double[] likely,
      int label,
      List<String> clues,
      List<TextMatch> found) {
    int first = from;
    int last = end;
    while (first < last && page.piece(first).endsLine()) {
      first++;
    }
    while (last > first && page.piece(last - 1).endsLine()) {
      last--;
    }
    if (first == last) {
      return;
    }
    double sum = 0;
    int labels = loaded().labels().size();
    for (int i = first; i < last; i++) {
      sum += 1 - likely[(i - rowFrom) * labels];
    }
    Category category = Category.of(loaded().labels().get(label));
    found.add(
        new TextMatch(
            category,
            text.originalStart(page.piece(first).start()),
            text.originalEnd(page.piece(last - 1).end()),
            SUREST * sum / (last - first),
            new Evidence("taught", Optional.empty(), List.of())));
  }

  /** The likeliest label but none, where none is unlikely enough. */
  private static int label(double[] likely, int place, int labels) {
    if (1 - likely[place * labels] < LEAST) {
      return 0;
    }
    int best = 1;
    for (int label = 2; label < labels; label++) {
      if (likely[place * labels + label] > likely[place * labels + best]) {
        best = label;
      }
    }
    return best;
  }

  /** A text made ready, and where its characters stood. */
  record Prepared(PreparedText ready) {
    String text() {
      return ready.text();
    }

    int start(int at) {
      return ready.originalStart(at);
    }
  }

  static Prepared prepare(String text) {
    return new Prepared(PreparedText.of(text));
  }

  /** A text in pages that end with a line where they can. */
  static Iterable<Page> pages(String text, NameModel names) {
    List<Page> pages = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = from + PAGE >= text.length() ? text.length() : text.indexOf('\n', from + PAGE) + 1;
      if (to <= from || to - from > LONGEST_PAGE) {
        to = Math.min(text.length(), from + LONGEST_PAGE);
      }
      pages.add(new Page(text, from, to, names));
      from = to;
    }
    return pages;
  }

  /** Where rows begin and end on a page. */
  static List<int[]> rows(Page page) {
    List<int[]> rows = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < page.size(); i++) {
      int length = i + 1 - from;
      if (i + 1 == page.size()
          || length >= LONGEST_ROW
          || (length > ROW && page.piece(i).endsLine())) {
        rows.add(new int[] {from, i + 1});
        from = i + 1;
      }
    }
    return rows;
  }

  private synchronized Taught loaded() {
    Taught ready = taught;
    if (ready == null) {
      try (InputStream file = TaughtFinder.class.getResourceAsStream(FILE)) {
        if (file == null) {
          throw new IllegalStateException("the taught model is missing from this build");
        }
        ready = Taught.read(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      taught = ready;
    }
    return ready;
  }
}
