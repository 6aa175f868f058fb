// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class CompanyNumberTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          company no 08112290 | 08112290 0.85 | digits
          Companies House SC550113 | SC550113 0.85 | Scotland
          08112290 | | alone
          company SC55011 | | five digits
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new CompanyNumber(), text)).isEqualTo(found);
  }
}
