// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class CroNumberTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CRO 025896/17H | 025896/17H 0.99 | named
          SF06/84465H | SF06/84465H 0.9 | on file
          025896/17J | | letter wrong
          025896/2017H | | four digits of a year
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new CroNumber(), text)).isEqualTo(found);
  }
}
