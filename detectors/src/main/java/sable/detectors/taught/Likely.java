// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.List;
import sable.pipeline.finding.Category;

/** How likely each category, or none, is at each place of a row. */
final class Likely {

  private final List<Category> categories;
  private final Chain.Sums sums;

  /**
   * What was judged.
   *
   * @param sums the first label is that of nothing, the others those of the categories
   */
  Likely(List<Category> categories, Chain.Sums sums) {
    this.categories = categories;
    this.sums = sums;
  }

  /** How likely it is that something stands here. */
  double something(int place) {
    return 1 - sums.at(place, 0);
  }

  /** The likeliest category, whatever stands against all of them. */
  Category category(int place) {
    int best = 0;
    for (int i = 1; i < categories.size(); i++) {
      if (sums.at(place, i + 1) > sums.at(place, best + 1)) {
        best = i;
      }
    }
    return categories.get(best);
  }
}
