// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class PostalAddressTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lives at 58b Lark Lane Mews, L17 8UR | 58b Lark Lane Mews, L17 8UR 0.85 | number to postcode
          CALLER ADDRESS 16 FERNDOWN GARDENS, WV11 3PQ TEL | 16 FERNDOWN GARDENS, WV11 3PQ 0.85 | line of capitals
          Flat 12\\nMariner's Court\\nQuayside\\nIP4 1ZZ | Flat 12\\nMariner's Court\\nQuayside\\nIP4 1ZZ 0.85 | lines
          22 Acacia Avenue was dark | 22 Acacia Avenue 0.7 | no postcode
          Llys Meirion, SY23 3RT | Llys Meirion, SY23 3RT 0.85 | house with a name
          living at 12 quarry brow | 12 quarry brow 0.85 | small letters beside a word
          Flat 3b, 22-24 High Street, Otley | Flat 3b, 22-24 High Street, Otley 0.85 | numbers from, to
          Flat 6, Albion House, 58 Wexcombe Road though | Flat 6, Albion House, 58 Wexcombe Road 0.85 | house and street
          lives at 102 St Brannock's Close | 102 St Brannock's Close 0.85 | a saint in the name
          of 95A THE ROPEWALK. Later | 95A THE ROPEWALK 0.7 | road without a word for one
          seen near 133 Heol y Felin again | 133 Heol y Felin 0.7 | Welsh
          Oakdean, 219 Northgate | 219 Northgate 0.4 | for review
          at plot 5 long meadow, cow lane. | plot 5 long meadow, cow lane 0.85 | small letters, two streets
          go 44 elm grove leeds ls9 7xx | 44 elm grove leeds 0.85 | small letters before a postcode
          lives at number 7 the paddocks | number 7 the paddocks 0.85 | an article
          Occ of 17 Beech Hse, Elm Ct | 17 Beech Hse, Elm Ct 0.7 | short words
          flat 4, 12 st mary's ct | flat 4, 12 st mary's ct 0.85 | a saint in small letters
          go to 22 birch ave, then | 22 birch ave 0.7 | small letters behind a small word
          PC 1189 FENWICK | | an officer
          AT 0130 HRS. I WILL ATTEND COURT. | | a time
          001 2152 INF STS NEXT DR FEM | | a line of a log
          2140 PATROL OF PARK ROAD | | the time of a line
          12 ATTENDED HIGH STREET | | a sentence in capitals
          HAD 3. THE COURT ROSE | | two sentences
          saw 12 The usual | | small letters
          Court 4 at 10am | | a courtroom
          20 MALE ON WRONG SIDE OF ROAD | | small words in capitals
          at 14:00 Oak Lane was shut | | minutes of a time
          12 Angry Men | | no street
          there were 4 people in the street | | small letters
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new PostalAddress(), text)).isEqualTo(found);
  }
}
