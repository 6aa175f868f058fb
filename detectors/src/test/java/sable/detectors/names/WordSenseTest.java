// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSenseTest {

  /** The word judged stands between brackets. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          on 10 [May] he left | true
          on the 3rd of [May] he left | true
          [May] 2025 | true
          late [June] | true
          at 14.05. [June] said so | false
          seen in March 2024. [April] stated | false
          14:05:22 [June] on the phone | false
          PC 4471 [May] came | false
          call [April] 07700 900123 | false
          [May] 34 yrs, fair hair | false
          on High St. [Mark]'s car | false
          [Mark] 07700 900123 | false
          I saw [May] there | false
          St [Mark]'s school | true
          the [Mark] IV lamp | true
          [Rose] Cottage | true
          [Rose] cut it | false
          THE [MARK] ON HER ARM | true
          IN ANY [CASE] WE LEFT | true
          [CASE] LEFT AT NOON | false
          YOU [MAY] GO | true
          HE SAYS [WILL] NOT COME | true
          I TOLD [WILL] AND LEFT | false
          the [Mark] I know | false
          """)
  void tells(String row, boolean word) {
    int start = row.indexOf('[');
    int end = row.indexOf(']') - 1;
    String text = row.replace("[", "").replace("]", "");
    assertThat(WordSense.isJustAWord(text, start, end, true)).isEqualTo(word);
  }
}
