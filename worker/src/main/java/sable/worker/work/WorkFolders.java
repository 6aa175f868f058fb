// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import sable.pipeline.item.Digest;
import sable.worker.engine.Folders;
import sable.worker.vault.CaseId;
import sable.worker.vault.Vault;

/**
 * Private folders in which engines work: the source out of the vault, and an empty folder for what
 * the engine leaves. Each is removed when the work ends, however it ends; what a killed service
 * left is removed at the next start.
 */
public final class WorkFolders {
  private final Path root;
  private final Vault vault;

  private WorkFolders(Path root, Vault vault) {
    this.root = root;
    this.vault = vault;
  }

  /** Makes the root folder, or empties it. The caller holds the lock of the service's home. */
  public static WorkFolders open(Path root, Vault vault) {
    Folders.make(root);
    Folders.empty(root);
    return new WorkFolders(root, vault);
  }

  /**
   * A folder while it is worked in.
   *
   * @param source the item's bytes
   * @param out empty, for the engine
   */
  record Laid(Path source, Path out) {

    /**
     * A file that the engine says it left. Engines read hostile input, so they are not believed: a
     * name that leads elsewhere, or a link, is refused.
     */
    Path left(String name) {
      Path file = out.resolve(name).normalize();
      try {
        if (!file.startsWith(out)
            || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            || !file.toRealPath().startsWith(out.toRealPath())) {
          throw new IllegalStateException("an engine named a file that is not in its folder");
        }
      } catch (IOException e) {
        throw new UncheckedIOException("a file that an engine left cannot be read", e);
      }
      return file;
    }
  }

  /** Lays out a folder for work on an entry of the vault and removes it afterwards. */
  <T> T in(String request, Digest source, Function<Laid, T> work) {
    return within(
        folder -> {
          Laid laid = new Laid(folder.resolve("source"), Folders.make(folder.resolve("out")));
          try {
            vault.copyTo(new CaseId(request), source, laid.source());
          } catch (IOException e) {
            throw new UncheckedIOException("an item's bytes cannot be read from the vault", e);
          }
          return work.apply(laid);
        });
  }

  /** A private folder for the length of a call. */
  public <T> T within(Function<Path, T> work) {
    Path folder = Folders.make(root.resolve(UUID.randomUUID().toString()));
    try {
      return work.apply(folder);
    } finally {
      Folders.remove(folder);
    }
  }
}
