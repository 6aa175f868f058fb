// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class ImeiTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          IMEI 351065133387264 | 351065133387264 0.99 | named
          35-247317-810801-8 | 35-247317-810801-8 0.7 | groups
          imei 351065 133387 264 | 351065 133387 264 0.99 | other groups
          IMEI 351065133387265 | 351065133387265 0.4 | check wrong
          351065133387265 | | check wrong, no word
          35106513338726 | | fourteen digits
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new Imei(), text)).isEqualTo(found);
  }
}
