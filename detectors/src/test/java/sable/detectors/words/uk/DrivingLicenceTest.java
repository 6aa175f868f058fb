// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class DrivingLicenceTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          OAKES 755143 BM9RT | OAKES 755143 BM9RT 0.9 | printed form
          licence BHULL059193MK9OH | BHULL059193MK9OH 0.99 | together
          RHYS9 605130 IA9FD | RHYS9 605130 IA9FD 0.9 | short surname
          licence no 20933175 | 20933175 0.4 | Northern Ireland
          OAKES 763143 BM9RT | | month 63
          99999 755143 BM9RT | | no surname
          20933175 | | no word
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new DrivingLicence(), text)).isEqualTo(found);
  }
}
