// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class IpAddressTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          from 203.0.113.19 | 203.0.113.19 0.99 | beside a word
          203.0.113.19. | 203.0.113.19 0.9 | alone
          2001:db8::8a2e:370:7334 | 2001:db8::8a2e:370:7334 0.9 | version 6
          203.0.113.299 | | octet too large
          section 10.2.1.3 | | a section
          10.2.1 | | three numbers
          at 10:15:22 | | a time
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new IpAddress(), text)).isEqualTo(found);
  }
}
