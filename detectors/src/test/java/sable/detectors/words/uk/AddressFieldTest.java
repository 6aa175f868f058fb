// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class AddressFieldTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Address: Llys Meirion, Bethel | Llys Meirion, Bethel 0.85 | a house name
          Home address: Ty Gwyn\\nBethel\\nLL55 1AB | Ty Gwyn\\nBethel 0.85 | lines up to the postcode
          Address: Ty Gwyn     Tel: 1 | Ty Gwyn 0.85 | up to a gap
          living c/o Hope House, Leeds. | c/o Hope House, Leeds 0.85 | care of
          Address        : The Old Forge\\n       2 Sutton Terrace\\n       Stoke Cross\\n       PL4 7NB | The Old Forge\\n       2 Sutton Terrace\\n       Stoke Cross 0.85 | colons lined up
          Address        The Old Dairy\\n               Church Lane\\n               GL7 1AA | The Old Dairy\\n               Church Lane 0.85 | no colon
          ADDRESS - 14A HIGH ST, OTLEY | 14A HIGH ST, OTLEY 0.85 | a dash
          Name     Address      Tel | | heads of columns
          Address: withheld | | nothing
          address: see reverse | | nothing
          E-mail address: a.b@example.com | | of the net
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new AddressField(), text)).isEqualTo(found);
  }
}
