// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class NorthernIrelandLicenceTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          licence no 20933175 | 20933175 0.85 | with a cue
          DVA licence 70114482 | 70114482 0.85 | the agency
          20933175 | | alone
          licence 2093317 | | seven digits
          TV licence 20933175 | | another licence
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new NorthernIrelandLicence(), text)).isEqualTo(found);
  }
}
