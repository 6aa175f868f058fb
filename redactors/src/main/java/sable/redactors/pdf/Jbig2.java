// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

/**
 * Sizes that a JBIG2 picture claims in its own segments, whatever the document says of it. Source:
 * ITU-T T.88, 7.2 (segment headers) and 7.4 (region and page information).
 */
final class Jbig2 {

  private static final int PAGE_INFORMATION = 48;
  private static final int FIRST_REGION = 4;
  private static final int LAST_REGION = 43;
  private static final int SYMBOLS = 16;

  private Jbig2() {}

  /** The largest claim, in pixels; 0 where there is none. */
  static long mostPixels(byte[] data) {
    long most = 0;
    int at = 0;
    while (at + 11 <= data.length) {
      long number = unsigned(data, at);
      int flags = data[at + 4] & 0xff;
      int count = (data[at + 5] >> 5) & 7;
      long header = 6;
      if (count == 7) {
        long many = unsigned(data, at + 5) & 0x1fffffff;
        header = 9 + (many + 8) / 8;
        count = (int) Math.min(many, data.length);
      }
      header += (long) count * (number <= 256 ? 1 : number <= 65536 ? 2 : 4);
      header += (flags & 0x40) == 0 ? 1 : 4;
      if (at + header + 4 > data.length) {
        break;
      }
      long length = unsigned(data, (int) (at + header));
      long body = at + header + 4;
      int type = flags & 0x3f;
      if (sized(type) && body + 8 <= data.length) {
        long width = unsigned(data, (int) body);
        long height = unsigned(data, (int) body + 4);
        // A page of unknown height grows with its stripes.
        most = Math.max(most, width * (height == 0xffffffffL ? 1 : height));
      }
      if (body + length > data.length) {
        break;
      }
      at = (int) (body + length);
    }
    return most;
  }

  private static boolean sized(int type) {
    return type == PAGE_INFORMATION
        || (type >= FIRST_REGION && type <= LAST_REGION && type != SYMBOLS);
  }

  private static long unsigned(byte[] data, int at) {
    return at + 4 > data.length
        ? 0
        : ((data[at] & 0xffL) << 24)
            | ((data[at + 1] & 0xff) << 16)
            | ((data[at + 2] & 0xff) << 8)
            | (data[at + 3] & 0xff);
  }
}
