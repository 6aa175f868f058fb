// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.picture;

import static sable.gpu.picture.PictureRefused.Code.DAMAGED;
import static sable.gpu.picture.PictureRefused.Code.UNSUPPORTED;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG. Source: W3C Portable Network Graphics, third edition. */
final class PngHeader {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final int FRAME_BYTES = 12;

  private final ByteBuffer file;
  private int width;
  private int height;
  private int bits;
  private int colourType;
  private int orientation = 1;
  private int frames = 1;
  private boolean transparency;
  private boolean data;

  private PngHeader(byte[] file) {
    this.file = ByteBuffer.wrap(file);
  }

  static boolean starts(byte[] file) {
    return file.length >= SIGNATURE.length
        && ByteBuffer.wrap(file, 0, SIGNATURE.length).equals(ByteBuffer.wrap(SIGNATURE));
  }

  static PictureFacts read(byte[] file) throws PictureRefused {
    return new PngHeader(file).facts();
  }

  private PictureFacts facts() throws PictureRefused {
    int at = SIGNATURE.length;
    while (true) {
      if (at + FRAME_BYTES > file.capacity()) {
        throw new PictureRefused(DAMAGED, "the PNG ends before its end mark");
      }
      int length = file.getInt(at);
      if (length < 0 || (long) at + FRAME_BYTES + length > file.capacity()) {
        throw new PictureRefused(DAMAGED, "a part of the PNG is longer than the file");
      }
      String type = new String(file.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
      boolean critical = Character.isUpperCase(type.charAt(0));
      if (critical && !sound(at, length)) {
        throw new PictureRefused(DAMAGED, "a part of the PNG does not match its check sum");
      }
      chunk(type, at + 8, length);
      at += FRAME_BYTES + length;
      if (type.equals("IEND")) {
        break;
      }
    }
    if (width == 0 || !data) {
      throw new PictureRefused(DAMAGED, "the PNG holds no picture");
    }
    return new PictureFacts(
        PictureFacts.Format.PNG,
        width,
        height,
        orientation,
        bits,
        channels(),
        transparency || colourType >= 4,
        frames,
        file.capacity() - at);
  }

  private boolean sound(int at, int length) {
    CRC32 crc = new CRC32();
    crc.update(file.array(), at + 4, 4 + length);
    return (int) crc.getValue() == file.getInt(at + 8 + length);
  }

  private void chunk(String type, int at, int length) throws PictureRefused {
    switch (type) {
      case "IHDR" -> header(at, length);
      case "IDAT" -> data = true;
      case "tRNS" -> transparency = true;
      case "acTL" -> frames = length >= 8 ? Math.max(1, file.getInt(at)) : 1;
      case "eXIf" -> orientation = ExifOrientation.of(file.array(), at, length);
      default -> {
        // Other parts do not change what the picture shows, and none of them is kept.
      }
    }
  }

  private void header(int at, int length) throws PictureRefused {
    if (length != 13) {
      throw new PictureRefused(DAMAGED, "the PNG has no sound header");
    }
    width = file.getInt(at);
    height = file.getInt(at + 4);
    bits = file.get(at + 8);
    colourType = file.get(at + 9);
    if (width <= 0 || height <= 0) {
      throw new PictureRefused(DAMAGED, "the PNG claims no size");
    }
    if (colourType != 0
        && colourType != 2
        && colourType != 3
        && colourType != 4
        && colourType != 6) {
      throw new PictureRefused(UNSUPPORTED, "a kind of colour that PNG does not have");
    }
  }

  private int channels() {
    return switch (colourType) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }
}
