// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.nio.file.Path;
import java.util.UUID;
import sable.worker.engine.Folders;

/** A folder for one job. */
final class Scratch implements AutoCloseable {

  private final Path path;

  Scratch(Path workplace) {
    this.path = Folders.make(workplace.resolve("job-" + UUID.randomUUID()));
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    Folders.remove(path);
  }
}
