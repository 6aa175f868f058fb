// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.photo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The form that a copy may have, walked byte by byte: a JPEG of tables, one frame and its scans, a
 * PNG of header and data, each from the first byte to the last. Anything else is a fault. Sources:
 * ITU-T T.81 annex B, JFIF 1.02, W3C PNG third edition.
 */
final class PhotoForm {

  private static final Set<Integer> TABLES = Set.of(0xdb, 0xc4, 0xdd);
  private static final Set<Integer> FRAMES = Set.of(0xc0, 0xc1, 0xc2);
  private static final int JFIF_BYTES = 16;

  /** Chunks of nothing but numbers on how the pixels are meant. */
  private static final Set<String> CHUNKS = Set.of("IHDR", "IDAT", "IEND");

  private PhotoForm() {}

  /** What is wrong with a copy, empty where nothing is. */
  static Optional<String> fault(byte[] file) {
    if (file.length > 2 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8) {
      return jpeg(file);
    }
    return png(file);
  }

  private static Optional<String> jpeg(byte[] file) {
    int at = 2;
    boolean framed = false;
    while (at + 4 <= file.length) {
      if ((file[at] & 0xff) != 0xff) {
        return Optional.of("bytes between its segments");
      }
      int kind = file[at + 1] & 0xff;
      int length = ((file[at + 2] & 0xff) << 8) | (file[at + 3] & 0xff);
      int end = at + 2 + length;
      if (length < 2 || end > file.length) {
        return Optional.of("a segment longer than the file");
      }
      if (kind == 0xe0) {
        if (at != 2 || length != JFIF_BYTES || !jfif(file, at + 4)) {
          return Optional.of("an APP0 that is more than the JFIF header");
        }
      } else if (FRAMES.contains(kind)) {
        if (framed) {
          return Optional.of("a second frame");
        }
        framed = true;
      } else if (kind == 0xda) {
        end = endOfScan(file, end);
        if (end == file.length - 2 && (file[end + 1] & 0xff) == 0xd9) {
          return framed ? Optional.empty() : Optional.of("no frame");
        }
      } else if (!TABLES.contains(kind)) {
        return Optional.of("a segment of kind " + Integer.toHexString(kind));
      }
      at = end;
    }
    return Optional.of("no end mark as its last bytes");
  }

  /** The fixed header, without a small picture inside. */
  private static boolean jfif(byte[] file, int at) {
    String name = new String(file, at, 5, StandardCharsets.ISO_8859_1);
    return name.equals("JFIF\0") && file[at + 12] == 0 && file[at + 13] == 0;
  }

  private static int endOfScan(byte[] file, int from) {
    int at = from;
    while (at + 1 < file.length) {
      int next = file[at + 1] & 0xff;
      boolean inside = (file[at] & 0xff) != 0xff || next == 0 || (next >= 0xd0 && next <= 0xd7);
      if (!inside) {
        return at;
      }
      at++;
    }
    return file.length;
  }

  private static Optional<String> png(byte[] file) {
    byte[] signature = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    if (file.length < signature.length
        || !ByteBuffer.wrap(file, 0, signature.length).equals(ByteBuffer.wrap(signature))) {
      return Optional.of("neither a JPEG nor a PNG");
    }
    ByteBuffer chunks = ByteBuffer.wrap(file);
    int at = signature.length;
    while (at + 12 <= file.length) {
      int length = chunks.getInt(at);
      if (length < 0 || length > file.length - at - 12) {
        return Optional.of("a chunk longer than the file");
      }
      String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (!CHUNKS.contains(type)) {
        return Optional.of("a chunk beyond header and data");
      }
      CRC32 crc = new CRC32();
      crc.update(file, at + 4, length + 4);
      if ((int) crc.getValue() != chunks.getInt(at + 8 + length)) {
        return Optional.of("a chunk that does not match its check sum");
      }
      at += 12 + length;
      if (type.equals("IEND")) {
        return at == file.length && length == 0
            ? Optional.empty()
            : Optional.of("bytes after its end");
      }
    }
    return Optional.of("no end");
  }
}
