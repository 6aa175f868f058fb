// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sable.api.measure.LabelFile;
import sable.detectors.names.NameModel;
import sable.detectors.taught.Lesson;
import sable.detectors.taught.Teacher;
import sable.pipeline.finding.Category;

/** Teaches a model of words on labelled plain texts. */
@Command(
    name = "teach",
    mixinStandardHelpOptions = true,
    description =
        "Make a model of words out of folders of texts, each with a labels.csv as evaluate words"
            + " reads it. The same texts give the same file.")
final class TeachCommand implements Callable<Integer> {

  private static final String LABELS = "labels.csv";

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "the model")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--rounds",
      defaultValue = "30",
      description = "times through all texts (default: 30)")
  private int rounds = 30;

  @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "texts and labels.csv")
  private List<Path> folders = List.of();

  @Override
  public Integer call() throws IOException {
    if (rounds < 1) {
      throw refused("it takes one round at least");
    }
    List<Lesson> lessons = new ArrayList<>();
    for (Path folder : folders.stream().sorted().toList()) {
      if (!Files.isRegularFile(folder.resolve(LABELS))) {
        throw refused("there is no " + LABELS + " in " + folder);
      }
      lessons.addAll(lessonsIn(folder));
    }
    if (lessons.stream().allMatch(lesson -> lesson.marks().isEmpty())) {
      throw refused("nothing is labelled in any of these texts");
    }
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    new Teacher(new NameModel(), lessons).teach(rounds, model);
    Files.write(out, model.toByteArray());
    PrintWriter told = spec.commandLine().getOut();
    told.println(out + ": taught on " + lessons.size() + " texts, " + model.size() + " bytes");
    told.flush();
    return ExitStatus.DONE;
  }

  private CommandLine.ParameterException refused(String why) {
    return new CommandLine.ParameterException(spec.commandLine(), why);
  }

  private List<Lesson> lessonsIn(Path folder) throws IOException {
    Map<String, List<Lesson.Mark>> marks = new HashMap<>();
    for (LabelFile.Words words : LabelFile.words(folder.resolve(LABELS), null)) {
      if (words.label().wanted()) {
        marks
            .computeIfAbsent(words.file(), file -> new ArrayList<>())
            .add(
                new Lesson.Mark(
                    Category.of(words.label().category()),
                    words.label().start(),
                    words.label().end()));
      }
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
      throw refused(LABELS + " in " + folder + " tells of texts that are not there");
    }
    return lessons;
  }
}
