// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sable.detectors.names.NameModel;
import sable.pipeline.finding.Category;

/**
 * Reads marked texts from folders and teaches a model on them. Each folder holds {@code .txt} files
 * in UTF-8 and {@code labels.csv}: a line of headings, then {@code file,start,end,category} and
 * whatever follows; offsets are UTF-16 code units, categories Sable's own codes.
 */
public final class Lessons {

  private static final String LABELS = "labels.csv";
  private static final int ROUNDS = 30;

  /** File, start, end, category, and the rest, which may hold commas. */
  private static final int COLUMNS = 5;

  private Lessons() {}

  /**
   * Writes the model that some folders teach.
   *
   * @param words the file to write, then the folders; their order does not matter
   * @throws IllegalArgumentException where a label is no label, or nothing is labelled
   */
  public static void main(String... words) throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (String folder : Arrays.stream(words).skip(1).sorted().toList()) {
      lessons.addAll(in(Path.of(folder)));
    }
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    new Teacher(new NameModel(), lessons).teach(ROUNDS, model);
    Files.write(Path.of(words[0]), model.toByteArray());
  }

  /**
   * The lessons of a folder, by the names of their files.
   *
   * @throws IllegalArgumentException where a label is no label, or of a text that is not there
   */
  static List<Lesson> in(Path folder) throws IOException {
    Map<String, List<Lesson.Mark>> marks = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve(LABELS)).stream().skip(1).toList()) {
      String[] cells = line.split(",", COLUMNS);
      if (cells.length < COLUMNS - 1) {
        throw new IllegalArgumentException(LABELS + " in " + folder + " has a line cut short");
      }
      marks
          .computeIfAbsent(cells[0], file -> new ArrayList<>())
          .add(
              new Lesson.Mark(
                  Category.of(cells[3]), Integer.parseInt(cells[1]), Integer.parseInt(cells[2])));
    }
    List<Path> texts;
    try (Stream<Path> files = Files.list(folder)) {
      texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<Lesson> lessons = new ArrayList<>();
    for (Path text : texts) {
      List<Lesson.Mark> marked = marks.remove(String.valueOf(text.getFileName()));
      lessons.add(
          new Lesson(
              Files.readString(text, StandardCharsets.UTF_8), marked == null ? List.of() : marked));
    }
    if (!marks.isEmpty()) {
      throw new IllegalArgumentException(LABELS + " tells of texts that are not in " + folder);
    }
    return lessons;
  }
}
