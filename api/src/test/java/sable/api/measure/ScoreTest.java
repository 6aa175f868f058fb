// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import sable.pipeline.place.Rect;

class ScoreTest {

  @Test
  void coverage_is_that_of_the_union_of_boxes() {
    Rect label = new Rect(0, 0, 10, 10);
    assertThat(BoxScore.covered(label, List.of())).isZero();
    assertThat(BoxScore.covered(label, List.of(new Rect(-5, -5, 10, 20), new Rect(2, -5, 6, 20))))
        .isCloseTo(0.8, Offset.offset(1e-9));
  }

  @Test
  void a_photo_without_labels_counts_false_boxes() {
    BoxScore score = new BoxScore();
    score.photo("a", List.of(), List.of(new Rect(0, 0, 1, 1)));
    score.photo("b", List.of(), List.of());
    assertThat(score.report()).last().asString().contains("0.50 (2 photos)");
  }

  @Test
  void a_mention_is_found_when_all_its_letters_are_and_a_leak_is_a_mention_nobody_hides() {
    WordScore score = new WordScore();
    score.document(
        "d",
        "Ann Oakes of L17 8UR",
        List.of(new WordScore.Label("person-name", 0, 9), new WordScore.Label("postcode", 13, 20)),
        List.of(
            new WordScore.Found("person-name", 0, 3),
            new WordScore.Found("person-name", 4, 9),
            new WordScore.Found("address", 10, 20)));
    assertThat(score.misses()).isEmpty();
    assertThat(score.report()).anyMatch(l -> l.startsWith("postcode") && l.contains("0.000"));
    assertThat(score.report()).last().asString().contains("0 of 1");
  }

  @Test
  void a_frame_is_exposed_when_one_thing_in_it_is() {
    FilmScore score = new FilmScore();
    List<FilmScore.Shown> shown = List.of(new FilmScore.Shown("face0", new Rect(0, 0, 10, 10)));
    score.frame(shown, List.of(new Rect(0, 0, 10, 10)));
    score.frame(shown, List.of(new Rect(0, 0, 10, 5)));
    assertThat(score.report()).last().asString().contains("1 of 2");
  }
}
