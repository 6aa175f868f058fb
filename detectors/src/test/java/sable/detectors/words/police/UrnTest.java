// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class UrnTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          05LV2011725 | 05LV2011725 0.7 | together
          URN 37 AB 03391 23 | 37 AB 03391 23 0.99 | groups
          05LV201172 | | too short
          52SW/00417/25 | | a custody number
          URN pending | | none yet
          URN: 52/TC/0771/25 | 52/TC/0771/25 0.99 | strokes, four figures
          URN 52-TC-00771-25 | 52-TC-00771-25 0.99 | hyphens
          URN No. NM/2025/03187 | NM/2025/03187 0.85 | another form
          URN: tbc, 12/03/2025 | | a date
          `URN |47|NF|20188|23|` | `47|NF|20188|23 0.99` | boxes of a form
          `URN:  57 | SB | 20418 | 26   Plea` | `57 | SB | 20418 | 26 0.99` | bars and spaces
          `URN | No | Qty | Val\\n12 | 34 | 2018 | 25` | | columns under the word
          `URN | No | Qty | Val\\n12 | 34 | 20188 | 25` | | columns as wide as one
          `1 | 47 | NF | 20188 | 23 |` | | columns of a table
          DC Lee 52/TC/0771/25 | | no word
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new Urn(), text)).isEqualTo(found);
  }
}
