// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class GridReferenceTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SJ 84417 39205 | SJ 84417 39205 0.7 | ten figures
          grid ref SN5981 | | four figures together
          grid SN 594 818 | SN 594 818 0.85 | six figures
          GR SN594818 | SN594818 0.85 | six figures together
          said no 1234 5678 | | small letters
          XX 84417 39205 | | no such square
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new GridReference(), text)).isEqualTo(found);
  }
}
