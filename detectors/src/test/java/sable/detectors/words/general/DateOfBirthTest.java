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
          born 1983-11-29 | 1983-11-29 0.9 | year first
          Born: 22.05.2002 Swindon | 22.05.2002 0.9 | as on a custody sheet
          He was born on the 2nd of May 1998. | the 2nd of May 1998 0.9 | in words
          date of birth 19 September 2003 | 19 September 2003 0.9 | month in letters
          born May 2, 1998 in Hull | May 2, 1998 0.9 | month first
          DOB's 09/10/1981 or 10/09/1981 | 09/10/1981 0.9 & 10/09/1981 0.9 | two of them
          born 17 June\\n1988 | 17 June\\n1988 0.9 | over a line end
          14/11/1999 (DOB) | 14/11/1999 0.9 | word behind it
          On 17/02/2025 he drove off | | date of an offence
          born in 1979 and arrested 17/02/2025 | | another number between
          DOB 45/13/1979 | | no such day
          DOB unknown, ref 17/02/1979/5 | | part of a reference
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new DateOfBirth(), text)).isEqualTo(found);
  }
}
