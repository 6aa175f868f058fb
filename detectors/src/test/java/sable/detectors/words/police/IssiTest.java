// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class IssiTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ISSI 6105522 | 6105522 0.85 | named
          radio 6199034 | 6199034 0.85 | radio
          6105522 | | alone
          ISSI 61055 | | five digits
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new Issi(), text)).isEqualTo(found);
  }
}
