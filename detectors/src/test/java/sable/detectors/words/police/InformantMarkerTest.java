// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class InformantMarkerTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          seen by CHIS 40217 at noon | CHIS 40217 0.85 | with a number
          a registered informant said | registered informant 0.85 | in words
          Chis is a name | | short forms in capitals alone
          source of the fire | | a word
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new InformantMarker(), text)).isEqualTo(found);
  }
}
