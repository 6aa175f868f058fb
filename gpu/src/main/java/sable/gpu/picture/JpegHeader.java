// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.picture;

import static sable.gpu.picture.PictureRefused.Code.DAMAGED;
import static sable.gpu.picture.PictureRefused.Code.UNSUPPORTED;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks the segments of a JPEG to its end mark. Sources: ITU-T T.81 annex B; CIPA DC-007 for
 * several pictures.
 */
final class JpegHeader {
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] MULTI_PICTURE = "MPF\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);

  private final byte[] file;
  private int width;
  private int height;
  private int bits;
  private int channels;
  private int orientation = 1;
  private int frames = 1;
  private boolean adobe;
  private boolean scanned;

  private JpegHeader(byte[] file) {
    this.file = file;
  }

  static boolean starts(byte[] file) {
    return file.length >= 3
        && (file[0] & 0xff) == 0xff
        && (file[1] & 0xff) == 0xd8
        && (file[2] & 0xff) == 0xff;
  }

  static PictureFacts read(byte[] file) throws PictureRefused {
    return new JpegHeader(file).facts();
  }

  private PictureFacts facts() throws PictureRefused {
    int at = 2;
    while (true) {
      at = marker(at);
      int kind = file[at] & 0xff;
      at++;
      if (kind == END_OF_IMAGE) {
        break;
      }
      if (kind == 0x01 || (kind >= 0xd0 && kind <= 0xd7)) {
        continue;
      }
      if (at + 2 > file.length) {
        throw cut();
      }
      int length = ((file[at] & 0xff) << 8) | (file[at + 1] & 0xff);
      if (length < 2 || at + length > file.length) {
        throw cut();
      }
      segment(kind, at + 2, length - 2);
      at += length;
      if (kind == START_OF_SCAN) {
        scanned = true;
        at = afterScan(at);
      }
    }
    return result(at);
  }

  private PictureFacts result(int end) throws PictureRefused {
    if (width == 0 || height == 0 || !scanned) {
      throw new PictureRefused(DAMAGED, "the JPEG holds no picture");
    }
    if (bits != 8) {
      throw new PictureRefused(UNSUPPORTED, "a JPEG of " + bits + " bits a sample");
    }
    if (channels == 4 && !adobe) {
      throw new PictureRefused(UNSUPPORTED, "a JPEG of four inks that does not say which way");
    }
    return new PictureFacts(
        PictureFacts.Format.JPEG,
        width,
        height,
        orientation,
        bits,
        channels,
        false,
        frames,
        file.length - end);
  }

  private int marker(int from) throws PictureRefused {
    int at = from;
    // Between segments decoders skip stray bytes; so must this walk, or it would see another
    // picture than they do.
    do {
      while (at < file.length && (file[at] & 0xff) != 0xff) {
        at++;
      }
      while (at < file.length && (file[at] & 0xff) == 0xff) {
        at++;
      }
    } while (at < file.length && file[at] == 0);
    if (at >= file.length) {
      throw cut();
    }
    return at;
  }

  private int afterScan(int from) throws PictureRefused {
    for (int at = from; at + 1 < file.length; at++) {
      int next = file[at + 1] & 0xff;
      boolean stuffing = next == 0 || next == 0xff || (next >= 0xd0 && next <= 0xd7);
      if ((file[at] & 0xff) == 0xff && !stuffing) {
        return at;
      }
    }
    throw cut();
  }

  private void segment(int kind, int at, int length) throws PictureRefused {
    boolean frameHeader =
        kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8 && kind != 0xcc;
    if (frameHeader) {
      frame(kind, at, length);
    } else if (kind == 0xe1 && has(EXIF, at, length)) {
      orientation = ExifOrientation.of(file, at + EXIF.length, length - EXIF.length);
    } else if (kind == 0xe2 && has(MULTI_PICTURE, at, length)) {
      frames = pictures(at + MULTI_PICTURE.length, length - MULTI_PICTURE.length);
    } else if (kind == 0xee && has(ADOBE, at, length)) {
      adobe = true;
    }
  }

  private void frame(int kind, int at, int length) throws PictureRefused {
    if (length < 6 || width != 0) {
      throw new PictureRefused(DAMAGED, "the JPEG has no sound header");
    }
    if (kind != 0xc0 && kind != 0xc1 && kind != 0xc2) {
      throw new PictureRefused(UNSUPPORTED, "a JPEG that is neither baseline nor progressive");
    }
    bits = file[at] & 0xff;
    height = ((file[at + 1] & 0xff) << 8) | (file[at + 2] & 0xff);
    width = ((file[at + 3] & 0xff) << 8) | (file[at + 4] & 0xff);
    channels = file[at + 5] & 0xff;
    if (channels != 1 && channels != 3 && channels != 4) {
      throw new PictureRefused(UNSUPPORTED, "a JPEG of " + channels + " channels");
    }
  }

  /**
   * NumberOfImages, tag 0xb001 of the index; at least 2, for a file with an index has more than its
   * first picture.
   */
  private int pictures(int at, int length) {
    if (length < 8) {
      return 2;
    }
    ByteBuffer index = ByteBuffer.wrap(file, at, length).slice();
    boolean little = index.getShort(0) == 0x4949;
    index.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = Integer.toUnsignedLong(index.getInt(4));
    if (directory + 2 > length) {
      return 2;
    }
    int entry = (int) directory + 2;
    int entries = Short.toUnsignedInt(index.getShort((int) directory));
    for (int i = 0; i < entries && entry + 12 <= length; i++, entry += 12) {
      if (Short.toUnsignedInt(index.getShort(entry)) == 0xb001) {
        return Math.max(1, index.getInt(entry + 8));
      }
    }
    return 2;
  }

  private boolean has(byte[] name, int at, int length) {
    return length >= name.length && Arrays.equals(file, at, at + name.length, name, 0, name.length);
  }

  private static PictureRefused cut() {
    return new PictureRefused(DAMAGED, "the JPEG ends before its end mark");
  }
}
