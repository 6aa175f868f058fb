// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import sable.worker.engine.EngineLimits;
import sable.worker.engine.EngineSettings;
import sable.worker.engine.Engines;
import sable.worker.engine.Folders;

/** Searches one file after another in an engine, and leaves no folder behind. */
final class Searching implements AutoCloseable {

  private final EngineSettings settings;
  private final CallFolder folder = new CallFolder();
  private final Engines engines = folder.engines(EngineLimits.of(1));

  Searching(EngineSettings settings) {
    this.settings = settings;
  }

  /** What a search of the file gives. */
  Engines.Opened search(Path file) throws IOException {
    Path job = folder.folder("job");
    try {
      return engines.search(
          new Engines.SearchJob(
              String.valueOf(file.getFileName()), file.toAbsolutePath(), job, false, settings));
    } finally {
      Folders.remove(job);
    }
  }

  @Override
  public void close() {
    folder.close();
  }
}
