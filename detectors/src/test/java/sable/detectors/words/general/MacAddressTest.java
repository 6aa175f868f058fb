// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class MacAddressTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          00:1B:44:11:3A:B7 | 00:1B:44:11:3A:B7 0.9 | colons
          F0-9F-C2-11-7E-A4 | F0-9F-C2-11-7E-A4 0.9 | hyphens
          mac 001b.4411.3ab7 | 001b.4411.3ab7 0.85 | full stops
          00:1B:44:11:3A | | five pairs
          10:11:12:13:14:15:16 | | seven pairs
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new MacAddress(), text)).isEqualTo(found);
  }
}
