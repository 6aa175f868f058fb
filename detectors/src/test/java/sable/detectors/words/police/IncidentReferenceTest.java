// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class IncidentReferenceTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CAD 2210 of 18/03/2025 | 2210 of 18/03/2025 0.85 | of a date
          INC 118-04062025 | 118-04062025 0.85 | hyphen
          log PS-20250216-0441 | PS-20250216-0441 0.85 | Scotland
          2210 of 18/03/2025 | | no word
          incident on 12/03/2025 | | a date
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new IncidentReference(), text)).isEqualTo(found);
  }
}
