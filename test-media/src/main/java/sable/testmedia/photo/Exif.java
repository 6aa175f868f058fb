// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what a camera writes about a photo (Exif 2.32, a TIFF structure, here big-endian):
 * orientation, maker, owner, a place on earth and a small copy of the photo.
 */
final class Exif {

  private static final int ASCII = 2;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  private final int orientation;
  private final String artist;
  private final byte[] thumbnail;

  Exif(int orientation, String artist, byte[] thumbnail) {
    this.orientation = orientation;
    this.artist = artist;
    this.thumbnail = thumbnail;
  }

  /** The body of an APP1 segment, from {@code Exif\0\0} on. */
  byte[] bytes() {
    List<Entry> main = new ArrayList<>();
    main.add(ascii(0x010f, "Kelder Optics"));
    main.add(ascii(0x0110, "BodyCam 4"));
    main.add(shortValue(0x0112, orientation));
    main.add(ascii(0x013b, artist));
    int gpsAt = 8 + size(main) + 12;
    List<Entry> gps = new ArrayList<>();
    gps.add(ascii(0x0001, "N"));
    gps.add(degrees(0x0002, 51, 27, 18));
    gps.add(ascii(0x0003, "W"));
    gps.add(degrees(0x0004, 0, 58, 42));
    main.add(longValue(0x8825, gpsAt));
    int smallAt = gpsAt + size(gps);
    List<Entry> small = new ArrayList<>();
    small.add(shortValue(0x0103, 6));
    int pixelsAt = smallAt + 2 + 3 * 12 + 4;
    small.add(longValue(0x0201, pixelsAt));
    small.add(longValue(0x0202, thumbnail.length));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8});
    out.writeBytes(directory(main, 8, smallAt));
    out.writeBytes(directory(gps, gpsAt, 0));
    out.writeBytes(directory(small, smallAt, 0));
    out.writeBytes(thumbnail);
    return out.toByteArray();
  }

  private static int size(List<Entry> entries) {
    return 2 + 4 + entries.stream().mapToInt(e -> 12 + e.outside()).sum();
  }

  private static byte[] directory(List<Entry> entries, int at, int next) {
    ByteBuffer bytes = ByteBuffer.allocate(size(entries));
    int outside = at + 2 + 12 * entries.size() + 4;
    bytes.putShort((short) entries.size());
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      bytes.putShort((short) entry.tag).putShort((short) entry.type).putInt(entry.count);
      if (entry.outside() == 0) {
        bytes.put(java.util.Arrays.copyOf(entry.value, 4));
      } else {
        bytes.putInt(outside + values.size());
        values.writeBytes(java.util.Arrays.copyOf(entry.value, entry.outside()));
      }
    }
    bytes.putInt(next).put(values.toByteArray());
    return bytes.array();
  }

  private static Entry ascii(int tag, String text) {
    byte[] value = (text + "\0").getBytes(StandardCharsets.US_ASCII);
    return new Entry(tag, ASCII, value.length, value);
  }

  private static Entry shortValue(int tag, int value) {
    return new Entry(tag, SHORT, 1, ByteBuffer.allocate(4).putShort((short) value).array());
  }

  private static Entry longValue(int tag, int value) {
    return new Entry(tag, LONG, 1, ByteBuffer.allocate(4).putInt(value).array());
  }

  private static Entry degrees(int tag, int degrees, int minutes, int seconds) {
    ByteBuffer value = ByteBuffer.allocate(24);
    value.putInt(degrees).putInt(1).putInt(minutes).putInt(1).putInt(seconds).putInt(1);
    return new Entry(tag, RATIONAL, 3, value.array());
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Entry(int tag, int type, int count, byte[] value) {

    /** Bytes that do not fit into the entry itself, to an even number. */
    int outside() {
      return value.length <= 4 ? 0 : value.length + value.length % 2;
    }
  }
}
