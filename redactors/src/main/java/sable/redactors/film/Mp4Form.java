// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.film;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form that a copy may have, walked box by box from the first byte to the last: one track of
 * moving pictures, no dates, no user data, no metadata, no byte of film data that the track does
 * not use. Source: ISO/IEC 14496-12 and -15.
 */
final class Mp4Form {

  /** What may stand in a box; a box that is no key holds fields, not boxes. */
  private static final Map<String, Set<String>> INSIDE =
      Map.of(
          "", Set.of("ftyp", "moov", "mdat", "free"),
          "moov", Set.of("mvhd", "trak", "udta"),
          "trak", Set.of("tkhd", "edts", "mdia"),
          "edts", Set.of("elst"),
          "mdia", Set.of("mdhd", "hdlr", "minf"),
          "minf", Set.of("vmhd", "dinf", "stbl"),
          "dinf", Set.of("dref"),
          "stbl",
              Set.of(
                  "stsd", "stts", "ctts", "cslg", "stss", "stsc", "stsz", "stco", "co64", "sdtp"));

  /** The empty list of notes that FFmpeg's muxer cannot be kept from writing. */
  private static final byte[] NO_NOTES =
      HexFormat.of()
          .parseHex(
              "000000356d6574610000000000000021"
                  + "68646c7200000000000000006d646972"
                  + "6170706c000000000000000000"
                  + "00000008696c7374");

  private static final Set<String> DATED = Set.of("mvhd", "tkhd", "mdhd");
  private static final Set<String> IN_SAMPLE_ENTRY =
      Set.of("avcC", "pasp", "colr", "fiel", "btrt", "chrm");
  private static final Set<String> HANDLER_NAMES = Set.of("", "VideoHandler");
  private static final int LARGEST_INDEX = 512 << 20;
  private static final int SAMPLE_ENTRY_BYTES = 86;

  private final SeekableByteChannel file;
  private int tracks;
  private long filmBytes;
  private long usedBytes;

  private Mp4Form(SeekableByteChannel file) {
    this.file = file;
  }

  /** What is wrong with a copy, empty where nothing is. */
  static Optional<String> fault(Path copy) throws IOException {
    try (SeekableByteChannel file = Files.newByteChannel(copy)) {
      Mp4Form form = new Mp4Form(file);
      Optional<String> fault = form.walk("", 0, file.size());
      if (fault.isPresent()) {
        return fault;
      }
      if (form.tracks != 1) {
        return Optional.of(form.tracks + " tracks");
      }
      return form.filmBytes == form.usedBytes
          ? Optional.empty()
          : Optional.of("film data that no frame uses");
    }
  }

  private Optional<String> walk(String parent, long from, long to) throws IOException {
    Set<String> allowed = INSIDE.getOrDefault(parent, Set.of());
    long at = from;
    while (at < to) {
      if (to - at < 8) {
        return Optional.of("bytes that belong to no box");
      }
      ByteBuffer head = bytes(at, (int) Math.min(16, to - at));
      long size = Integer.toUnsignedLong(head.getInt(0));
      int headBytes = 8;
      if (size == 1 && head.limit() == 16) {
        size = head.getLong(8);
        headBytes = 16;
      }
      String type = text(head, 4);
      if (size < headBytes || size > to - at) {
        return Optional.of("a box longer than what holds it");
      }
      if (!allowed.contains(type)) {
        return Optional.of("a box of a kind that no copy has");
      }
      Optional<String> fault = box(type, at + headBytes, at + size);
      if (fault.isPresent()) {
        return fault;
      }
      at += size;
    }
    return Optional.empty();
  }

  private Optional<String> box(String type, long from, long to) throws IOException {
    if (INSIDE.containsKey(type)) {
      tracks += type.equals("trak") ? 1 : 0;
      return walk(type, from, to);
    }
    if (type.equals("mdat")) {
      filmBytes += to - from;
      return Optional.empty();
    }
    if (to - from > LARGEST_INDEX) {
      return Optional.of("an index larger than any film needs");
    }
    ByteBuffer content = bytes(from, (int) (to - from));
    if (DATED.contains(type)) {
      return dated(content) ? Optional.of("a date") : Optional.empty();
    }
    return switch (type) {
      case "free" -> isZero(content, 0) ? Optional.empty() : Optional.of("words in free space");
      case "udta" ->
          content.equals(ByteBuffer.wrap(NO_NOTES)) ? Optional.empty() : Optional.of("notes");
      case "hdlr" -> handler(content);
      case "dref" -> reference(content);
      case "stsd" -> sampleEntry(content);
      case "stsz" -> sizes(content);
      default -> Optional.empty();
    };
  }

  /** Creation and modification time, of 4 or 8 bytes by the box's version. */
  private static boolean dated(ByteBuffer content) {
    int timeBytes = content.limit() > 0 && content.get(0) == 1 ? 16 : 8;
    if (content.limit() < 4 + timeBytes) {
      return true;
    }
    for (int i = 4; i < 4 + timeBytes; i++) {
      if (content.get(i) != 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> handler(ByteBuffer content) {
    if (content.limit() < 24 || !text(content, 8).equals("vide")) {
      return Optional.of("a track of another kind");
    }
    String said = text(content, 24, content.limit() - 24).replace("\0", "");
    return HANDLER_NAMES.contains(said) ? Optional.empty() : Optional.of("a named track");
  }

  /** One entry, a URL of no length: the data is in this file. */
  private static Optional<String> reference(ByteBuffer content) {
    boolean own =
        content.limit() == 20
            && content.getInt(4) == 1
            && content.getInt(8) == 12
            && text(content, 12).equals("url ")
            && content.getInt(16) == 1;
    return own ? Optional.empty() : Optional.of("a reference to another file");
  }

  private static Optional<String> sampleEntry(ByteBuffer content) {
    if (content.limit() < 8 + SAMPLE_ENTRY_BYTES
        || content.getInt(4) != 1
        || !text(content, 12).equals("avc1")
        || content.getInt(8) != content.limit() - 8) {
      return Optional.of("a track that is not H.264 alone");
    }
    int compressorName = 8 + 50;
    int length = content.get(compressorName) & 0xff;
    if (length > 31 || (length > 0 && !isEncoder(content, compressorName + 1, length))) {
      return Optional.of("a named encoder");
    }
    int at = 8 + SAMPLE_ENTRY_BYTES;
    while (at < content.limit()) {
      if (content.limit() - at < 8) {
        return Optional.of("bytes that belong to no box");
      }
      int size = content.getInt(at);
      if (size < 8
          || size > content.limit() - at
          || !IN_SAMPLE_ENTRY.contains(text(content, at + 4))) {
        return Optional.of("a box of a kind that no copy has");
      }
      at += size;
    }
    return Optional.empty();
  }

  private static boolean isEncoder(ByteBuffer content, int at, int length) {
    return text(content, at, length).matches("Lavc[0-9. ]*libx264");
  }

  private Optional<String> sizes(ByteBuffer content) {
    if (content.limit() < 12) {
      return Optional.of("no list of frame sizes");
    }
    long all = Integer.toUnsignedLong(content.getInt(4));
    long count = Integer.toUnsignedLong(content.getInt(8));
    if (all > 0) {
      usedBytes += all * count;
      return Optional.empty();
    }
    if (content.limit() != 12 + 4 * count) {
      return Optional.of("a list of frame sizes that is not whole");
    }
    for (int i = 0; i < count; i++) {
      usedBytes += Integer.toUnsignedLong(content.getInt(12 + 4 * i));
    }
    return Optional.empty();
  }

  private static boolean isZero(ByteBuffer content, int from) {
    for (int i = from; i < content.limit(); i++) {
      if (content.get(i) != 0) {
        return false;
      }
    }
    return true;
  }

  private static String text(ByteBuffer bytes, int at) {
    return text(bytes, at, 4);
  }

  private static String text(ByteBuffer bytes, int at, int length) {
    byte[] letters = new byte[length];
    bytes.get(at, letters);
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  private ByteBuffer bytes(long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    file.position(at);
    int read;
    do {
      read = file.read(bytes);
    } while (read >= 0 && bytes.hasRemaining());
    return bytes.flip();
  }
}
