// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class SurnameFirstTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          OAKES, Brenda | OAKES, Brenda 0.7 | plain
          AL-SAYED, Layla Mahmoud said | AL-SAYED, Layla Mahmoud 0.7 | hyphen, two forenames
          VAN DER MEER, Jan | VAN DER MEER, Jan 0.7 | particles
          O'NEIL, Mary J. | O'NEIL, Mary J. 0.7 | apostrophe, initial
          Record of OAKES, B. J. | OAKES, B. J. 0.7 | initials
          hits for BD61 XKP, Vauxhall Astra | | letters of a registration
          OAKES, Bill and LAW, Anna | OAKES, Bill 0.7 & LAW, Anna 0.7 | names that are words for bodies
          from CID, Northern Police | | a body
          seen by PC, Then he left | | a rank
          OAKES, BRENDA | | all in capitals says nothing
          CCTV, House | | a short form
          Oakes, Brenda | | not in capitals
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new SurnameFirst(), text)).isEqualTo(found);
  }
}
