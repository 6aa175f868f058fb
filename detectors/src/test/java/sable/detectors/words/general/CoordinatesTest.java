// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class CoordinatesTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          51.48158, -3.17909 | 51.48158, -3.17909 0.9 | decimal
          52°24'24"N | 52°24'24"N 0.9 | degrees
          3.5829, 1.2 | | too few decimals
          12.34567, 99.12345 | | elsewhere
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new Coordinates(), text)).isEqualTo(found);
  }
}
