// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class NationalInsuranceNumberTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          NI no AB 12 34 56 C | AB 12 34 56 C 0.99 | pairs
          JK418827D | JK418827D 0.9 | together
          jk 41 88 27 d | jk 41 88 27 d 0.9 | small letters
          AB‑12‑34‑56‑C | AB‑12‑34‑56‑C 0.9 | non-breaking hyphens
          AB 12 34\\n56 C | AB 12 34\\n56 C 0.9 | over a line end
          АB123456C | АB123456C 0.9 | a Cyrillic letter
          NINO AB 12 34 56 | AB 12 34 56 0.85 | suffix missing beside a word
          AB 12 34 56 | | suffix missing
          GB 12 34 56 C | | prefix not given out
          NINO GB 12 34 56 C | GB 12 34 56 C 0.4 | prefix not given out beside a word
          AB 12 34 56 E | | suffix beyond D
          XAB123456C | | inside a longer word
          AB1234567 | | seven digits
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new NationalInsuranceNumber(), text)).isEqualTo(found);
  }
}
