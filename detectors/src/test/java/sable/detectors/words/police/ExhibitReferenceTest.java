// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class ExhibitReferenceTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          exhibit RJO/1 | RJO/1 0.85 | named
          the knife TVL/12 was | TVL/12 0.7 | stroke
          produced KD4 | KD4 0.85 | without a stroke
          KM/1\\tscene log | KM/1 0.7 | initials that are also a unit
          LSK/9A and PJH/1-3 | LSK/9A 0.7 & PJH/1 0.7 | a part, a row of them
          crime AB/12-4471 | | a longer reference
          drove 12 KM 3 times | | a unit
          24/1 | | digits
          AND/OR | | words
          and/or 3 | | words
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new ExhibitReference(), text)).isEqualTo(found);
  }
}
