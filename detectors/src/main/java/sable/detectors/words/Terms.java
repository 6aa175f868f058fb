// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sable.detectors.words.shape.LineBreaks;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.text.FoldedText;
import sable.pipeline.text.Phrases;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;

/**
 * What an officer asks to hide: terms wherever they stand, inside words as well, in any case, with
 * any run of white space or line break between their words, invisible characters between their
 * letters, or a hyphen and line break inside them. The number of terms does not slow the search.
 * Threads may share it.
 */
public final class Terms implements TextDetector {

  private static final Evidence ASKED = Evidence.of("term");

  private final List<String> terms;
  private final Phrases phrases;

  /** Terms as the officer wrote them; blank ones are left out. */
  public Terms(List<String> terms) {
    this.terms =
        terms.stream()
            .map(term -> FoldedText.of(term.strip()).text())
            .filter(term -> !term.isBlank())
            .distinct()
            .toList();
    this.phrases = new Phrases(this.terms);
  }

  @Override
  public Set<Category> categories() {
    return Set.of(Category.TERM);
  }

  @Override
  public String by() {
    return "terms/1";
  }

  @Override
  public int reach() {
    return 1024 + 2 * terms.stream().mapToInt(String::length).max().orElse(0);
  }

  @Override
  public List<TextMatch> find(String text) {
    FoldedText folded = FoldedText.of(text);
    Covers covers = new Covers();
    phrases.scan(
        folded.text(),
        (phrase, start, end) ->
            covers.add(phrase, folded.originalStart(start), folded.originalEnd(end - 1)));
    for (boolean hyphen : new boolean[] {false, true}) {
      LineBreaks joined = LineBreaks.joined(text, folded, hyphen);
      if (joined.any()) {
        phrases.scan(
            joined.text(),
            (phrase, start, end) ->
                covers.add(
                    phrase,
                    folded.originalStart(joined.folded(start)),
                    folded.originalEnd(joined.folded(end - 1))));
      }
    }
    return covers.matches();
  }

  /** Places of terms, none inside another. */
  private final class Covers {
    private final TreeMap<Integer, Integer> endByStart = new TreeMap<>();
    private final int[] lastEnd = new int[terms.size()];

    /** Keeps a place, and asks for no shorter term that ends there. */
    boolean add(int phrase, int start, int end) {
      if (start < lastEnd[phrase] && end > lastEnd[phrase]) {
        return false;
      }
      lastEnd[phrase] = Math.max(lastEnd[phrase], end);
      Map.Entry<Integer, Integer> before = endByStart.floorEntry(start);
      if (before == null || before.getValue() < end) {
        endByStart.put(start, end);
        Map.Entry<Integer, Integer> after = endByStart.higherEntry(start);
        while (after != null && after.getValue() <= end) {
          endByStart.remove(after.getKey());
          after = endByStart.higherEntry(start);
        }
      }
      return false;
    }

    List<TextMatch> matches() {
      List<TextMatch> all = new ArrayList<>(endByStart.size());
      endByStart.forEach(
          (start, end) -> all.add(new TextMatch(Category.TERM, start, end, 1, ASKED)));
      return all;
    }
  }
}
