// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import sable.worker.engine.EngineLimits;
import sable.worker.engine.EngineProcesses;
import sable.worker.engine.EngineSettings;
import sable.worker.engine.Engines;

/** Searches one file after another in an engine, and leaves no folder behind. */
final class Searching implements AutoCloseable {

  private final EngineSettings settings;
  private final Path work;
  private final Engines engines;

  Searching(EngineSettings settings) throws IOException {
    this.settings = settings;
    this.work = Files.createTempDirectory("sable-search");
    this.engines =
        EngineProcesses.standard(
            EngineLimits.of(1), Files.createDirectory(work.resolve("engines")));
  }

  /** What a search of the file gives. */
  Engines.Opened search(Path file) throws IOException {
    Path folder = Files.createDirectory(work.resolve("job"));
    try {
      return engines.search(
          new Engines.SearchJob(
              String.valueOf(file.getFileName()), file.toAbsolutePath(), folder, false, settings));
    } finally {
      remove(folder);
    }
  }

  @Override
  public void close() {
    engines.close();
    remove(work);
  }

  /** Removes a folder and all that is in it. */
  static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
