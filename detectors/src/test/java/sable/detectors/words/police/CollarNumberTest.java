// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class CollarNumberTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PC 3052 Winter | 3052 0.85 | after a rank
          collar number 2290CW | 2290CW 0.85 | letters behind
          staff number W77120 | W77120 0.85 | letter before
          PC Smith 4471 said | 4471 0.85 | behind the name
          PC 2025 was | | a year
          PS 5 games | | one digit
          3052 | | alone
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new CollarNumber(), text)).isEqualTo(found);
  }
}
