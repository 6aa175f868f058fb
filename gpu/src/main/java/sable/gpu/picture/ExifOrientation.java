// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads tag 0x0112 of a TIFF block as it stands in Exif; anything odd means upright. Source: Exif
 * 2.32, 4.6.4.
 */
final class ExifOrientation {
  private static final int TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;

  private ExifOrientation() {}

  static int of(byte[] file, int offset, int length) {
    if (length < 8) {
      return 1;
    }
    ByteBuffer tiff = ByteBuffer.wrap(file, offset, length).slice();
    int order = tiff.getShort(0);
    if (order != 0x4949 && order != 0x4d4d) {
      return 1;
    }
    tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = Integer.toUnsignedLong(tiff.getInt(4));
    if (tiff.getShort(2) != 42 || directory + 2 > length) {
      return 1;
    }
    int at = (int) directory;
    int entries = Short.toUnsignedInt(tiff.getShort(at));
    at += 2;
    for (int i = 0; i < entries && at + ENTRY_BYTES <= length; i++, at += ENTRY_BYTES) {
      if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
        int value = Short.toUnsignedInt(tiff.getShort(at + 8));
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }
}
