// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Of matches that lie in one another, the strongest; what an officer asked to hide always stays.
 */
final class Strongest {

  private Strongest() {}

  static List<TextMatch> of(List<TextMatch> matches) {
    List<TextMatch> byStrength = new ArrayList<>(matches);
    byStrength.sort(
        Comparator.comparingDouble(TextMatch::confidence)
            .thenComparingInt(m -> m.end() - m.start())
            .reversed()
            .thenComparingInt(TextMatch::start)
            .thenComparing(TextMatch::category));
    List<TextMatch> kept = new ArrayList<>();
    Set<TextMatch> terms = new HashSet<>();
    TreeMap<Integer, TextMatch> byStart = new TreeMap<>();
    for (TextMatch match : byStrength) {
      if (match.category() == Category.TERM) {
        if (terms.add(match)) {
          kept.add(match);
        }
        continue;
      }
      Map.Entry<Integer, TextMatch> before = byStart.floorEntry(match.start());
      if (before == null || before.getValue().end() < match.end()) {
        kept.add(match);
        byStart.merge(match.start(), match, (a, b) -> a.end() >= b.end() ? a : b);
      }
    }
    kept.sort(
        Comparator.comparingInt(TextMatch::start)
            .thenComparingInt(TextMatch::end)
            .thenComparing(TextMatch::category));
    return kept;
  }
}
