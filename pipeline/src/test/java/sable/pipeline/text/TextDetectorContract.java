// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every recogniser must do; a recogniser's test extends this and adds its own table. */
public abstract class TextDetectorContract {

  /** The recogniser. */
  protected abstract TextDetector detector();

  /** A text in which it finds something. */
  protected abstract String telling();

  @Test
  void says_what_it_looks_for_and_who_it_is() {
    assertThat(detector().categories()).isNotEmpty();
    assertThat(detector().by()).isNotBlank();
  }

  @Test
  void finds_only_what_it_says_it_looks_for_inside_the_text() {
    List<TextMatch> found = detector().find(telling());
    assertThat(found).isNotEmpty();
    assertThat(found)
        .allSatisfy(
            match -> {
              assertThat(detector().categories()).contains(match.category());
              assertThat(match.end()).isLessThanOrEqualTo(telling().length());
              assertThat(match.evidence().rule()).isNotBlank();
            });
    assertThat(found).extracting(TextMatch::start).isSorted();
  }

  @Test
  void finds_the_same_again() {
    assertThat(detector().find(telling())).isEqualTo(detector().find(telling()));
  }

  @Test
  void finds_nothing_in_nothing() {
    assertThat(detector().find("")).isEmpty();
    assertThat(detector().find("   \r\n\t ")).isEmpty();
  }

  @Test
  void keeps_its_offsets_behind_characters_of_two_units_and_after_line_ends_of_two() {
    String before = "\uD83D\uDE00\r\n";
    List<TextMatch> alone = detector().find(telling());
    List<TextMatch> moved = detector().find(before + telling());
    assertThat(moved)
        .extracting(match -> match.start() - before.length())
        .containsAll(alone.stream().map(TextMatch::start).toList());
  }

  @Test
  void survives_texts_without_sense() {
    Random seeded = new Random(7);
    for (int round = 0; round < 20; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 400; i++) {
        text.append((char) (round % 2 == 0 ? seeded.nextInt(0x10000) : 32 + seeded.nextInt(95)));
      }
      assertThat(detector().find(text.toString()))
          .allSatisfy(match -> assertThat(match.end()).isLessThanOrEqualTo(text.length()));
    }
  }
}
