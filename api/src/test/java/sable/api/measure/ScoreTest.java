// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void boxes_that_touch_no_label_are_counted_and_listed() {
    BoxScore score = new BoxScore();
    BoxScore.Label label = new BoxScore.Label(new Rect(0, 0, 10, 10), List.of("country gb"), true);
    score.photo("a", List.of(label), List.of(new Rect(0, 0, 10, 9.5), new Rect(50, 60, 7, 8)));
    assertThat(score.report()).anyMatch(l -> l.startsWith("country gb") && l.contains("1.000"));
    assertThat(score.report()).anyMatch(l -> l.contains("touch no label  1.00 (1 photos)"));
    assertThat(score.strays()).containsExactly("a 50,60 7x8");
  }

  @Test
  void the_interval_of_a_share_is_wide_where_little_was_seen() {
    assertThat(BoxScore.interval(4, 4)).isEqualTo("0.510-1.000");
    assertThat(BoxScore.interval(149, 157)).isEqualTo("0.903-0.974");
    assertThat(BoxScore.interval(0, 0)).isEqualTo("-");
  }

  @Test
  void small_plates_are_scored_and_small_faces_are_not(@TempDir Path folder) throws IOException {
    Path labels =
        Files.writeString(
            folder.resolve("labels.csv"), "image,x,y,w,h,country\na.jpg,10,10,50,12,gb\n");
    BoxScore.Label plate =
        LabelFile.boxes(labels, LabelFile.Things.PLATES, List.of()).get(0).label();
    assertThat(plate.counted()).isTrue();
    assertThat(plate.buckets()).containsExactly("width under 60 px", "country gb");
    assertThat(
            LabelFile.boxes(labels, LabelFile.Things.PLATES, List.of("country"))
                .get(0)
                .label()
                .buckets())
        .containsExactly("width under 60 px", "country gb");
    BoxScore.Label face = LabelFile.boxes(labels, LabelFile.Things.FACES, List.of()).get(0).label();
    assertThat(face.counted()).isFalse();
  }

  @Test
  void faces_are_broken_down_by_columns_and_attributes_and_tones_by_group(@TempDir Path folder)
      throws IOException {
    Path labels =
        Files.writeString(
            folder.resolve("labels.csv"),
            "image,x,y,w,h,skin_tone,attr\na.jpg,1,1,40,50,V,blur=2;invalid=0\n");
    assertThat(
            LabelFile.boxes(labels, LabelFile.Things.FACES, List.of("skin-tone", "blur"))
                .get(0)
                .label()
                .buckets())
        .containsExactly("side 32-64 px", "skin-tone V", "skin-tone (IV-VI)", "blur 2");
  }

  @Test
  void a_mention_is_found_when_all_its_letters_are_and_a_leak_is_a_mention_nobody_hides() {
    WordScore score = new WordScore();
    score.document(
        "d",
        "Ann Oakes of L17 8UR",
        List.of(new WordScore.Label("person-name", 0, 9), new WordScore.Label("postcode", 13, 20)),
        List.of(
            new WordScore.Found("person-name", 0, 3, "rule"),
            new WordScore.Found("person-name", 4, 9, "rule"),
            new WordScore.Found("address", 10, 20, "rule")));
    assertThat(score.misses()).isEmpty();
    assertThat(score.report()).anyMatch(l -> l.startsWith("postcode") && l.contains("0.000"));
    assertThat(score.report()).last().asString().contains("0 of 1");
  }

  @Test
  void an_entity_is_hidden_when_all_its_mentions_are() {
    WordScore score = new WordScore();
    score.document(
        "d",
        "Ann, Ann",
        List.of(
            new WordScore.Label("person-name", 0, 3, true, "p1", List.of("origin english")),
            new WordScore.Label("person-name", 5, 8, true, "p1", List.of("origin english"))),
        List.of(new WordScore.Found("person-name", 0, 3, "rule")));
    assertThat(score.report())
        .anyMatch(l -> l.matches("origin english +2 +0.500 +0.500"))
        .anyMatch(l -> l.matches("person-name +1 +0.000"))
        .last()
        .asString()
        .contains("1 of 1");
  }

  @Test
  void what_is_not_looked_for_makes_no_leak() {
    WordScore score = new WordScore();
    score.document(
        "d", "Leeds", List.of(new WordScore.Label("x", 0, 5, false, "", List.of())), List.of());
    assertThat(score.misses()).isEmpty();
    assertThat(score.report()).last().asString().contains("0 of 1");
  }

  @Test
  void names_are_told_apart_by_their_case() {
    assertThat(LabelFile.caseOf("Sinéad Mary")).isEqualTo("as usual");
    assertThat(LabelFile.caseOf("OAKES")).isEqualTo("all capitals");
    assertThat(LabelFile.caseOf("OAKES, Brenda")).isEqualTo("surname in capitals");
    assertThat(LabelFile.caseOf("jonno")).isEqualTo("all small");
    assertThat(LabelFile.caseOf("M. OAKES")).isEqualTo("all capitals");
    assertThat(List.of("JIM", "JO", "J. LI"))
        .allMatch(name -> LabelFile.caseOf(name).equals("all capitals"));
    assertThat(List.of("F", "F.", "TC", "A.R.", "D. A."))
        .allMatch(name -> LabelFile.caseOf(name).equals("initials"));
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
