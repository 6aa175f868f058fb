// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class BankAccountTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sort code 00-31-19 account 70415528 | 00-31-19 0.85 & 70415528 0.85 | both named
          SC 002877 Acc 61330947 | 002877 0.85 & 61330947 0.85 | short words
          00-61-44 91820044 | 00-61-44 0.7 & 91820044 0.7 | side by side
          00-31-19 | | pairs alone
          on 12-11-25 he | | a date
          70415528 | | digits alone
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new BankAccount(), text)).isEqualTo(found);
  }
}
