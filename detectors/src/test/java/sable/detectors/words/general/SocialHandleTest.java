// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class SocialHandleTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          it is @deco_l8 there | @deco_l8 0.7 | handle
          find me instagram.com/deco.l8. | deco.l8 0.9 | path
          a@example.com | | e-mail
          Snap: deco_l8 (mine) | deco_l8 0.85 | named
          his insta is deco.l8x | deco.l8x 0.85 | named in running text
          on telegram deco_l8 | deco_l8 0.85 | behind the network
          Snap: nothing there | | a word
          @ 5pm | | a time
          @2030 | | digits alone
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new SocialHandle(), text)).isEqualTo(found);
  }
}
