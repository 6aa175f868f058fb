// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import sable.detectors.names.English;
import sable.detectors.names.NameModel;
import sable.detectors.words.shape.PreparedText;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;
import sable.pipeline.text.TextPart;

/**
 * Personal details that no rule foresaw, by a model that was taught on marked texts. It goes
 * through a text page by page, and holds one at a time. What it finds is a guess, and less sure
 * than what a shape with its cue or check tells. Threads may share it.
 */
public final class TaughtFinder implements TextDetector {

  /** Name and version, as in {@code Searched}. */
  public static final String VERSION = "sable-words/1";

  private static final String FILE = "/sable/models/sable_words.gz";

  /** The rule that stands in the evidence of what it finds. */
  private static final String RULE = "taught";

  /**
   * How sure a guess is that could not be likelier: less than a shape that is seldom anything else.
   */
  private static final double SUREST = 0.69;

  private static final int REASONS = 2;

  private final NameModel names;
  private final Supplier<Taught> taught;

  /** A finder by the model of this build, which is read once in a process, on first use. */
  public TaughtFinder(NameModel names) {
    this(names, () -> Shipped.MODEL);
  }

  /** A finder by a model of one's own. */
  TaughtFinder(NameModel names, Supplier<Taught> taught) {
    this.names = names;
    this.taught = taught;
  }

  @Override
  public Set<Category> categories() {
    Set<Category> all = EnumSet.noneOf(Category.class);
    all.addAll(taught.get().categories());
    return all;
  }

  /** Where names are not asked for the rules are left alone, which are many times quicker. */
  @Override
  public Set<Category> runsFor() {
    return Set.of(Category.PERSON_NAME);
  }

  @Override
  public String by() {
    return VERSION;
  }

  @Override
  public Optional<String> cannotRead(String text) {
    return English.understood(text)
        ? Optional.empty()
        : Optional.of("what no rule foresees was not searched for: the text is not English");
  }

  @Override
  public int reach() {
    return Pages.LONGEST_PAGE;
  }

  @Override
  public List<TextMatch> find(String text) {
    return find(TextPart.whole(text));
  }

  @Override
  public List<TextMatch> find(TextPart part) {
    Taught model = taught.get();
    PreparedText prepared = part.as(PreparedText.class, PreparedText::of);
    List<TextMatch> found = new ArrayList<>();
    Pages.forEach(
        prepared.text(),
        names,
        page -> {
          Guesses guesses = new Guesses(page, names);
          for (Pages.Row row : Pages.rows(page)) {
            List<List<String>> clues = new ArrayList<>(row.end() - row.from());
            for (int i = row.from(); i < row.end(); i++) {
              clues.add(Clues.of(page, i));
            }
            for (Guesses.Guess guess : guesses.in(row, model.judge(clues))) {
              List<String> first = clues.get(guess.from() - row.from());
              found.add(
                  new TextMatch(
                      guess.category(),
                      prepared.originalStart(page.piece(guess.from()).start()),
                      prepared.originalEnd(page.piece(guess.end() - 1).end()),
                      SUREST * guess.likelihood(),
                      new Evidence(
                          RULE, Optional.empty(), told(model.reasons(first, guess.category())))));
            }
          }
        });
    return found.stream().filter(match -> part.owns(match.start())).toList();
  }

  /** The first words that are everyday ones: what is told beside a finding names nobody. */
  private List<String> told(List<String> reasons) {
    return reasons.stream()
        .filter(words -> Arrays.stream(words.split(" ", -1)).allMatch(names::everyday))
        .limit(REASONS)
        .toList();
  }

  /** Read when first touched, and then held for the process. */
  private static final class Shipped {
    static final Taught MODEL = read();

    private static Taught read() {
      try (InputStream file = TaughtFinder.class.getResourceAsStream(FILE)) {
        if (file == null) {
          throw new IllegalStateException("the taught model is missing from this build");
        }
        return Taught.read(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
