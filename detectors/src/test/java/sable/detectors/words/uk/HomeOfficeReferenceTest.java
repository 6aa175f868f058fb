// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class HomeOfficeReferenceTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          BRP RX2207715 | RX2207715 0.85 | permit
          HO ref B2204417/2 | B2204417/2 0.85 | case
          ARC ASC1234567 | ASC1234567 0.85 | card
          RX2207715 | | alone
          BRP QX22077 | | another shape
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new HomeOfficeReference(), text)).isEqualTo(found);
  }
}
