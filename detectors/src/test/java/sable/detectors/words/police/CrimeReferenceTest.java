// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class CrimeReferenceTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          crime ref 20/551903/25 | 20/551903/25 0.85 | strokes
          CRN CRI/06HH/0020115/25 | CRI/06HH/0020115/25 0.85 | groups
          Crime number 43250118834 | 43250118834 0.85 | digits
          crime on 12/03/2025 | | a date
          open 24/7/365 | | always
          20/551903/25 | | no word
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new CrimeReference(), text)).isEqualTo(found);
  }
}
