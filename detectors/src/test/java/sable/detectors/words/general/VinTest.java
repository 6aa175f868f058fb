// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class VinTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          VIN WF0EXXGCDE7K20417 | WF0EXXGCDE7K20417 0.99 | named
          chassis SALLAAA137A900215 | SALLAAA137A900215 0.99 | chassis
          VIN WF0EXXGCDE7K2041 | | sixteen
          VIN WF0EXXGCDO7K20417 | | an O
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new Vin(), text)).isEqualTo(found);
  }
}
