// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.pictures;

import java.nio.ByteBuffer;
import sable.gpu.picture.Picture;
import sable.gpu.picture.Rect;

/** Pictures on other pictures' memory, and the copying of rows between them. */
public final class Views {

  private Views() {}

  /** The kernel's picture as the gpu knows it, without a copy. */
  public static Picture of(sable.pipeline.picture.Picture picture) {
    return Picture.wrap(
        picture.bgr().duplicate().clear(),
        picture.widthPx(),
        picture.heightPx(),
        picture.strideBytes());
  }

  /** A part of a picture, without a copy; the rectangle lies within it. */
  public static Picture part(Picture picture, Rect part) {
    ByteBuffer from = picture.bgr();
    from.position(part.y() * picture.strideBytes() + 3 * part.x());
    return Picture.wrap(from, part.width(), part.height(), picture.strideBytes());
  }

  /** Copies a picture into a larger one, its top left corner at x, y. */
  public static void copy(Picture from, Picture into, int x, int y) {
    ByteBuffer source = from.bgr();
    ByteBuffer target = into.bgr();
    int row = 3 * from.widthPx();
    for (int line = 0; line < from.heightPx(); line++) {
      source.limit(line * from.strideBytes() + row).position(line * from.strideBytes());
      target.position((y + line) * into.strideBytes() + 3 * x);
      target.put(source);
    }
  }

  /** Sets every byte. */
  public static void wash(Picture picture, byte value) {
    ByteBuffer bytes = picture.bgr();
    byte[] row = new byte[3 * picture.widthPx()];
    java.util.Arrays.fill(row, value);
    for (int line = 0; line < picture.heightPx(); line++) {
      bytes.position(line * picture.strideBytes());
      bytes.put(row);
    }
  }
}
