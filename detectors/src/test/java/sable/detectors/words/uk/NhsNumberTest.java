// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class NhsNumberTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          NHS No 999 794 0261 | 999 794 0261 0.99 | spaces
          NHS number: 9991161554. | 9991161554 0.99 | together
          N.H.S. 999-794-0261 | 999-794-0261 0.99 | hyphens
          nhs 999 794\\n0261 | 999 794\\n0261 0.99 | over a line end
          NHS 999 794 0261 | 999 794 0261 0.99 | no-break spaces
          H&C number 338 710 1228 | 338 710 1228 0.99 | Northern Ireland
          id 9991161554 | 9991161554 0.4 | nothing names it
          NHS No 999 794 0262 | 999 794 0262 0.4 | check digit wrong
          999 794 0262 | | check digit wrong, nothing names it
          999 123 4560 | | sum leaves 1
          09997940261 | | part of a longer number
          999 794 02615 | | longer
          UTR 9991161554 | 9991161554 0.4 | named as something else
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new NhsNumber(), text)).isEqualTo(found);
  }
}
