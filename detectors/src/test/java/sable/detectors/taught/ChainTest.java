// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainTest {

  @Test
  void sums_are_those_of_all_ways_gone_one_by_one() {
    Random chance = new Random(3);
    double[] steps = chance.doubles(9, 0.1, 3).toArray();
    double[] places = chance.doubles(12, 0.1, 3).toArray();

    Chain.Sums sums = new Chain(3, steps).sums(places);

    double all = 0;
    double[] through = new double[12];
    for (int way = 0; way < 81; way++) {
      int[] labels = {way % 3, way / 3 % 3, way / 9 % 3, way / 27};
      double weight = 1;
      for (int place = 0; place < 4; place++) {
        weight *= places[place * 3 + labels[place]];
        weight *= place == 0 ? 1 : steps[labels[place - 1] * 3 + labels[place]];
      }
      all += weight;
      for (int place = 0; place < 4; place++) {
        through[place * 3 + labels[place]] += weight;
      }
    }
    for (int i = 0; i < 12; i++) {
      assertThat(sums.at(i / 3, i % 3)).isCloseTo(through[i] / all, within(1e-12));
    }
  }

  @Test
  void a_long_row_of_strong_scores_neither_overflows_nor_vanishes() {
    double[] places = new double[2 * 100_000];
    for (int i = 0; i < places.length; i++) {
      places[i] = i % 2 == 0 ? 500 : -500;
    }
    Chain.toFactors(places);
    Chain.Sums sums = new Chain(2, new double[] {1, 1, 1, 1}).sums(places);
    assertThat(sums.at(0, 0)).isCloseTo(1, within(1e-9));
    assertThat(sums.at(99_999, 1)).isCloseTo(0, within(1e-9));
  }
}
