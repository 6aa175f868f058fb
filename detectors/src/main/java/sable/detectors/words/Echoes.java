// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.plan.Gone;
import sable.pipeline.plan.Plan;
import sable.pipeline.text.FoldedText;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;
import sable.pipeline.text.WholePhrases;

/**
 * Finds again what was found in an item: the same words elsewhere, where nothing around them told
 * what they are. What is hidden in one place must be nowhere in the copy, so every place that the
 * check of the copy would stumble over is one that a person is shown. Which words those are, and
 * when they count as the same, is asked of {@link Plan#gone(Category, String)}. The number of
 * findings does not slow the search.
 */
public final class Echoes implements TextDetector {

  private final Set<Category> categories = EnumSet.noneOf(Category.class);

  /** Those of the first phrase, of the second, and so on. */
  private final List<Echo> echoes;

  /** Where the echoes of each phrase begin in the list, and where the last ones end. */
  private final int[] firsts;

  private final WholePhrases phrases;
  private final int longest;

  /** Echoes of these findings; a term that an officer asked to hide needs none. */
  public Echoes(List<Finding> found) {
    Map<String, List<Echo>> byWords = new LinkedHashMap<>();
    Map<Category, Set<String>> seen = new EnumMap<>(Category.class);
    Map<String, Evidence> again = new HashMap<>();
    for (Finding finding : found) {
      Category category = finding.category();
      if (category == Category.TERM
          || !seen.computeIfAbsent(category, c -> new HashSet<>()).add(finding.text())) {
        continue;
      }
      Plan.gone(category, finding.text())
          .ifPresent(
              gone -> {
                categories.add(category);
                Evidence evidence =
                    again.computeIfAbsent(finding.evidence().rule(), Echoes::evidence);
                byWords
                    .computeIfAbsent(FoldedText.fold(gone.text().strip()), w -> new ArrayList<>(1))
                    .add(Echo.of(finding, gone, evidence));
              });
    }
    this.echoes = new ArrayList<>(byWords.size());
    this.firsts = new int[byWords.size() + 1];
    int phrase = 0;
    for (List<Echo> same : byWords.values()) {
      echoes.addAll(same);
      firsts[++phrase] = echoes.size();
    }
    this.phrases = new WholePhrases(List.copyOf(byWords.keySet()));
    this.longest = byWords.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private static Evidence evidence(String rule) {
    return new Evidence("found-again", Optional.empty(), List.of(rule));
  }

  /**
   * Words to find again.
   *
   * @param exactly the words where their case counts, empty where it does not
   */
  private record Echo(
      Category category, double confidence, Evidence evidence, Optional<Gone> exactly) {

    static Echo of(Finding finding, Gone gone, Evidence evidence) {
      return new Echo(
          finding.category(),
          finding.confidence(),
          evidence,
          gone.how() == Gone.How.SAME_CASE ? Optional.of(gone) : Optional.empty());
    }

    /** Whether whole words that fold as these do count as these. */
    boolean isIn(String text, int start, int end) {
      return exactly.isEmpty() || exactly.get().occursIn(text.substring(start, end));
    }

    TextMatch at(int start, int end) {
      return new TextMatch(category, start, end, confidence, evidence);
    }
  }

  @Override
  public Set<Category> categories() {
    return Set.copyOf(categories);
  }

  @Override
  public String by() {
    return "found-again/1";
  }

  @Override
  public int reach() {
    return 1024 + 2 * longest;
  }

  @Override
  public List<TextMatch> find(String text) {
    FoldedText folded = FoldedText.of(text);
    List<TextMatch> matches = new ArrayList<>();
    phrases.scan(
        folded.text(),
        (phrase, start, end) -> {
          int from = folded.originalStart(start);
          int to = folded.originalEnd(end - 1);
          for (int i = firsts[phrase]; i < firsts[phrase + 1]; i++) {
            Echo echo = echoes.get(i);
            if (echo.isIn(text, from, to)) {
              matches.add(echo.at(from, to));
            }
          }
        });
    matches.sort(Comparator.comparingInt(TextMatch::start).thenComparingInt(TextMatch::end));
    return matches;
  }
}
