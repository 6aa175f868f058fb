// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The end of central directory record of a zip file (APPNOTE 4.3.16), read before anything else so
 * that a claim of millions of entries costs nothing.
 *
 * @param entries that the directory claims to have, ZIP64 included
 * @param parts disks over which the archive is spread, 1 for a whole one
 * @param commentBytes length of the archive's comment
 * @param bytesAfter what follows the comment
 */
record EndRecord(long entries, int parts, int commentBytes, long bytesAfter) {

  private static final int SIGNATURE = 0x06054b50;
  private static final int ZIP64_LOCATOR = 0x07064b50;
  private static final int ZIP64_SIGNATURE = 0x06064b50;
  private static final int BYTES = 22;
  private static final int LOCATOR_BYTES = 20;
  private static final int ZIP64_BYTES = 40;

  static Optional<EndRecord> of(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long size = channel.size();
      int tail = (int) Math.min(size, BYTES + 0xffff + LOCATOR_BYTES);
      ByteBuffer end = read(channel, size - tail, tail);
      for (int at = tail - BYTES; at >= 0; at--) {
        if (end.getInt(at) == SIGNATURE) {
          return Optional.of(at(end, at, size - tail, channel));
        }
      }
      return Optional.empty();
    }
  }

  private static EndRecord at(ByteBuffer end, int at, long base, SeekableByteChannel channel)
      throws IOException {
    long entries = Short.toUnsignedInt(end.getShort(at + 10));
    int parts = Short.toUnsignedInt(end.getShort(at + 4)) + 1;
    int comment = Math.min(Short.toUnsignedInt(end.getShort(at + 20)), end.limit() - at - BYTES);
    long after = (long) end.limit() - at - BYTES - comment;
    int locator = at - LOCATOR_BYTES;
    if (locator >= 0 && end.getInt(locator) == ZIP64_LOCATOR) {
      long where = end.getLong(locator + 8);
      if (where >= 0 && where <= base + locator - ZIP64_BYTES) {
        ByteBuffer wide = read(channel, where, ZIP64_BYTES);
        if (wide.getInt(0) == ZIP64_SIGNATURE) {
          long claimed = wide.getLong(32);
          entries =
              claimed < 0 ? Long.MAX_VALUE : Math.max(entries == 0xffff ? 0 : entries, claimed);
          parts = entries == 0xffff || parts == 0x10000 ? 1 : parts;
        }
      }
    }
    return new EndRecord(entries, parts, comment, after);
  }

  /** Bytes of the archive; those beyond its end stay remaining. */
  static ByteBuffer read(SeekableByteChannel channel, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(Math.max(0, at));
    int read;
    do {
      read = channel.read(bytes);
    } while (read >= 0 && bytes.hasRemaining());
    return bytes;
  }
}
