// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StretchesTest {

  @Test
  void stretches_that_meet_cover_together() {
    Stretches stretches = new Stretches();
    stretches.add(20, 30);
    stretches.add(5, 10);
    stretches.add(10, 12);

    assertThat(stretches.cover(6, 12)).isTrue();
    assertThat(stretches.cover(6, 13)).isFalse();
    assertThat(stretches.cover(4, 6)).isFalse();
    assertThat(stretches.cover(11, 21)).isFalse();
    assertThat(stretches.cover(20, 30)).isTrue();
    assertThat(new Stretches().cover(0, 0)).isFalse();
  }

  @Test
  void what_is_added_after_an_answer_counts_as_well() {
    Stretches stretches = new Stretches();
    stretches.add(5, 10);
    assertThat(stretches.cover(5, 12)).isFalse();

    stretches.add(9, 12);

    assertThat(stretches.cover(5, 12)).isTrue();
  }

  @Test
  void they_cover_what_character_by_character_is_covered() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      Stretches stretches = new Stretches();
      BitSet covered = new BitSet();
      for (int i = 0; i < 40; i++) {
        int start = random.nextInt(300);
        int end = start + 1 + random.nextInt(12);
        stretches.add(start, end);
        covered.set(start, end);
      }
      for (int start = 0; start < 300; start++) {
        int end = start + 1 + random.nextInt(12);
        assertThat(stretches.cover(start, end)).isEqualTo(covered.nextClearBit(start) >= end);
      }
    }
  }
}
