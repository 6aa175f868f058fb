// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.type;

/**
 * Whether bytes that have no known signature look like text: UTF-16 without a mark, or one byte a
 * letter with some stray control bytes. A guess that lets a reader try; the reader decodes strictly
 * and says no where it does not hold.
 */
final class LooksLikeText {

  private static final int SHORTEST = 2;

  private LooksLikeText() {}

  static boolean holds(byte[] bytes) {
    if (bytes.length < SHORTEST) {
      return bytes.length == 1 && isTextByte(bytes[0]);
    }
    return isUtf16(bytes) || mostlyText(bytes);
  }

  /**
   * Western text in UTF-16 has a zero in nearly every second byte, and hardly any in the others.
   */
  private static boolean isUtf16(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    int half = bytes.length / 2;
    int many = Math.max(zeros[0], zeros[1]);
    int few = Math.min(zeros[0], zeros[1]);
    return many * 10 >= half * 6 && few * 50 <= half;
  }

  private static boolean mostlyText(byte[] bytes) {
    int odd = 0;
    int high = 0;
    for (byte b : bytes) {
      odd += isTextByte(b) ? 0 : 1;
      high += b < 0 ? 1 : 0;
    }
    return odd * 20 <= bytes.length && high * 3 <= bytes.length;
  }

  private static boolean isTextByte(byte b) {
    return b < 0 || (b >= 0x20 && b != 0x7f) || b == '\t' || b == '\n' || b == '\r' || b == '\f';
  }
}
