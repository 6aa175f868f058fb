// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class PrisonNumberTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Prison no: A7713DK | A7713DK 0.99 | prison
          probation CRN X550913 | X550913 0.99 | probation
          A7713DK | | alone
          prison A77133X | | another shape
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new PrisonNumber(), text)).isEqualTo(found);
  }
}
