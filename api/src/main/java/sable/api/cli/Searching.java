// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sable.pipeline.finding.Finding;
import sable.pipeline.item.Digest;
import sable.pipeline.item.Item;
import sable.pipeline.item.ItemId;
import sable.pipeline.person.Person;
import sable.pipeline.stage.Mentioned;
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

  /** What a search of the file gives, with the mentions of the names that were found in it. */
  List<Finding> searchWithNames(Path file) throws IOException {
    Engines.Opened opened = search(file);
    if (opened.withheld().isPresent()) {
      throw new IllegalStateException("a text could not be searched: " + opened.withheld().get());
    }
    List<Finding> found = opened.findings();
    List<Person> wanted = Mentioned.wanted(List.of(found), List.of());
    if (wanted.isEmpty()) {
      return found;
    }
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
    Path job = folder.folder("job");
    try {
      return engines
          .mentions(new Engines.MentionsJob(item, file.toAbsolutePath(), job, wanted, settings))
          .fold(
              again -> Mentioned.merged(found, again),
              reason -> {
                throw new IllegalStateException("the names could not be looked for again");
              });
    } finally {
      Folders.remove(job);
    }
  }

  @Override
  public void close() {
    folder.close();
  }
}
