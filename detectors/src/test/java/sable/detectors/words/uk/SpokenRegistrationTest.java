// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class SpokenRegistrationTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Lima Mike six four Tango Papa X-ray seen | Lima Mike six four Tango Papa X-ray 0.9 | current
          index LIMA MIKE SIX FOUR TANGO PAPA XRAY | LIMA MIKE SIX FOUR TANGO PAPA XRAY 0.99 | capitals beside index
          it was lima, mike, 64, tango, papa, x ray | lima, mike, 64, tango, papa, x ray 0.9 | commas and figures
          Lima Mike sixty four Tango Papa Xray | Lima Mike sixty four Tango Papa Xray 0.9 | tens
          Lima Mike one five Tango Papa\\nXray | Lima Mike one five Tango Papa\\nXray 0.9 | over a line end
          Sierra four one seven Bravo Golf Hotel | Sierra four one seven Bravo Golf Hotel 0.7 | prefix
          Foxtrot Tango Lima double one Kilo | Foxtrot Tango Lima double one Kilo 0.7 | suffix and double
          Oscar India Lima two oh four three | Oscar India Lima two oh four three 0.7 | Northern Ireland
          partial plate Lima Mike six four | Lima Mike six four 0.85 | part beside plate
          reg LM 64 T P X | LM 64 T P X 0.99 | letters apart beside reg
          reg L M 6 4 T P X then | L M 6 4 T P X 0.99 | all apart beside reg
          L M 6 4 T P X | L M 6 4 T P X 0.4 | all apart
          Lima Mike six four | | part with nothing beside it
          Lima Mike four zero Tango Papa X-ray | | age not given out
          Mike and Charlie met Oscar at one | | names
          unit Tango Delta four one at scene | | a call sign
          LM64 TPX | | as written
          a 1 2 3 4 5 b | | figures
          hotel four stars, golf two days | | other words
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new SpokenRegistration(), text)).isEqualTo(found);
  }

  @Test
  void a_long_text_of_such_words_is_read_in_proportion() {
    assertThat(new SpokenRegistration().find("Lima ".repeat(300_000))).isEmpty();
    assertThat(new SpokenRegistration().find("1 ".repeat(300_000))).isEmpty();
  }
}
