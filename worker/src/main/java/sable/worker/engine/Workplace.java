// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A private folder for temporary files that does not outlive its program by more than one run: it
 * is locked while in use, removed when closed, and what a killed program left behind unlocked is
 * removed when the next one opens.
 */
public final class Workplace implements AutoCloseable {

  static final String LOCK = "in-use";
  private static final String PREFIX = "sable-work-";

  private final Path folder;
  private final FileChannel channel;

  private Workplace(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Opens a workplace in a folder for temporary files, such as that of the system. */
  public static Workplace open(Path temporary) {
    try {
      Files.createDirectories(temporary);
      sweep(temporary);
      Path folder = Files.createTempDirectory(temporary, ownPrefix());
      return new Workplace(folder, locked(folder).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder; only its owner can enter. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      Folders.remove(folder);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sweep(Path temporary) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path folder : left) {
        // A second channel on a lock of this very process would release it when closed (POSIX).
        if (!folder.getFileName().toString().startsWith(ownPrefix())
            && Files.exists(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)
            && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            && Files.isWritable(folder)) {
          sweepOne(folder);
        }
      }
    }
  }

  private static String ownPrefix() {
    return PREFIX + ProcessHandle.current().pid() + "-";
  }

  private static void sweepOne(Path folder) throws IOException {
    Optional<FileChannel> lock = locked(folder);
    if (lock.isPresent()) {
      try (FileChannel held = lock.get()) {
        Folders.remove(folder);
      }
    }
  }

  /** The lock's channel, which keeps the lock until it is closed; empty where another holds it. */
  private static Optional<FileChannel> locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      return Optional.empty();
    }
    channel.close();
    return Optional.empty();
  }
}
