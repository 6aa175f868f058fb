// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class LabelledNameTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Name: PRINCE, Tyler James        Alias: Ty Prince / Tyler REGAN | PRINCE, Tyler James 0.85 & Ty Prince 0.85 & Tyler REGAN 0.85 | custody sheet
          Surname: OAKES\\nForename(s): Brenda | OAKES 0.85 & Brenda 0.85 | two lines
          Victim: Mrs Brenda Oakes (72) | Brenda Oakes 0.85 | title outside
          Nominated person: mother, Tracey Regan, 07700 900 231 | Tracey Regan 0.85 | between commas
          Solicitor: Ms Hannah Frobisher (duty) | Hannah Frobisher 0.85 | bracket behind
          Completed by: marsh, tara  PC 2211 | marsh, tara 0.85 | small letters where a name is asked for
          Surname: not given | | small letters that are none
          From: Harbour Police | | a body
          ALIAS : WARD/MARTY   NEVIN/COLM | WARD 0.85 & MARTY 0.85 & NEVIN 0.85 & COLM 0.85 | aliases behind gaps
          Op name: LANTERN | | the name of a thing
          alias: Al  alias: Bo | Al 0.85 & Bo 0.85 | each once
          Witness: None | | no name
          Name: | | empty
          Victim: not known | | small letters
          Station: Gablecross | | no name stands there
          Forenames: MAY JUNE | MAY JUNE 0.85 | months where a name is asked for
          Present: SOLICITOR | | a role
          Contact: Social Worker | | a role
          Signed: JUNE | | a month
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new LabelledName(), text)).isEqualTo(found);
  }
}
