// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class IbanTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          IBAN GB45 TEST 0051 8347 3829 97 | GB45 TEST 0051 8347 3829 97 0.99 | groups
          GB85TEST00376311656670 | GB85TEST00376311656670 0.99 | together
          GB46 TEST 0051 8347 3829 97 | | check wrong
          IBAN GB46 TEST 0051 8347 3829 97 | GB46 TEST 0051 8347 3829 97 0.4 | check wrong beside IBAN
          GB45 TEST 0051 8347 3829 9 | | too short
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new Iban(), text)).isEqualTo(found);
  }
}
