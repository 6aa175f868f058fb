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

  private static final Comparator<TextMatch> IN_ORDER =
      Comparator.comparingInt(TextMatch::start)
          .thenComparingInt(TextMatch::end)
          .thenComparing(TextMatch::category);

  private static final Comparator<TextMatch> BY_STRENGTH =
      Comparator.comparingDouble(TextMatch::confidence)
          .thenComparingInt(m -> m.end() - m.start())
          .reversed()
          .thenComparingInt(TextMatch::start)
          .thenComparing(TextMatch::category);

  private Strongest() {}

  /** By rising start. Matches that share no character with others, which are most, just stay. */
  static List<TextMatch> of(List<TextMatch> matches) {
    List<TextMatch> inOrder = new ArrayList<>(matches);
    inOrder.sort(IN_ORDER);
    List<TextMatch> kept = new ArrayList<>(inOrder.size());
    int from = 0;
    while (from < inOrder.size()) {
      int to = meetingEnd(inOrder, from);
      if (to == from + 1) {
        kept.add(inOrder.get(from));
      } else {
        kept.addAll(strongest(inOrder.subList(from, to)));
      }
      from = to;
    }
    return kept;
  }

  /** One past the last match that a match shares characters with, be it through others. */
  private static int meetingEnd(List<TextMatch> inOrder, int from) {
    int end = inOrder.get(from).end();
    int to = from + 1;
    while (to < inOrder.size() && inOrder.get(to).start() < end) {
      end = Math.max(end, inOrder.get(to).end());
      to++;
    }
    return to;
  }

  private static List<TextMatch> strongest(List<TextMatch> meeting) {
    List<TextMatch> byStrength = new ArrayList<>(meeting);
    byStrength.sort(BY_STRENGTH);
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
    kept.sort(IN_ORDER);
    return kept;
  }
}
