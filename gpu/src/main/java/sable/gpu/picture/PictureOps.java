// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.picture;

import java.nio.ByteBuffer;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * What is done to pictures: painted over, cut, scaled, looked at. Rectangles are clipped to the
 * picture.
 */
public final class PictureOps {
  private PictureOps() {}

  /**
   * Paints every rectangle in one solid colour, {@code 0xRRGGBB}, in place: nothing below shows
   * through.
   */
  public static void fill(Picture picture, List<Rect> rectangles, int rgb) {
    try (PointerScope scope = new PointerScope()) {
      Mat mat = Mats.of(picture);
      Scalar colour = new Scalar(rgb & 0xff, (rgb >> 8) & 0xff, (rgb >> 16) & 0xff, 0);
      for (Rect rectangle : rectangles) {
        Rect inside = rectangle.clipped(picture.widthPx(), picture.heightPx());
        if (!inside.empty()) {
          new Mat(mat, cv(inside)).put(colour);
        }
      }
    }
  }

  /**
   * A copy of the part of {@code rectangle} that lies in the picture, which must not be empty. The
   * caller closes it.
   */
  public static Picture crop(Picture picture, Rect rectangle) {
    Rect inside = rectangle.clipped(picture.widthPx(), picture.heightPx());
    Picture part = Picture.create(inside.width(), inside.height());
    try (PointerScope scope = new PointerScope()) {
      new Mat(Mats.of(picture), cv(inside)).copyTo(Mats.of(part));
    }
    return part;
  }

  /**
   * A copy at another size: pixels averaged where it shrinks, interpolated where it grows. The
   * caller closes it.
   */
  public static Picture resize(Picture picture, int widthPx, int heightPx) {
    Picture scaled = Picture.create(widthPx, heightPx);
    resizeInto(picture, scaled);
    return scaled;
  }

  /** As {@link #resize}, into a picture that is there already and is filled wholly. */
  public static void resizeInto(Picture picture, Picture scaled) {
    boolean shrinks =
        scaled.widthPx() < picture.widthPx() && scaled.heightPx() < picture.heightPx();
    try (PointerScope scope = new PointerScope()) {
      opencv_imgproc.resize(
          Mats.of(picture),
          Mats.of(scaled),
          new Size(scaled.widthPx(), scaled.heightPx()),
          0,
          0,
          shrinks ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_LINEAR);
    }
  }

  /**
   * Whether every pixel of {@code rectangle} within the picture is {@code rgb}, each channel at
   * most {@code tolerance} off. An empty rectangle is flat.
   */
  public static boolean flat(Picture picture, Rect rectangle, int rgb, int tolerance) {
    Rect inside = rectangle.clipped(picture.widthPx(), picture.heightPx());
    int[] wanted = {rgb & 0xff, (rgb >> 8) & 0xff, (rgb >> 16) & 0xff};
    byte[] row = new byte[inside.width() * 3];
    ByteBuffer pixels = picture.bgr();
    for (int y = inside.y(); y < inside.y() + inside.height(); y++) {
      pixels.position(y * picture.strideBytes() + inside.x() * 3).get(row);
      for (int i = 0; i < row.length; i++) {
        if (Math.abs((row[i] & 0xff) - wanted[i % 3]) > tolerance) {
          return false;
        }
      }
    }
    return true;
  }

  private static org.bytedeco.opencv.opencv_core.Rect cv(Rect rectangle) {
    return new org.bytedeco.opencv.opencv_core.Rect(
        rectangle.x(), rectangle.y(), rectangle.width(), rectangle.height());
  }
}
