// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class PassportTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          passport 702118345 | 702118345 0.85 | nine digits
          Passport No AB2093317 | AB2093317 0.85 | two letters
          702118345 | | alone
          passport 70211834 | | eight digits
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new Passport(), text)).isEqualTo(found);
  }
}
