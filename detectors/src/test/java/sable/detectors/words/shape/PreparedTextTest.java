// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreparedTextTest {

  @Test
  void plain_text_is_left_as_it_is() {
    String text = "Nothing\nto do\there";
    assertThat(PreparedText.of(text).text()).isSameAs(text);
  }

  @Test
  void every_prepared_character_leads_back_to_the_original() {
    String text = "a\u200bb\r\n\u2011e\u0301\ufb01\uff11\ud83d\ude00 z";
    PreparedText prepared = PreparedText.of(text);
    assertThat(prepared.text()).isEqualTo("ab\n-\u00e9fi1\ud83d\ude00 z");
    assertThat(original(prepared, 0, 2)).isEqualTo("a\u200bb");
    assertThat(original(prepared, 0, 1)).isEqualTo("a");
    assertThat(original(prepared, 2, 3)).isEqualTo("\r\n");
    assertThat(original(prepared, 4, 5)).isEqualTo("e\u0301");
    assertThat(original(prepared, 5, 6)).isEqualTo("\ufb01");
    assertThat(original(prepared, 6, 8)).isEqualTo("\ufb01\uff11");
    assertThat(original(prepared, 8, 10)).isEqualTo("\ud83d\ude00");
    assertThat(original(prepared, 11, 12)).isEqualTo("z");
  }

  @Test
  void letters_that_look_latin_are_latin_in_codes_alone() {
    assertThat(PreparedText.of("\u0410\u041212 \u0421\u041d\u0415").text()).isEqualTo("AB12 CHE");
    assertThat(PreparedText.of("\u041d\u0415\u0422").text()).isEqualTo("\u041d\u0415\u0422");
  }

  private static String original(PreparedText prepared, int start, int end) {
    return prepared.original().substring(prepared.originalStart(start), prepared.originalEnd(end));
  }
}
