// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingTest {

  private static final Ending STAFF =
      Ending.of("(?i:(?<!\\p{L})(?:by|from) )\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)? $");

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'seen by Moss 12'           | 13 | true  | up to the place
          'SEEN BY Moss 12'           | 13 | true  | in capitals
          'by Ada Moss 12'            | 12 | true  | from the first word on
          'by Ada from Moss 12'       | 17 | true  | from a later word on
          'seen by moss 12'           | 13 | false | other letters than it says
          'nearby Moss 12'            | 12 | false | inside a word
          'by Moss, 12'               | 9  | false | something between
          'by Moss 12'                | 10 | false | behind the place
          """)
  void stands_before_a_place(String text, int at, boolean stands, String why) {
    assertThat(STAFF.standsBefore(PreparedText.of(text), 0, at)).as(why).isEqualTo(stands);
  }

  @ParameterizedTest(name = "from {0}: {1}")
  @CsvSource({"3, false", "4, true", "5, false"})
  void takes_the_rest_of_a_word_that_is_cut_for_one(int from, boolean stands) {
    assertThat(STAFF.standsBefore(PreparedText.of("nearby Moss 12"), from, 12)).isEqualTo(stands);
  }
}
