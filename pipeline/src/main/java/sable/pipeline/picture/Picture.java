// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.picture;

import java.nio.ByteBuffer;

/**
 * A picture as displayed (orientation applied), on loan for the length of a call: who lends it may
 * reuse its memory afterwards.
 *
 * @param bgr direct buffer, 8 bits a channel, blue green red, row after row from the top; position
 *     0
 * @param strideBytes from one row to the next, at least {@code 3 * widthPx}
 */
public record Picture(ByteBuffer bgr, int widthPx, int heightPx, int strideBytes) {

  public Picture {
    if (!bgr.isDirect() || widthPx <= 0 || heightPx <= 0 || strideBytes < 3L * widthPx) {
      throw new IllegalArgumentException("a picture has a direct buffer and a size");
    }
    if (bgr.capacity() < (long) strideBytes * (heightPx - 1) + 3L * widthPx) {
      throw new IllegalArgumentException("the buffer is smaller than the picture");
    }
  }

  @Override
  public String toString() {
    return "Picture[" + widthPx + " x " + heightPx + "]";
  }
}
