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
          the reply of the bank has 4311 8270 | 4311 8270 0.85 | two groups
          Her acct 77-29-01 3306 1128. | 77-29-01 0.7 & 3306 1128 0.85 | no word for the sort code
          > is with the BS, 40 61 02\\n> / 00718845. | 40 61 02 0.7 & 00718845 0.7 | over a line end of a mail
          a/c no: 44112200 (20-11-22) | 44112200 0.85 & 20-11-22 0.7 | sort code in brackets
          natwest 601122 77120438 | 601122 0.7 & 77120438 0.85 | the name of a bank
          Sort Code   Account No\\n20-11-22    44112200 | 20-11-22 0.85 & 44112200 0.85 | columns
          her acct is 77-29-01 | 77-29-01 0.85 | pairs that are no day
          account no. 4411220 | 4411220 0.85 | seven figures
          roll number 0123/445566-7 | 0123/445566-7 0.85 | building society
          name r trott s.c 309411 a.c 66120448 | 309411 0.85 & 66120448 0.85 | short words with stops
          account opened 12-11-25 | | a day
          bank card 4929 4599 6784 9173 | | a card
          the bank was open 0900 1700 | | times
          bank statements for 2019 2020 | | years
          00-31-19 | | pairs alone
          on 12-11-25 he | | a date
          70415528 | | digits alone
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new BankAccount(), text)).isEqualTo(found);
  }
}
