// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordKindsTest {

  @ParameterizedTest
  @CsvSource({
    "dsupt, rank", "mx, title", "tenant, role", "stepmum, kin", "wynd, street",
        "maisonette, dwelling",
    "chwefror, month", "weds, day", "fwin, log", "athena, case", "detention, custody",
        "visa, paper",
    "llp, company", "shoulder, staff", "anpr, abbreviation", "locker, thing", "okafor, -", "'', -",
  })
  void a_word_is_of_the_kind_that_tells_of_what_stands_beside_it(String word, String kind) {
    assertThat(WordKinds.of(word)).isEqualTo(kind);
  }
}
