// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class CustodyRecordTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          custody 33CB/01142/25 | 33CB/01142/25 0.85 | strokes
          CUSTODY NO. 52SW/00417/25 | 52SW/00417/25 0.85 | capitals
          33CB/01142/25 | | no word
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new CustodyRecord(), text)).isEqualTo(found);
  }
}
