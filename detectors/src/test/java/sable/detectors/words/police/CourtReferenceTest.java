// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class CourtReferenceTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          application (no. 36244/06) | 36244/06 0.85 | European Court of Human Rights
          Crown Court case T20217123 | T20217123 0.85 | Crown Court
          claim no. G00YJ123 | G00YJ123 0.85 | a claim
          36244/06 | | alone
          crime no 36244/06 | | another number
          the case of 12/05 | | too short
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new CourtReference(), text)).isEqualTo(found);
  }
}
