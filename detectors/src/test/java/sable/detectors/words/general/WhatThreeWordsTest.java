// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class WhatThreeWordsTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ///cheeks.mining.vocal | ///cheeks.mining.vocal 0.9 | strokes
          what3words: cheeks.mining.vocal | cheeks.mining.vocal 0.85 | named
          what3words from her phone cheeks.mining.vocal. | cheeks.mining.vocal 0.85 | words between
          end.Next.line | | sentences
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new WhatThreeWords(), text)).isEqualTo(found);
  }
}
