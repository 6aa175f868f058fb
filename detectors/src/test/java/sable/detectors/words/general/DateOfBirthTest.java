// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class DateOfBirthTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DOB 17/02/1979 | 17/02/1979 0.9 | slashes
          d.o.b. 28.9.95, seen | 28.9.95 0.9 | full stops, two digits
          DOB: 051181 | 051181 0.9 | together
          Date/place of birth: 12 August 1951, Hull | 12 August 1951 0.9 | with the place
          born 1983-11-29 | 1983-11-29 0.9 | year first
          Born: 22.05.2002 Swindon | 22.05.2002 0.9 | as on a custody sheet
          He was born on the 2nd of May 1998. | the 2nd of May 1998 0.9 | in words
          date of birth 19 September 2003 | 19 September 2003 0.9 | month in letters
          born May 2, 1998 in Hull | May 2, 1998 0.9 | month first
          DOB's 09/10/1981 or 10/09/1981 | 09/10/1981 0.9 & 10/09/1981 0.9 | two of them
          born 17 June\\n1988 | 17 June\\n1988 0.9 | over a line end
          14/11/1999 (DOB) | 14/11/1999 0.9 | word behind it
          On 17/02/2025 he drove off | | date of an offence
          born in 1979 and arrested 17/02/2025 | 1979 0.85 | the year alone
          Mr Ward, b. 12/03/1981, rents | 12/03/1981 0.9 | short form
          Mary Smith\\nb. 12/03/1980 | 12/03/1980 0.9 | short form on the next line
          Ann Lee, b. March 12, 1980 | March 12, 1980 0.9 | short form before a month
          DOB 12MAR1981 | 12MAR1981 0.9 | together, month in letters
          DOB 03/25/1981 | 03/25/1981 0.9 | month first, no other reading
          Dyddiad geni: 12 Mawrth 1981 | 12 Mawrth 1981 0.9 | Welsh
          date of birth? A. 3rd of the 5th 1990 | 3rd of the 5th 1990 0.85 | spoken
          her birthday is 3rd May so | 3rd May 0.85 | no year
          your date of birth, Henrietta?\\nMACALLISTER-JONES    the 7th of June 1985. | the 7th of June 1985 0.9 | an answer
          12/03/1981 is his date of birth | 12/03/1981 0.9 | word behind it
          Joanna Field (12.03.81) states | 12.03.81 0.7 | in brackets behind a name
          PIKE, Jeremy, 04/11/79; no details | 04/11/79 0.4 | behind a name
          Ellie Marsh  12/08/2017\\nJake Marsh  3/1/2020 | 12/08/2017 0.7 & 3/1/2020 0.7 | rows of names
          TULLY/WAYNE/140988 negative | 140988 0.7 | check by radio
          Name\\tD.O.B.\\nA\\t12/03/1981\\nB\\t13/03/1981 | 12/03/1981 0.9 & 13/03/1981 0.9 | column
          Team B chat export   22 April 2026 | | a heading
          Date of birth\\n17/06/1998\\nDate of arrest\\n12/03/2024 | 17/06/1998 0.9 | another field below
          statement of Field, 12/02/2024 | | of a statement
          DOB 45/13/1979 | | no such day
          DOB unknown, ref 17/02/1979/5 | | part of a reference
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new DateOfBirth(), text)).isEqualTo(found);
  }
}
