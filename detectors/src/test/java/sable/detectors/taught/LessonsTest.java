// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.finding.Category;

class LessonsTest {

  private static final Path TAUGHT = Path.of("training", "texts", "taught");

  @TempDir private Path folder;

  @Test
  void a_folder_of_marked_texts_becomes_a_model_of_what_is_marked_in_them() throws IOException {
    Files.writeString(folder.resolve("log.txt"), "22:14 5517 AT SCENE\n22:15 6021 LEFT\n");
    Files.writeString(folder.resolve("nothing.txt"), "minutes of a meeting about roads\n");
    Files.writeString(
        folder.resolve("labels.csv"),
        """
        file,start,end,category,text,person
        log.txt,6,10,collar-number,5517,
        log.txt,26,30,collar-number,"6021, or so",
        """);
    Path model = folder.resolve("model.gz");

    Lessons.main(model.toString(), folder.toString());

    assertThat(Taught.read(Files.newInputStream(model)).categories())
        .containsExactly(Category.COLLAR_NUMBER);
  }

  @Test
  void what_cannot_be_taught_is_refused_and_writes_nothing() throws IOException {
    Path model = folder.resolve("model.gz");
    Files.writeString(folder.resolve("text.txt"), "nothing here\n");
    for (String labels :
        List.of(
            "",
            "Text.txt,0,7,person-name\n",
            "text.txt,0,7,shoe-size\n",
            "text.txt,0,x,age\n",
            "text.txt,0\n")) {
      Files.writeString(folder.resolve("labels.csv"), "file,start,end,category\n" + labels);
      assertThatThrownBy(() -> Lessons.main(model.toString(), folder.toString()))
          .isInstanceOfAny(IllegalArgumentException.class, ArrayIndexOutOfBoundsException.class);
    }
    assertThat(model).doesNotExist();
  }

  @Test
  void every_label_of_the_texts_of_this_project_lies_in_its_text() throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(TAUGHT)) {
      folders = all.sorted().toList();
    }
    assertThat(folders).isNotEmpty();
    for (Path texts : folders) {
      for (Lesson lesson : Lessons.in(texts)) {
        assertThat(lesson.marks())
            .allSatisfy(
                mark ->
                    assertThat(lesson.text().substring(mark.start(), mark.end()).strip())
                        .hasSize(mark.end() - mark.start()));
      }
    }
  }
}
