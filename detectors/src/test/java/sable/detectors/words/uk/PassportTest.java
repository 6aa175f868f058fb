// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class PassportTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          passport 702118345 | 702118345 0.85 | nine digits
          Passport No AB2093317 | AB2093317 0.85 | two letters
          702118345 | | alone
          passport 70211834 | | eight digits
          Romanian passport 059 274 118, exp. 03/2029 | 059 274 118 0.85 | groups
          Travel doc : 302-118-447 | 302-118-447 0.85 | hyphens
          Lithuanian passport 24011234 | 24011234 0.4 | eight digits of a country
          Italian passport YA1234567 | YA1234567 0.85 | letters of a country
          passport no. C01X00T47 | C01X00T47 0.4 | letters among the digits
          Spanish passport PAB123456 | PAB123456 0.85 | three letters
          passport no 19AV12345 | 19AV12345 0.85 | French
          passports 702118345, 702118346 | 702118345 0.85 & 702118346 0.85 | a list
          passport BK4417702\\tM0071204\\tHunter | BK4417702 0.85 | a seal beside it
          his passport was seized in bag M0071204 | | a bag
          the passport office rang on 07700900471 | | a telephone
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new Passport(), text)).isEqualTo(found);
  }
}
