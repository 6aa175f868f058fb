// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sable.api.measure.LabelFile;
import sable.detectors.names.NameModel;
import sable.detectors.taught.Lesson;
import sable.detectors.taught.Teacher;
import sable.pipeline.finding.Category;

/** Teaches the model of words on folders of marked texts. */
@Command(
    name = "teach",
    mixinStandardHelpOptions = true,
    description = "Teach the model of words on folders of texts with labels.csv in each.")
final class TeachCommand implements Callable<Integer> {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "the model")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(names = "--rounds", defaultValue = "30", description = "times through all (default: 30)")
  private int rounds = 30;

  @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "texts and labels.csv")
  private List<Path> folders = List.of();

  @Override
  public Integer call() throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (Path folder : folders) {
      lessons.addAll(lessonsOf(folder));
    }
    PrintWriter told = spec.commandLine().getOut();
    Teacher teacher = new Teacher(new NameModel(), lessons);
    try (OutputStream file = Files.newOutputStream(out)) {
      teacher.teach(rounds, file);
    }
    told.println(out + ": taught on " + lessons.size() + " texts, " + Files.size(out) + " bytes");
    told.flush();
    return ExitStatus.DONE;
  }

  private static List<Lesson> lessonsOf(Path folder) throws IOException {
    Map<String, List<Lesson.Mark>> marks = new LinkedHashMap<>();
    for (LabelFile.Words words : LabelFile.words(folder.resolve("labels.csv"), null)) {
      if (words.label().wanted()) {
        marks
            .computeIfAbsent(words.file(), f -> new ArrayList<>())
            .add(
                new Lesson.Mark(
                    Category.of(words.label().category()),
                    words.label().start(),
                    words.label().end()));
      }
    }
    List<Path> texts;
    try (var files = Files.list(folder)) {
      texts = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    List<Lesson> lessons = new ArrayList<>();
    for (Path text : texts) {
      lessons.add(
          new Lesson(
              Files.readString(text, StandardCharsets.UTF_8),
              marks.getOrDefault(String.valueOf(text.getFileName()), List.of())));
    }
    return lessons;
  }
}
