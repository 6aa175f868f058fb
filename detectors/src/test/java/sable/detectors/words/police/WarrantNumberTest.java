// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class WarrantNumberTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Warrant no. 157529 | 157529 0.85 | warrant
          warrant card number W77120 | W77120 0.85 | with a letter
          search warrant 157529 | | of a court
          157529 | | alone
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new WarrantNumber(), text)).isEqualTo(found);
  }
}
