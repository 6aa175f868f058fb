// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class PncIdTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PNC 2007/0430392Y | 2007/0430392Y 0.99 | named
          98/718228Y | 98/718228Y 0.9 | short form
          2007/0430392X | | letter wrong
          PNC ID 2007/0430392X | 2007/0430392X 0.4 | letter wrong beside PNC
          2007/0430392I | | letter that is never used
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new PncId(), text)).isEqualTo(found);
  }
}
