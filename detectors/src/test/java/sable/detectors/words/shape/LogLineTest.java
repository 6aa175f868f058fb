// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLineTest {

  private static Hit hit(String line, String figures) {
    String text = line.translateEscapes();
    int start = text.lastIndexOf(figures);
    return new Hit(PreparedText.of(text), start, start + figures.length());
  }

  @ParameterizedTest(name = "{3}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2152 CALLER STATES | 2152 | true | alone
          `x\\n002 2152 CALLER` | 2152 | true | behind the number of the entry
          `14. 0931 VISIT` | 0931 | true | behind a counter
          `17/06/25 2152 CALLER` | 2152 | true | behind a day
          `3 | 2152 | CALLER` | 2152 | true | in a cell
          `2152 1140 SMITH AWARE` | 1140 | false | the time stands before it
          2471 SMITH | 2471 | false | no time of day
          PC 2152 | 2152 | false | a word before it
          215 CALLER | 215 | false | three figures
          """)
  void tells_the_time_of_a_line(String line, String figures, boolean time, String why) {
    assertThat(LogLine.isTime(hit(line, figures))).as(why).isEqualTo(time);
  }

  @ParameterizedTest(name = "{3}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          16:02  C7720  Log | C7720 | true | a time before it
          21:52:07 C7720 Log | C7720 | true | with seconds
          [0931] C7720 Log | C7720 | true | brackets
          at 16:02 C7720 | C7720 | false | words before it
          002 C7720 | C7720 | false | no time
          """)
  void tells_what_stands_just_behind_the_time(String line, String code, boolean timed, String why) {
    assertThat(LogLine.isTimed(hit(line, code))).as(why).isEqualTo(timed);
  }
}
