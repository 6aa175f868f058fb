// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The header that stands before a file's bytes (APPNOTE 4.3.7), which readers from the front
 * believe instead of the central directory.
 */
final class LocalHeader {

  private static final int SIGNATURE = 0x04034b50;
  private static final int BYTES = 30;
  private static final int SIZES_FOLLOW = 1 << 3;

  private LocalHeader() {}

  /** Whether it says the same of a file as the central directory does. */
  static boolean agrees(SeekableByteChannel archive, ZipArchiveEntry entry) throws IOException {
    ByteBuffer header = EndRecord.read(archive, entry.getLocalHeaderOffset(), BYTES);
    if (header.hasRemaining() || header.getInt(0) != SIGNATURE) {
      return false;
    }
    int flags = header.getShort(6);
    int method = Short.toUnsignedInt(header.getShort(8));
    ByteBuffer name =
        EndRecord.read(
            archive,
            entry.getLocalHeaderOffset() + BYTES,
            Short.toUnsignedInt(header.getShort(26)));
    byte[] listed = entry.getRawName();
    return method == entry.getMethod()
        && name.position() == name.limit()
        && listed != null
        && name.flip().equals(ByteBuffer.wrap(listed))
        && (flags & 1) == (entry.getGeneralPurposeBit().usesEncryption() ? 1 : 0)
        && ((flags & SIZES_FOLLOW) != 0
            || (same(header.getInt(18), entry.getCompressedSize())
                && same(header.getInt(22), entry.getSize())));
  }

  /** Sizes of all ones say that the true one stands in a ZIP64 field. */
  private static boolean same(int here, long listed) {
    return here == -1 || Integer.toUnsignedLong(here) == listed;
  }
}
