// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class TaxReferenceTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          UTR 3514627048 | 3514627048 0.99 | check holds
          UTR 1281489325K | 1281489325K 0.99 | K behind
          UTR 4514627048 | 4514627048 0.4 | check wrong
          3514627048 | | alone
          UTR 351462704 | | nine digits
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new TaxReference(), text)).isEqualTo(found);
  }
}
