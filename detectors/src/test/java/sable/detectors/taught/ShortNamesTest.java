// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.names.NameModel;

class ShortNamesTest {

  private static final NameModel NAMES = new NameModel();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kwabena Okafor came, KO left | KO | short2",
        "Kwabena Okafor came, ko left | ko | short2",
        "OKAFOR, Kwabena; told by KO | KO | short2",
        "Kwabena Sefton Okafor. K.S.O. | S | short3",
        "Kwabena Okafor and the IP | IP | not2",
        "Kwabena Okafor and K | K | not1",
        "Kwabena Okafor and Kwame | Kwame | ''",
      })
  void letters_are_short_for_a_name_of_the_page(String text, String letters, String wanted) {
    Page page = new Page(text, 0, text.length(), NAMES);
    for (int i = page.size() - 1; i >= 0; i--) {
      if (page.written(i).equals(letters)) {
        assertThat(page.shortName(i)).isEqualTo(wanted);
        return;
      }
    }
    throw new AssertionError(letters);
  }
}
