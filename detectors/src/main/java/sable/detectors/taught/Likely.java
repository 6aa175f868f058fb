// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.List;
import sable.pipeline.finding.Category;

/** How likely each category, or none, is at each place of a row. */
final class Likely {

  private final List<Category> categories;
  private final double[] at;

  /**
   * What was judged.
   *
   * @param at at {@code place * (1 + categories) + label}; the first label is that of nothing
   */
  Likely(List<Category> categories, double[] at) {
    this.categories = categories;
    this.at = at;
  }

  /** How likely it is that something stands here. */
  double something(int place) {
    return 1 - at[place * (categories.size() + 1)];
  }

  /** The likeliest category, whatever stands against all of them. */
  Category category(int place) {
    int first = place * (categories.size() + 1) + 1;
    int best = 0;
    for (int i = 1; i < categories.size(); i++) {
      if (at[first + i] > at[first + best]) {
        best = i;
      }
    }
    return categories.get(best);
  }
}
