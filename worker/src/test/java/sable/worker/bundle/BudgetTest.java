// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sable.pipeline.medium.Limits;

class BudgetTest {
  private static final long BYTES = Limits.STANDARD.containerBytes();

  @Test
  void what_came_out_before_counts() {
    Budget budget = new Budget(3, BYTES - 10);

    assertThat(budget.takes(11)).isFalse();
    assertThat(budget.takes(10)).isTrue();
    assertThat(budget.takes(0)).isTrue();
    assertThat(budget.takes(1)).isFalse();
  }

  @Test
  void files_count_beside_bytes() {
    Budget budget = new Budget(2L * Limits.STANDARD.entries() - 1, 0);

    assertThat(budget.takes(1)).isTrue();
    assertThat(budget.takes(1)).isFalse();
  }
}
