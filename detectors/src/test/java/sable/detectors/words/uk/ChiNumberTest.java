// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class ChiNumberTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CHI 0212785346 | 0212785346 0.99 | beside CHI
          021278 8841 | 021278 8841 0.7 | in two groups
          3213785346 | | day 32
          0212785347 | | check digit wrong
          CHI 0212785347 | 0212785347 0.4 | check digit wrong beside CHI
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new ChiNumber(), text)).isEqualTo(found);
  }
}
