// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class OperationNameTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Operation Larkspur began | Larkspur 0.85 | one word
          under Op Tide Halyard | Tide Halyard 0.85 | two words
          OPERATION LARKSPUR REFERS | LARKSPUR 0.85 | in capitals
          the operation Room | | small letter
          Operation theatre | | no name
          Operation Of | | too short
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new OperationName(), text)).isEqualTo(found);
  }
}
