// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.List;
import java.util.Set;
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
    return category(place, place + 1, Set.of());
  }

  /**
   * The likeliest category of places that are all of one.
   *
   * @param to one past the last place
   * @param but categories that it cannot be, not all of them
   */
  Category category(int from, int to, Set<Category> but) {
    int best = 0;
    double most = -1;
    for (int i = 0; i < categories.size(); i++) {
      if (but.contains(categories.get(i))) {
        continue;
      }
      double likelihood = 0;
      for (int place = from; place < to; place++) {
        likelihood += sums.at(place, i + 1);
      }
      if (likelihood > most) {
        best = i;
        most = likelihood;
      }
    }
    return categories.get(best);
  }
}
