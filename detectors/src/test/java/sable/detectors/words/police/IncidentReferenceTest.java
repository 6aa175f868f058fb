// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class IncidentReferenceTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CAD 2210 of 18/03/2025 | 2210 of 18/03/2025 0.85 | of a date
          INC 118-04062025 | 118-04062025 0.85 | hyphen
          log PS-20250216-0441 | PS-20250216-0441 0.85 | Scotland
          22 of 18/03/2025 | | no word
          incident on 12/03/2025 | | a date
          Incident log V0318.12.03.25, 4 pp | V0318.12.03.25 0.85 | full stops
          log 214 of 17th June 2025 | 214 of 17th June 2025 0.85 | day of the month
          log 214 of 17/06 | 214 of 17/06 0.85 | no year
          CAD 0245 170625 | 0245 170625 0.85 | day in six figures
          log number 0245 17JUN25 | 0245 17JUN25 0.85 | month in letters
          FWIN 1188 of 17/06/25 | 1188 of 17/06/25 0.85 | Greater Manchester
          rang, 1188 of 17/06/25 given | 1188 of 17/06/25 0.7 | of a day with its year
          log LC-20250617-0245 | LC-20250617-0245 0.85 | Lancashire
          log E-0071-090825\\nSee E-0072-090825 | E-0071-090825 0.85 & E-0072-090825 0.7 | as another one is written
          ref CAD/0245/17JUN25 | CAD/0245/17JUN25 0.85 | named by its letters
          and was given the reference 2064. | 2064 0.85 | told on the telephone
          incident no. 412 | 412 0.85 | short
          logs 412 and 418 | 412 0.85 & 418 0.85 | two short ones
          linked logs: CT2605-1190, CT2605-1201 | CT2605-1190 0.85 & CT2605-1201 0.85 | a list
          Log 2064 of 03/05/2025\\n20-45-67 12345678 | 2064 of 03/05/2025 0.85 | an account below
          log EH-20250117-0308 and 20/551903/25 | EH-20250117-0308 0.85 | a crime behind it
          2064 of 03/05/2025, 36/20441/25 and GWE/2025/0188304 | 2064 of 03/05/2025 0.7 | others behind one that no word names
          PREV LOGS EH-20250117-0308 AND EH-20241224-1990 BOTH | EH-20250117-0308 0.85 & EH-20241224-1990 0.85 | a list in capitals
          an incident in March 2019 | | a year
          the incident left 250 people | | a count
          the log opened at 2152 hrs | | a time
          log of 12.03.25 | | a date
          scene log  M0071210 | | another kind of log
          page 112 of 12/03/2025 | | a page
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new IncidentReference(), text)).isEqualTo(found);
  }
}
