// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.picture;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * A picture as displayed: 8 bits a channel, blue, green, red, rows from the top, {@code heightPx}
 * rows of {@code strideBytes} bytes each. It either owns native memory, given back by {@link
 * #close}, or is a view on somebody else's direct buffer. Not safe for two threads while one of
 * them writes. After {@code close} its buffer must not be touched.
 */
public final class Picture implements AutoCloseable {
  private final ByteBuffer bgr;
  private final int widthPx;
  private final int heightPx;
  private final int strideBytes;
  private final @Nullable BytePointer owned;

  private Picture(
      ByteBuffer bgr, int widthPx, int heightPx, int strideBytes, @Nullable BytePointer owned) {
    this.bgr = bgr;
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.strideBytes = strideBytes;
    this.owned = owned;
  }

  /** A black picture of its own, rows packed. The caller closes it. */
  public static Picture create(int widthPx, int heightPx) {
    return create(widthPx, heightPx, Math.multiplyExact(widthPx, 3));
  }

  /** A black picture of its own with room after each row. The caller closes it. */
  public static Picture create(int widthPx, int heightPx, int strideBytes) {
    long bytes = size(widthPx, heightPx, strideBytes);
    if (bytes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a picture holds at most 2 GiB");
    }
    BytePointer memory = new BytePointer(bytes);
    // A scope that happens to be open on this thread must not free what this picture owns.
    memory.retainReference();
    BytePointer.memset(memory, 0, bytes);
    return new Picture(memory.asByteBuffer(), widthPx, heightPx, strideBytes, memory);
  }

  /**
   * A view without a copy on {@code direct}, from its position; the memory stays its owner's and
   * must outlive the view.
   */
  public static Picture wrap(ByteBuffer direct, int widthPx, int heightPx, int strideBytes) {
    if (!direct.isDirect()) {
      throw new IllegalArgumentException("native code needs a direct buffer");
    }
    long needed = size(widthPx, heightPx, strideBytes) - strideBytes + 3L * widthPx;
    if (direct.remaining() < needed) {
      throw new IllegalArgumentException("the buffer is shorter than the picture");
    }
    return new Picture(direct.slice(), widthPx, heightPx, strideBytes, null);
  }

  /** Columns. */
  public int widthPx() {
    return widthPx;
  }

  /** Rows. */
  public int heightPx() {
    return heightPx;
  }

  /** Bytes from one row to the next. */
  public int strideBytes() {
    return strideBytes;
  }

  /**
   * The pixels themselves, from position 0; a fresh view with its own position on each call, no
   * copy.
   */
  public ByteBuffer bgr() {
    return bgr.duplicate();
  }

  /**
   * Blue, green and red of one pixel as {@code 0xRRGGBB}; for checks and tests, not for loops over
   * pictures.
   */
  public int rgbAt(int x, int y) {
    int at = y * strideBytes + 3 * x;
    return ((bgr.get(at + 2) & 0xff) << 16)
        | ((bgr.get(at + 1) & 0xff) << 8)
        | (bgr.get(at) & 0xff);
  }

  /** Gives owned memory back; a view gives nothing. Twice is harmless. */
  @Override
  public void close() {
    if (owned != null && !owned.isNull()) {
      owned.releaseReference();
    }
  }

  @Override
  public String toString() {
    return "Picture[" + widthPx + "x" + heightPx + "]";
  }

  private static long size(int widthPx, int heightPx, int strideBytes) {
    if (widthPx < 1 || heightPx < 1 || strideBytes < 3L * widthPx) {
      throw new IllegalArgumentException("a picture has at least a pixel, and whole rows");
    }
    return (long) heightPx * strideBytes;
  }
}
