// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class PostcodeTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          at L17 8UR today | L17 8UR 0.9 | plain
          address L17 8UR | L17 8UR 0.99 | beside address
          e179zz | e179zz 0.7 | small letters, together
          SW1A 1AA | SW1A 1AA 0.9 | letter after the district
          SN2\\n1RF | SN2\\n1RF 0.7 | over a line end
          W4​ 2ND | W4​ 2ND 0.9 | invisible character
          GIR 0AA, BFPO 57, ASCN 1ZZ | GIR 0AA 0.9 & BFPO 57 0.9 & ASCN 1ZZ 0.9 | special
          address E99TT | E99TT 0.99 | short and together beside address
          L17 8CK | | C and K in the second half
          QA4 9EB | | no such first letter
          SE15 | | district alone
          on the M1 2nd exit | | an ordinal
          licence NWOSU 811114 E99TT | | end of a driver number
          AX4 9EB | | no such area
          Flat 2, 8 Mill Lane, Oldport AX4 9EB | AX4 9EB 0.9 | no such area behind a dwelling
          Yew Farm, Combe St Mary AX4 9EB | AX4 9EB 0.9 | no such area behind a named house
          RTC OAK ROAD, LEEDS J4 2ND EXIT | | an ordinal behind a road
          15 OAK ROAD, BLOCK C3 1ST FLOOR | | a floor
          Ford, Fiesta Z1 6LX | | parts that are no dwelling
          15 Oak Road, Oldport QX3\\n1ST | | over a line end
          the bus was AX4 9EB | | no such area behind other words
          address AX4 9EB | AX4 9EB 0.4 | no such area beside address
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new Postcode(), text)).isEqualTo(found);
  }
}
