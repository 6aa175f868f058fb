// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AheadTest {

  private static final PreparedText TEXT = PreparedText.of("7 Oak Road, Roadside, 2nd ROAD");
  private static final Ahead ROAD = Ahead.of("road(?!\\p{L})");

  @Test
  void tells_the_next_word_that_may_be_meant_whatever_its_case() {
    assertThat(ROAD.next(TEXT, 0)).isEqualTo(6);
    assertThat(ROAD.next(TEXT, 6)).isEqualTo(6);
    assertThat(ROAD.next(TEXT, 7)).as("a longer word between").isEqualTo(26);
    assertThat(ROAD.next(TEXT, 27)).as("none").isEqualTo(TEXT.text().length());
  }

  @Test
  void tells_of_letters_behind_a_number_as_well() {
    assertThat(Ahead.of("nd").next(TEXT, 0)).isEqualTo(23);
  }

  @Test
  void tells_whether_something_may_stand_at_a_place_inside_a_word_too() {
    Ahead house = Ahead.of("[0-9]{1,4} o");
    assertThat(house.mayStand(TEXT, 0)).isTrue();
    assertThat(house.mayStand(TEXT, 1)).isFalse();
    assertThat(Ahead.of("ak").mayStand(TEXT, 3)).isTrue();
    assertThat(Ahead.of("ak").mayStand(TEXT, TEXT.text().length())).isFalse();
  }
}
