// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class ArrestSummonsNumberTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ASN 25/01ZD/01/418827L | 25/01ZD/01/418827L 0.99 | with a cue
          2501ZD0100000418827L | 2501ZD0100000418827L 0.9 | closed
          25/01ZD/418827 | | a part is missing
          25/01ZD/01/418827I | | a letter that is not given out
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new ArrestSummonsNumber(), text)).isEqualTo(found);
  }
}
