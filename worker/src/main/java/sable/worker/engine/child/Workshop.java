// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sable.detectors.words.Echoes;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.Digest;
import sable.pipeline.item.Item;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.item.Source;
import sable.pipeline.medium.Child;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Medium;
import sable.pipeline.medium.Reading;
import sable.pipeline.plan.Gone;
import sable.pipeline.stage.Redact;
import sable.pipeline.stage.Search;
import sable.pipeline.stage.Wanted;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextLayer;
import sable.worker.engine.EngineAnswer;
import sable.worker.engine.EngineRequest;
import sable.worker.engine.EngineSettings;
import sable.worker.engine.Engines;
import sable.worker.engine.Folders;

/** The four jobs of an engine, one at a time. */
final class Workshop {

  private final Toolbox tools;

  Workshop(Toolbox tools) {
    this.tools = tools;
  }

  /** Does a job. */
  Object work(EngineRequest request) {
    return request.<Object>fold(this::search, this::mentions, this::copy, this::occurring);
  }

  private Engines.Opened search(Engines.SearchJob job) {
    MediaType type = tools.typeOf(job.source());
    Source source = source(job.name(), job.source(), type);
    Optional<Medium> medium = tools.medium(type);
    if (medium.isEmpty()) {
      return withheld(type, false, tools.whyWithheld(type));
    }
    boolean container = medium.get().container();
    // What a container holds stays with the caller; what else is unpacked is nobody's.
    Path scratch =
        Folders.make(
            container ? job.folder().resolve("children") : tools.temporary().resolve("scratch"));
    try {
      return medium
          .get()
          .open(source, scratch)
          .fold(
              reading -> searched(job, type, container, reading),
              reason -> withheld(type, container, reason));
    } finally {
      if (!container) {
        Folders.remove(scratch);
      }
    }
  }

  private Engines.Opened searched(
      Engines.SearchJob job, MediaType type, boolean container, Reading opened) {
    try (Reading reading = opened) {
      EngineSettings settings = job.settings();
      Search.Result result =
          new Search(
                  tools.words(settings),
                  tools.eyes(settings),
                  tools.tracker(),
                  new Wanted(settings.only(), settings.thresholds()),
                  settings.threads())
              .search(reading);
      List<Finding> findings = again(reading, result.findings());
      Previews previews = new Previews(job.folder());
      List<Engines.Preview> shown =
          job.previews() ? previews.of(job.source(), type, reading, findings) : List.of();
      return new Engines.Opened(
          type,
          Optional.empty(),
          container,
          findings,
          result.searched(),
          texts(reading, job.folder()),
          shown,
          reading.children().stream().map(child -> child(child, job.folder())).toList(),
          reading.leftOut(),
          previews.notShown());
    }
  }

  /** What was found by what stands around it is found elsewhere by its words. */
  private List<Finding> again(Reading reading, List<Finding> found) {
    List<TextDetector> echoes = List.of(new Echoes(found));
    Search search = new Search(echoes, List.of(), tools.tracker(), Wanted.everything(), 1);
    return search.withMore(reading, found);
  }

  private static List<Engines.TextFile> texts(Reading reading, Path folder) {
    List<Engines.TextFile> files = new ArrayList<>();
    for (TextLayer layer : reading.texts()) {
      String name = "text-%05d.txt".formatted(files.size() + 1);
      try {
        Files.write(folder.resolve(name), layer.text().getBytes(UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      files.add(new Engines.TextFile(layer.part(), name));
    }
    return files;
  }

  private static Engines.ChildFile child(Child child, Path folder) {
    return child
        .content()
        .fold(
            file ->
                new Engines.ChildFile(
                    child.name(),
                    Optional.of(folder.relativize(file).toString()),
                    Optional.empty()),
            reason -> new Engines.ChildFile(child.name(), Optional.empty(), Optional.of(reason)));
  }

  private EngineAnswer.Mentioned mentions(Engines.MentionsJob job) {
    return withReading(
            job.item(),
            job.source(),
            reading ->
                new Search(
                        tools.mentions(job.persons()),
                        List.of(),
                        tools.tracker(),
                        new Wanted(job.settings().only(), job.settings().thresholds()),
                        1)
                    .search(wordsAlone(reading))
                    .findings())
        .fold(
            findings -> new EngineAnswer.Mentioned(Optional.empty(), findings),
            reason -> new EngineAnswer.Mentioned(Optional.of(reason), List.of()));
  }

  /** The pictures were looked at already, and need not be decoded for a search for words. */
  private static Reading wordsAlone(Reading reading) {
    return Reading.ofTexts(reading.texts(), reading.leftOut());
  }

  private <T> Outcome<T> withReading(Item item, Path file, Function<Reading, T> work) {
    Path scratch = Folders.make(tools.temporary().resolve("scratch"));
    try {
      return known(item, file)
          .then(medium -> medium.open(new Source(item, file), scratch))
          .map(
              opened -> {
                try (Reading reading = opened) {
                  return work.apply(reading);
                }
              });
    } finally {
      Folders.remove(scratch);
    }
  }

  /** The medium of an item that was read before: its bytes must still be what they were. */
  private Outcome<Medium> known(Item item, Path file) {
    MediaType type = tools.typeOf(file);
    if (!type.equals(item.mediaType())) {
      return Outcome.withheld(
          Reason.Code.NOT_UNDERSTOOD,
          "This file is of another kind than when it was searched. Search it again.");
    }
    return tools
        .medium(type)
        .<Outcome<Medium>>map(Outcome::done)
        .orElseGet(() -> new Outcome.Withheld<>(tools.whyWithheld(type)));
  }

  private Engines.Copied copy(Engines.CopyJob job) {
    Stopwatch write = new Stopwatch();
    Stopwatch check = new Stopwatch();
    Engines.Copied copied = copy(job, write, check);
    return new Engines.Copied(
        copied.withheld(),
        copied.copy(),
        copied.report(),
        Optional.of(
            new Engines.Spent(
                write.seconds(),
                write.processorSeconds(),
                check.seconds(),
                check.processorSeconds())));
  }

  private Engines.Copied copy(Engines.CopyJob job, Stopwatch write, Stopwatch check) {
    return known(job.item(), job.source())
        .then(
            medium ->
                Redact.redact(
                    new TimedMedium(medium, write, check),
                    new Source(job.item(), job.source()),
                    job.plan(),
                    job.folder(),
                    tools.eyes(job.settings())))
        .fold(
            checked ->
                new Engines.Copied(
                    checked.refused(),
                    checked.refused().isEmpty()
                        ? Optional.of(copyFile(job, checked.copy()))
                        : Optional.empty(),
                    Optional.of(checked.report())),
            reason -> new Engines.Copied(Optional.of(reason), Optional.empty(), Optional.empty()));
  }

  private static Engines.CopyFile copyFile(Engines.CopyJob job, Copy copy) {
    return new Engines.CopyFile(
        job.folder().relativize(copy.file()).toString(),
        copy.mediaType(),
        copy.extension(),
        copy.facts(),
        copy.leftOut());
  }

  private EngineAnswer.Counted occurring(Engines.OccurringJob job) {
    List<Gone> words = job.words().stream().map(word -> new Gone(word, Gone.How.ANYWHERE)).toList();
    return new EngineAnswer.Counted(job.files().stream().map(file -> count(file, words)).toList());
  }

  private Engines.Occurring count(Path file, List<Gone> words) {
    MediaType type = tools.typeOf(file);
    return tools
        .medium(type)
        .map(medium -> new Engines.Occurring(medium.countOccurring(file, words), Optional.empty()))
        .orElseGet(
            () ->
                new Engines.Occurring(
                    0, Optional.of("a file of this kind cannot be looked into: " + type)));
  }

  private static Engines.Opened withheld(MediaType type, boolean container, Reason reason) {
    return new Engines.Opened(
        type,
        Optional.of(reason),
        container,
        List.<Finding>of(),
        List.<Searched>of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Source source(String name, Path file, MediaType type) {
    try {
      Digest digest = Digest.of(file);
      return new Source(
          new Item(ItemId.of(name, digest), name, type, digest, Files.size(file), Optional.empty()),
          file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
