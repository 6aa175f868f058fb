// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sable.api.measure.BoxScore;
import sable.api.measure.LabelFile;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.Searched;
import sable.pipeline.place.Box;
import sable.pipeline.place.Place;
import sable.pipeline.place.Rect;
import sable.worker.engine.EngineSettings;
import sable.worker.engine.Engines;

/** Measures finders of things in pictures on labelled photos. */
abstract sealed class EvaluateBoxesCommand implements Callable<Integer> {

  private static final Set<String> PHOTOS = Set.of("jpg", "jpeg", "png");

  private final Set<Category> categories;
  private final LabelFile.Things things;

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = "CSV with image,x,y,w,h and more columns; pixels of the displayed photo")
  @SuppressWarnings("NullAway.Init")
  private Path labels;

  @Option(
      names = "--empty",
      paramLabel = "DIR",
      description = "a folder of photos that show none: counts false boxes")
  private @Nullable Path empty;

  @Option(
      names = "--leave-out",
      paramLabel = "START",
      description = "leave out photos of that folder whose names start so; repeatable")
  private List<String> leaveOut = new ArrayList<>();

  @Option(
      names = "--against",
      paramLabel = "MODEL",
      description = "measure this model too, in the same run")
  private @Nullable String against;

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      description =
          "a column of the labels to break the table down by, such as skin-tone; repeatable")
  private List<String> by = new ArrayList<>();

  @Option(names = "--misses", description = "also list what is covered to less than 0.7")
  private boolean misses;

  @Option(names = "--strays", description = "also list the boxes that touch no label")
  private boolean strays;

  @Mixin private EngineOptions options = new EngineOptions();

  @Parameters(paramLabel = "PATH", description = "the folder of the photos")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  EvaluateBoxesCommand(Set<Category> categories, LabelFile.Things things) {
    this.categories = categories;
    this.things = things;
  }

  /** Faces. */
  @Command(
      name = "faces",
      mixinStandardHelpOptions = true,
      description = "Measure the face finder on labelled photos.")
  static final class Faces extends EvaluateBoxesCommand {
    Faces() {
      super(Set.of(Category.FACE, Category.HEAD), LabelFile.Things.FACES);
    }
  }

  /** Number plates. */
  @Command(
      name = "plates",
      mixinStandardHelpOptions = true,
      description = "Measure the plate finder on labelled photos.")
  static final class Plates extends EvaluateBoxesCommand {
    Plates() {
      super(Set.of(Category.PLATE), LabelFile.Things.PLATES);
    }
  }

  @Override
  public Integer call() throws IOException {
    boolean looked = measure(options.settings());
    if (against != null) {
      spec.commandLine().getOut().println();
      looked &= measure(options.settings(Optional.of(against)));
    }
    return looked ? ExitStatus.DONE : ExitStatus.NOTHING_DONE;
  }

  private boolean measure(EngineSettings settings) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, List<BoxScore.Label>> byPhoto = new TreeMap<>();
    LabelFile.boxes(labels, things, by)
        .forEach(
            row -> byPhoto.computeIfAbsent(row.image(), i -> new ArrayList<>()).add(row.label()));
    BoxScore score = new BoxScore();
    String lookedWith = "none";
    try (Searching searching = new Searching(settings)) {
      for (Map.Entry<String, List<BoxScore.Label>> photo : byPhoto.entrySet()) {
        Engines.Opened opened = searching.search(folder.resolve(photo.getKey()));
        lookedWith = by(opened);
        score.photo(photo.getKey(), photo.getValue(), boxes(opened));
      }
      for (Path photo : photos(empty, leaveOut)) {
        score.photo(String.valueOf(photo.getFileName()), List.of(), boxes(searching.search(photo)));
      }
    }
    out.println("looked with " + lookedWith);
    score.report().forEach(out::println);
    if (misses) {
      score.misses().forEach(out::println);
    }
    if (strays) {
      score.strays().forEach(stray -> out.println("no label: " + stray));
    }
    out.flush();
    return !lookedWith.equals("none");
  }

  private String by(Engines.Opened opened) {
    return opened.searched().stream()
        .filter(s -> categories.contains(s.category()) && s.extent() != Searched.Extent.NONE)
        .map(s -> s.by() + s.note().map(note -> ", " + note).orElse(""))
        .findFirst()
        .orElse("none");
  }

  private List<Rect> boxes(Engines.Opened opened) {
    List<Rect> boxes = new ArrayList<>();
    for (Finding finding : opened.findings()) {
      if (categories.contains(finding.category())) {
        for (Place place : finding.places()) {
          if (place instanceof Box box) {
            boxes.add(box.rect());
          }
        }
      }
    }
    return boxes;
  }

  private static List<Path> photos(@Nullable Path folder, List<String> leaveOut)
      throws IOException {
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(EvaluateBoxesCommand::isPhoto)
          .filter(f -> leaveOut.stream().noneMatch(String.valueOf(f.getFileName())::startsWith))
          .sorted()
          .toList();
    }
  }

  private static boolean isPhoto(Path file) {
    String name = EngineOptions.code(String.valueOf(file.getFileName()));
    return PHOTOS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
