// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoliceTextsTest {

  private static final List<PoliceText> MADE = PoliceTexts.made(NameList.inside(), 7, 2);

  @Test
  void the_same_seed_gives_the_same_texts() {
    assertThat(PoliceTexts.made(NameList.inside(), 7, 2)).isEqualTo(MADE);
    assertThat(PoliceTexts.made(NameList.inside(), 8, 2)).isNotEqualTo(MADE);
  }

  @Test
  void no_gap_and_no_choice_is_left_in_a_text() {
    assertThat(MADE).allSatisfy(t -> assertThat(t.text()).doesNotContain("{", "}", "«", "»"));
  }

  @Test
  void every_label_covers_words_from_end_to_end() {
    for (PoliceText text : MADE) {
      assertThat(text.labels()).isNotEmpty();
      for (PoliceText.Label label : text.labels()) {
        String words = text.text().substring(label.start(), label.end());
        assertThat(words).isEqualTo(words.strip()).isNotEmpty();
      }
    }
  }

  @Test
  void every_second_text_is_in_capitals() {
    assertThat(MADE)
        .filteredOn(t -> t.name().contains("-capitals"))
        .hasSize(MADE.size() / 2)
        .allSatisfy(
            t -> assertThat(t.text().chars().filter(Character::isLowerCase).count()).isZero());
  }

  @Test
  void texts_are_written_with_a_row_for_every_label(@TempDir Path folder) throws Exception {
    PoliceTexts.write(MADE, folder);

    assertThat(Files.readAllLines(folder.resolve("labels.csv")))
        .hasSize(1 + MADE.stream().mapToInt(t -> t.labels().size()).sum());
    assertThat(folder.resolve(MADE.get(0).name())).hasContent(MADE.get(0).text());
  }
}
