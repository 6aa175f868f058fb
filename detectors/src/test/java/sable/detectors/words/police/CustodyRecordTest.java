// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class CustodyRecordTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          custody 33CB/01142/25 | 33CB/01142/25 0.85 | strokes
          CUSTODY NO. 52SW/00417/25 | 52SW/00417/25 0.85 | capitals
          Custody ref for his arrest was NM/LDS/1147/25, RUI | NM/LDS/1147/25 0.85 | words between
          Custody GW-WX-000418-25 | GW-WX-000418-25 0.85 | two groups of letters
          Custody record SMITH, GW-WX-000419-25 | GW-WX-000419-25 0.85 | a name between
          MALE TO ECC CUST. REF EC/5510/25. | EC/5510/25 0.85 | short word
          DET NO 4401/25 | 4401/25 0.85 | detained person
          The custody record number for the first of the two males was\\nAB/1234/25 in the end | AB/1234/25 0.85 | over a line end
          Custody No: TM1/02764/25\\nPrev. TM1/01890/24 | TM1/02764/25 0.85 & TM1/01890/24 0.85 | as another one is written
          `Time | Custody no | Cell\\n09:10 | 25AB0012345 | M4` | 25AB0012345 0.85 | a column
          in custody he said crime 20/551903/25 | | another word nearer
          Det log HQ/4412/25 | HQ/4412/25 0.85 | its log
          custody 33CB/01142/25 and 33CB/01143/25 | 33CB/01142/25 0.85 & 33CB/01143/25 0.85 | a list
          Custody time 09:12-10:04 | | times
          custody until 12.03.25 | | a date
          33CB/01142/25 | | no word
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new CustodyRecord(), text)).isEqualTo(found);
  }
}
