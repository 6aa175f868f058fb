// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class VatNumberTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          VAT GB 880 2880 50 | GB 880 2880 50 0.99 | named
          GB713570103 | GB713570103 0.9 | together
          GB 880 2880 51 | | check wrong
          VAT no GD612 | | above 500
          VAT no GD412 | GD412 0.85 | government
          880 2880 50 | | neither GB nor a word
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new VatNumber(), text)).isEqualTo(found);
  }
}
