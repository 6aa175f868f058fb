// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import java.util.Map;
import java.util.Set;
import sable.pipeline.finding.Category;

/**
 * What is asked for.
 *
 * @param only the categories to look for, empty for all
 * @param thresholds least confidence for a category, 0 where none is given
 */
public record Wanted(Set<Category> only, Map<Category, Double> thresholds) {

  public Wanted {
    only = Set.copyOf(only);
    thresholds = Map.copyOf(thresholds);
  }

  /** Everything. */
  public static Wanted everything() {
    return new Wanted(Set.of(), Map.of());
  }

  /** Whether a category is asked for. What an officer asked to hide always is. */
  public boolean asks(Category category) {
    return only.isEmpty() || only.contains(category) || category == Category.TERM;
  }

  /** Whether a finding is taken. */
  public boolean takes(Category category, double confidence) {
    return asks(category) && confidence >= thresholds.getOrDefault(category, 0.0);
  }
}
