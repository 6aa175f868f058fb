// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class ExhibitReferenceTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          exhibit RJO/1 | RJO/1 0.85 | named
          the knife TVL/12 was | TVL/12 0.7 | stroke
          produced KD4 | KD4 0.85 | without a stroke
          KM/1\\tscene log | KM/1 0.7 | initials that are also a unit
          LSK/9A and PJH/1-3 | LSK/9A 0.7 & PJH/1 0.7 | a part, a row of them
          crime AB/12-4471 | | a longer reference
          drove 12 KM 3 times | | a unit
          set RJO/VID/01 sealed | RJO/VID/01 0.7 | two strokes
          exhibited as RJO/999/1 | RJO/999/1 0.85 | digits between, named
          police exhibit no: RJO/1A | RJO/1A 0.85 | a letter behind
          laptop seized, RJO-01 | RJO-01 0.85 | a hyphen, seized
          dashcam AM/1 | AM/1 0.7 | initials that are a time of day
          at 7 AM 1 day | | a time of day
          log RJO/5510/25 | | a reference of something else
          24/1 | | digits
          AND/OR | | words
          and/or 3 | | words
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new ExhibitReference(), text)).isEqualTo(found);
  }
}
