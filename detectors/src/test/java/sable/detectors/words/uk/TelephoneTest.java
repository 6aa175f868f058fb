// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class TelephoneTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          07700 900471 | 07700 900471 0.9 | drama mobile
          tel +44 (0)7700 900560. | +44 (0)7700 900560 0.99 | country code and 0
          020 7946 0123 | 020 7946 0123 0.9 | London
          (020) 7946 0123 | (020) 7946 0123 0.9 | brackets
          01632 960 290 then 2 more | 01632 960 290 0.9 | another number behind
          07700-900-746 | 07700-900-746 0.9 | hyphens
          07700‑900‑746 | 07700‑900‑746 0.9 | non-breaking hyphens
          07700.900.746 | 07700.900.746 0.9 | full stops
          0 7 7 0 0 9 0 0 1 7 1 | 0 7 7 0 0 9 0 0 1 7 1 0.9 | one by one
          +447700900155 | +447700900155 0.9 | together
          00447700900155 | 00447700900155 0.9 | 00 for plus
          07700\\n900471 | 07700\\n900471 0.9 | over a line end
          07700 900471\\n07700 900472 | 07700 900471 0.9 & 07700 900472 0.9 | two lines
          call 0117 496 0123 | 0117 496 0123 0.99 | drama Bristol
          0800 1111 | 0800 1111 0.9 | eight digits
          +33 1 42 68 53 00 | +33 1 42 68 53 00 0.9 | France
          ０７７００９００４７１ | ０７７００９００４７１ 0.9 | wide digits
          07700 9003 | | too short
          at 0215 hours | | a time
          0212785346 | | a CHI number
          account 07142088512345 | | too long
          ref 0770090 | | a reference
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new Telephone(), text)).isEqualTo(found);
  }
}
