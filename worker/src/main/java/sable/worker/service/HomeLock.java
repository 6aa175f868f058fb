// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a home folder for one service; the system frees it when the service dies. */
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  static HomeLock take(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(
            home.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new HomeLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new IOException("Another service in this program uses this home folder.", e);
    }
    channel.close();
    throw new IOException("Another service uses this home folder.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
