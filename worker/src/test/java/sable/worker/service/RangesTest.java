// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RangesTest {
  @Test
  void numbers_in_a_row_are_written_as_one() {
    assertThat(Ranges.of(List.of())).isEmpty();
    assertThat(Ranges.of(List.of(3))).isEqualTo("f3");
    assertThat(Ranges.of(List.of(9, 1, 3, 2, 10, 7))).isEqualTo("f1-f3,f7,f9-f10");
  }
}
