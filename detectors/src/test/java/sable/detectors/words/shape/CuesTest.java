// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CuesTest {

  private static final Cues LOG = Cues.of("log(?: number)?|cad", "phone");

  @Test
  void takes_the_nearest_word_of_either_kind() {
    PreparedText text = PreparedText.of("CAD 12 phone 34 log 56");
    assertThat(LOG.between(text, 0, 4)).contains("cad");
    assertThat(LOG.between(text, 0, 13)).as("another word is nearer").isEmpty();
    assertThat(LOG.between(text, 0, 20)).contains("log");
    assertThat(LOG.between(text, 17, 20)).as("from inside the word").isEmpty();
  }

  @Test
  void takes_as_much_of_a_word_as_stands_before_the_place_whoever_asked_first() {
    PreparedText text = PreparedText.of("log number 12");
    assertThat(LOG.between(text, 0, 11)).contains("log number");
    assertThat(LOG.between(text, 0, 6)).contains("log");
    assertThat(LOG.between(text, 0, 2)).isEmpty();
    assertThat(LOG.between(text, 0, 11)).contains("log number");
  }

  @Test
  void says_where_no_word_is_near() {
    PreparedText text = PreparedText.of("a phone, then this 12");
    assertThat(LOG.mayStandBefore(text, 19, 17)).isTrue();
    assertThat(LOG.mayStandBefore(text, 19, 16)).isFalse();
    assertThat(LOG.mayStandBefore(text, 2, 2)).as("behind the place").isFalse();
  }
}
