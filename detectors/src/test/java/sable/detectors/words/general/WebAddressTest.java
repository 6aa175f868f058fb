// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class WebAddressTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          see https://example.org/a?b=1. Then | https://example.org/a?b=1 0.9 | full stop outside
          (www.example.org/x) | www.example.org/x 0.9 | brackets outside
          a :// b | | nothing on either side
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new WebAddress(), text)).isEqualTo(found);
  }
}
