// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class AgeTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          aged 34 | 34 0.7 | aged
          a 34-year-old man | 34-year-old 0.9 | year-old
          34 yo male | 34 yo 0.9 | yo
          34 years ago | | a time
          stage 34 | | inside a word
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new Age(), text)).isEqualTo(found);
  }
}
