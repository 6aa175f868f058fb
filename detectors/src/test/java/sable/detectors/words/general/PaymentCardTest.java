// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class PaymentCardTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          card 5555 5587 1331 5096 used | 5555 5587 1331 5096 0.99 | beside card
          4242423930103100 | 4242423930103100 0.9 | together
          5555-5587-1331-5096 | 5555-5587-1331-5096 0.9 | hyphens
          5555 5587\\n1331 5096 | 5555 5587\\n1331 5096 0.9 | over a line end
          3782 822463 10005 | 3782 822463 10005 0.9 | grouped 4-6-5
          card ending 8803 | 8803 0.4 | last four
          5555 5587 1331 5097 | | check digit wrong
          card 5555 5587 1331 5097 | 5555 5587 1331 5097 0.4 | check digit wrong beside card
          1755 5587 1331 5096 | | no such issuer
          351065133387264 | | a handset
          1741600000000 | | a time stamp
          55555 5587 1331 50965 | | other groups
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new PaymentCard(), text)).isEqualTo(found);
  }
}
