// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StoryTest {

  @Test
  void the_same_seed_tells_the_same_story() {
    assertThat(Story.of(7)).isEqualTo(Story.of(7)).isNotEqualTo(Story.of(8));
  }

  @Test
  void everybody_in_it_is_somebody_else() {
    for (long seed = 1; seed < 50; seed++) {
      Story story = Story.of(seed);
      assertThat(story.people()).extracting(Invented::name).doesNotHaveDuplicates();
      assertThat(story.people()).extracting(Invented::phone).doesNotHaveDuplicates();
      assertThat(story.people()).extracting(Invented::nhs).doesNotHaveDuplicates();
    }
  }

  @Test
  void numbers_are_of_the_ranges_kept_for_fiction() {
    for (Invented person : Story.standard().people()) {
      assertThat(person.phone()).matches("07700 900[0-9]{3}|01632 960[0-9]{3}");
      assertThat(person.nhs()).matches("999 [0-9]{3} [0-9]{4}");
      assertThat(person.email()).matches("[a-z]+\\.[a-z]+@example\\.(org|com)");
    }
    assertThat(Story.standard().plate()).matches("Y[A-K][0-9]{2} [A-Z]{3}");
  }

  @Test
  void check_digits_are_right() {
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      String digits = Story.nhs(random).replace(" ", "");
      int sum = 0;
      for (int k = 0; k < 10; k++) {
        sum += (10 - k) * (digits.charAt(k) - '0');
      }
      assertThat(sum % 11).isZero();
    }
  }
}
