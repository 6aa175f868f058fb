// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import sable.pipeline.finding.Category;
import sable.pipeline.picture.Sighting;

class CandidatesTest {

  @Test
  void boxes_that_overlap_become_their_weighted_mean_and_two_looks_are_surer_than_one() {
    Candidates found = new Candidates();
    found.add(100, 50, 20, 10, 0.9, 0);
    found.add(101, 50, 20, 10, 0.8, 0);
    found.add(10, 10, 40, 10, 0.8, 0);
    found.add(14, 10, 40, 10, 0.4, 1);
    List<Sighting> agreed = found.agreed(Category.PLATE, 0.5f, 0, 0.3);
    assertThat(agreed).hasSize(2);
    assertThat(agreed.get(0).rect().x()).isCloseTo(10 + 4 / 3.0, Offset.offset(1e-4));
    assertThat(agreed.get(0).rect().w()).isCloseTo(40, Offset.offset(1e-4));
    assertThat(agreed.get(0).score()).isCloseTo(0.6, Offset.offset(1e-6));
    assertThat(agreed.get(1).score()).isCloseTo(0.45, Offset.offset(1e-6));
    assertThat(found.agreed(Category.PLATE, 0.5f, 0, 0.5)).hasSize(1);
  }

  @Test
  void what_is_no_box_is_left_out() {
    Candidates found = new Candidates();
    found.add(Double.NaN, 0, 1, 1, 0.9);
    found.add(0, 0, Double.POSITIVE_INFINITY, 1, 0.9);
    found.add(0, 0, -1, 1, 0.9);
    assertThat(found.agreed(Category.PLATE, 0.5f, 0.2, 0.1)).isEmpty();
  }
}
