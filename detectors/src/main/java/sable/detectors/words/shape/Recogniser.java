// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;
import sable.pipeline.text.TextPart;

/**
 * A recogniser of one kind of thing by its published rule. Stateless; threads may share it.
 *
 * <p>Confidence means the same in all of them: {@link #SURE}, {@link #CHECKED}, {@link #CUED},
 * {@link #LIKELY}, {@link #SOME_KIND} or {@link #REVIEW}.
 */
public abstract class Recogniser implements TextDetector {

  /** Shape, check and a word beside it that names it. */
  public static final double SURE = 0.99;

  /** Shape and check (a check digit or a closed list), nothing beside it. */
  public static final double CHECKED = 0.9;

  /** A shape that is weak alone, beside a word that names it. */
  public static final double CUED = 0.85;

  /** A shape that is seldom anything else. */
  public static final double LIKELY = 0.7;

  /** A reference of a kind that only the words around it tell: who knows them counts for more. */
  public static final double SOME_KIND = 0.6;

  /** A person should look: the check failed beside a word that names it, or the shape is common. */
  public static final double REVIEW = 0.4;

  private final Category category;
  private final String rule;

  /**
   * A recogniser.
   *
   * @param rule its name in evidence and in the list of recognisers, such as {@code nhs-number}
   */
  protected Recogniser(Category category, String rule) {
    this.category = category;
    this.rule = rule;
  }

  /** What it finds in a prepared text, by rising start, offsets of the original. */
  public abstract List<TextMatch> find(PreparedText text);

  /**
   * What it finds in a part of a text, by rising start.
   *
   * @param told what the parts tell of each other
   */
  public List<TextMatch> find(PreparedText text, Told told) {
    return find(text);
  }

  @Override
  public final List<TextMatch> find(String text) {
    return find(PreparedText.of(text));
  }

  /**
   * The same where the text is all there is, for recognisers that look at it as a whole. What was
   * kept comes first: another place of the text has told of what kind it is.
   */
  protected final List<TextMatch> inWhole(PreparedText text) {
    Told told = new Told();
    told.begin(TextPart.whole(text.original()));
    List<TextMatch> found = find(text, told);
    return joined(told.rest(), found);
  }

  /** Its name in evidence. */
  public final String rule() {
    return rule;
  }

  @Override
  public final Set<Category> categories() {
    return Set.of(category);
  }

  @Override
  public final String by() {
    return rule + "/1";
  }

  /** Matches by rising start; where two overlap, the one of the earlier list stays. */
  @SafeVarargs
  protected static List<TextMatch> joined(List<TextMatch>... lists) {
    List<List<TextMatch>> all = new ArrayList<>();
    for (List<TextMatch> list : lists) {
      all.add(list);
    }
    return joined(all);
  }

  /** The same of any number of lists. */
  protected static List<TextMatch> joined(Collection<List<TextMatch>> lists) {
    List<List<TextMatch>> filled = lists.stream().filter(list -> !list.isEmpty()).toList();
    if (filled.isEmpty() || (filled.size() == 1 && areApart(filled.get(0)))) {
      return filled.isEmpty() ? List.of() : filled.get(0);
    }
    if (filled.stream().allMatch(Recogniser::areApart)) {
      return filled.stream().reduce(Recogniser::merged).orElse(List.of());
    }
    TreeMap<Integer, TextMatch> byStart = new TreeMap<>();
    for (List<TextMatch> list : filled) {
      for (TextMatch match : list) {
        Map.Entry<Integer, TextMatch> before = byStart.lowerEntry(match.end());
        if (before == null || before.getValue().end() <= match.start()) {
          byStart.put(match.start(), match);
        }
      }
    }
    return List.copyOf(byStart.values());
  }

  /** Two lists in order, each without overlaps: all of the first, and what it leaves free. */
  private static List<TextMatch> merged(List<TextMatch> first, List<TextMatch> second) {
    List<TextMatch> both = new ArrayList<>(first.size() + second.size());
    int taken = 0;
    int end = 0;
    for (TextMatch match : second) {
      while (taken < first.size() && first.get(taken).start() < match.end()) {
        end = first.get(taken).end();
        both.add(first.get(taken++));
      }
      if (end <= match.start()) {
        both.add(match);
      }
    }
    both.addAll(first.subList(taken, first.size()));
    return both;
  }

  private static boolean areApart(List<TextMatch> matches) {
    int end = 0;
    for (TextMatch match : matches) {
      if (match.start() < end) {
        return false;
      }
      end = match.end();
    }
    return true;
  }

  /** A match over a hit. */
  protected final TextMatch match(Hit hit, double confidence, Proof proof) {
    return hit.match(category, confidence, proof.evidence(rule));
  }
}
