// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class NameInColumnTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          Ref | Name | Tel\\n1 | demaj, arben | 07700 900123\\n2 | Mrs ap Rhys (mother) | none ; demaj, arben 0.7 & ap Rhys 0.7 ; small letters, a title, a bracket
          Item\\tFound by\\tSeal\\nkeys\\tap Huw\\tM1 ; ap Huw 0.7 ; tabs
          No | Witness | Says\\n---|---|---\\n1 | Delroy | nothing\\n  | Pennicott | ; Delroy 0.7 & Pennicott 0.7 ; a name over two rows
          Ref | Name | Tel\\n1 | not known | -\\n2 | 0161 | -\\n3 | the caller | - ; ; no names
          Ref | Name | Tel\\nOther words\\n1 | demaj | 2 ; ; the table has ended
          Name | Role | Tel\\n---|---|---\\r\\ndemaj, arben | Witness | 1\\nnevin, colm | Victim | 2 ; demaj, arben 0.7 & nevin, colm 0.7 ; a role is no head
          Name | Tel\\ndemaj | 2 ; ; two cells are no table
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new NameInColumn(), text.replace("\\t", "\t"))).isEqualTo(found);
  }
}
