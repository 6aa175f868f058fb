// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sable.detectors.names.NameModel;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

class TeacherTest {

  private static final NameModel NAMES = new NameModel();

  @Test
  void what_it_was_taught_is_found_in_a_text_that_it_never_saw() throws IOException {
    Taught taught = Taught.read(new ByteArrayInputStream(model(10)));

    String text = "gate opened by zoot 8123 at noon\npaid 8124 pounds at the gate\n";
    List<TextMatch> found = new TaughtFinder(NAMES, () -> taught).find(text);

    assertThat(found).hasSize(1);
    assertThat(text.substring(found.get(0).start(), found.get(0).end())).isEqualTo("8123");
    assertThat(found.get(0).category()).isEqualTo(Category.COLLAR_NUMBER);
    assertThat(found.get(0).evidence().rule()).isEqualTo("taught");
    assertThat(found.get(0).evidence().context())
        .allSatisfy(words -> assertThat(words).doesNotContain("8123"));
  }

  @Test
  void the_same_lessons_give_the_same_bytes() throws IOException {
    assertThat(model(3)).isEqualTo(model(3));
  }

  @Test
  void a_model_is_read_as_it_was_written() throws IOException {
    byte[] first = model(3);
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    Taught.read(new ByteArrayInputStream(first)).write(again);
    assertThat(again.toByteArray()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "none",
        "collar-number\tnone\n0 0\n",
        "none\tcollar-number\n0\t0\n",
        "none\tcollar-number\n0\t0\n0\tNaN\nw0:a\t1 0.5\n",
        "none\tcollar-number\n0\t0\n0\t0\nw0:a\t7 0.5\n",
        "none\tcollar-number\n0\t0\n0\t0\nw0:a\t-1 0.5\n",
        "none\tcollar-number\n0\t0\n0\t0\nw0:a\t1 NaN\n",
        "none\tcollar-number\n0\t0\n0\t0\nw0:a\n",
        "none\tshoe-size\n0\t0\n0\t0\n"
      })
  void what_is_no_model_is_refused(String content) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
      gzip.write(content.getBytes(UTF_8));
    }
    assertThatThrownBy(() -> Taught.read(new ByteArrayInputStream(file.toByteArray())))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Taught.read(new ByteArrayInputStream(content.getBytes(UTF_8))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void there_is_nothing_to_learn_where_nothing_is_marked() {
    assertThatThrownBy(() -> new Teacher(NAMES, List.of(new Lesson("a text", List.of()))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Officers of a force that puts "zoot" before their numbers, and sums that look alike. */
  private static byte[] model(int rounds) throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String number = String.valueOf(4000 + 17 * i);
      String text = "seen by zoot " + number + " today\npaid " + (4001 + 13 * i) + " pounds\n";
      int start = text.indexOf(number);
      lessons.add(
          new Lesson(text, List.of(new Lesson.Mark(Category.COLLAR_NUMBER, start, start + 4))));
    }
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    new Teacher(NAMES, lessons).teach(rounds, model);
    return model.toByteArray();
  }
}
