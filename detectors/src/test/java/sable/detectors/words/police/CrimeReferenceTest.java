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
          36/20441/25 was filed | 36/20441/25 0.7 | alone
          PS-20250216-0441 | PS-20250216-0441 0.7 | Scotland, alone
          crime 24*123456 | 24*123456 0.85 | asterisk
          crimes 20/551903/25 and 20/551904/25 | 20/551903/25 0.85 & 20/551904/25 0.85 | a list
          Crime Ref  Offence\\n5224012345  Theft\\n5224012346  Theft | 5224012345 0.85 & 5224012346 0.85 | column
          please quote this when you write to us: CRI/06HH/0020115/25 | CRI/06HH/0020115/25 0.85 | word far off
          custody 33CB/01142/25 | | another word beside it
          Act 1986/1925 | | no serial number
          version 1/2/3 | | short
          43250118834 | | no word
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new CrimeReference(), text)).isEqualTo(found);
  }
}
