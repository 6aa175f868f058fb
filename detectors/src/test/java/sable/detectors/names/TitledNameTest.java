// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class TitledNameTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          I spoke to Mr John Smith about it | John Smith 0.85 | title
          Mrs. Oakes left | Oakes 0.85 | full stop behind the title
          PC 4471 Smith attended | Smith 0.85 | collar number between
          Detective Constable Aisha Rahman, of | Aisha Rahman 0.85 | two ranks
          WINTER TO MRS OAKES BY PHONE | OAKES 0.85 | line of capitals
          Dr van der Meer's notes | van der Meer 0.85 | particles, possessive
          Ms O'Neil-Okafor and I | O'Neil-Okafor 0.85 | apostrophe and hyphen
          Mr J. R. Hartley. Then | J. R. Hartley 0.85 | initials
          DS Hope Said nothing | Hope 0.85 | verb with a capital
          Miss\\nBegum | Begum 0.85 | over a line end
          OP K2231 GRIFFITHS TOOK THE CALL | GRIFFITHS 0.85 | an operator with a number
          Op 2231 Fernhill began | | an operation
          TOLD DC GRACE MARSH ABOUT IT | GRACE MARSH 0.85 | a forename and a surname that are words
          HE IS A MAJOR. I DO NOT KNOW HIM | | a sentence ends
          NEXT DR FEM SHOUTS | | a short form
          PC MO ALI, MS NAT GREEN | MO ALI 0.85 & NAT GREEN 0.85 | short names in capitals
          the officer said | | small letters
          DI 2025 | | no name follows
          PC was there | | no capital follows
          I miss You | | a verb
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new TitledName(), text)).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PC 4471 Smith attended | PC
          Det. Ch. Insp Ann Oakes led it | Det. Ch. Insp
          Temporary Detective Chief Superintendent Oakes | Temporary Detective Chief Superintendent
          T/DCI Oakes | T/DCI
          at A/Insp Oakes' desk | A/Insp
          vitamin c/Insp Oakes | c/Insp
          the Chief, Insp Oakes | Insp
          Assistant Chief Constable Oakes | Assistant Chief Constable
          Insp Oakes was off duty in the pub | Insp, off duty
          On a rest day I met Sgt. J. Oakes there | Sgt, off duty
          Insp Oakes was off\\nduty in the pub | Insp, off duty
          Insp Oakes was off  duty in the pub | Insp, off duty
          Insp Oakes was off -duty in the pub | Insp, off duty
          Insp Oakes was not  on\\nduty | Insp, off duty
          It was the rest\\nday of Insp Oakes | Insp, off duty
          Insp Oakes was on  annual\\nleave | Insp, off duty
          Insp Oakes was on\\nleave | Insp, off duty
          He was off duty. Insp Oakes came | Insp
          retired Det Supt Oakes said | Det Supt, off duty
          """)
  void tells_the_whole_rank_and_who_is_off_duty(String text, String context) {
    assertThat(new TitledName().find(text.translateEscapes()))
        .singleElement()
        .extracting(match -> String.join(", ", match.evidence().context()))
        .isEqualTo(context);
  }
}
