// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import sable.pipeline.item.Digest;
import sable.pipeline.item.Item;
import sable.pipeline.item.ItemId;
import sable.pipeline.plan.Hide;
import sable.pipeline.plan.Plan;
import sable.worker.engine.EngineLimits;
import sable.worker.engine.EngineProcesses;
import sable.worker.engine.EngineSettings;
import sable.worker.engine.Engines;
import sable.worker.engine.Folders;

/** One engine and a folder for measuring; what is measured is the very job that officers get. */
final class Bench implements AutoCloseable {

  private final EngineSettings settings;
  private final Path folder;
  private final Engines engines;
  private int jobs;

  Bench(EngineSettings settings) throws IOException {
    this.settings = settings;
    this.folder = Files.createTempDirectory("sable-bench");
    this.engines =
        EngineProcesses.standard(
            EngineLimits.of(1), Files.createDirectory(folder.resolve("engines")));
  }

  /** A folder for inputs. */
  Path folder() {
    return folder;
  }

  /** Searches a file. */
  Timed<Engines.Opened> search(Path file) throws IOException {
    Path job = job();
    return timed(
        () ->
            engines.search(
                new Engines.SearchJob(
                    String.valueOf(file.getFileName()), file, job, false, settings)));
  }

  /** Writes and checks a copy that hides everything that was found. */
  Timed<Engines.Copied> copy(Path file, Engines.Opened opened) throws IOException {
    Digest digest = Digest.of(file);
    String name = String.valueOf(file.getFileName());
    Item item =
        new Item(
            ItemId.of(name, digest),
            name,
            opened.mediaType(),
            digest,
            Files.size(file),
            Optional.empty());
    Plan plan = new Plan(opened.findings().stream().map(Hide::of).toList(), Set.of());
    Path job = job();
    return timed(() -> engines.copy(new Engines.CopyJob(item, file, job, plan, settings)));
  }

  /** Prints the most memory that an engine has held so far. */
  void tellMemory(PrintWriter out) {
    out.println("engine memory at most  " + ChildMemory.peakMegabytes() + " MB");
  }

  private Path job() throws IOException {
    return Files.createDirectory(folder.resolve("job-" + jobs++));
  }

  @Override
  public void close() {
    engines.close();
    Folders.remove(folder);
  }

  /** A result, the seconds that it took, and the seconds of the engine's processor time. */
  record Timed<T>(T result, double seconds, double processorSeconds) {}

  private static <T> Timed<T> timed(Supplier<T> work) {
    long start = System.nanoTime();
    double processor = childrensProcessorSeconds();
    T result = work.get();
    return new Timed<>(
        result,
        (System.nanoTime() - start) / 1e9,
        Math.max(0, childrensProcessorSeconds() - processor));
  }

  private static double childrensProcessorSeconds() {
    return ProcessHandle.current()
        .descendants()
        .flatMap(child -> child.info().totalCpuDuration().stream())
        .mapToDouble(spent -> spent.toMillis() / 1e3)
        .sum();
  }

  /** The median of several runs. */
  static double median(List<Double> seconds) {
    List<Double> sorted = new ArrayList<>(seconds);
    sorted.sort(null);
    return sorted.get(sorted.size() / 2);
  }
}
