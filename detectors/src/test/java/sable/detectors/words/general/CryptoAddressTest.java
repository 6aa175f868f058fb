// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class CryptoAddressTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          BTC 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa | 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa 0.99 | base 58
          bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 | bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 0.9 | bech32
          1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb | | check
          wallet 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb | 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb 0.4 | check, with a cue
          0x52908400098527886E0F7030069857D2E4169EE7 | 0x52908400098527886E0F7030069857D2E4169EE7 0.7 | Ethereum
          0x52908400098527886E0F7030069857D2E4169EE | | thirty-nine digits
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new CryptoAddress(), text)).isEqualTo(found);
  }
}
