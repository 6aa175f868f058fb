// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import sable.pipeline.picture.Picture;

/** Writes pictures as JPEG files of a size that a page can show. */
final class JpegFile {

  static final int LONGEST_SIDE_PX = 1600;

  private JpegFile() {}

  /** What was written. */
  record Size(int widthPx, int heightPx) {}

  static Size write(Picture picture, Path file) {
    double scale =
        Math.min(1.0, (double) LONGEST_SIDE_PX / Math.max(picture.widthPx(), picture.heightPx()));
    int step = Math.max(1, (int) (1 / scale));
    return write(thinned(picture, step), file);
  }

  static Size write(BufferedImage image, Path file) {
    BufferedImage fitting = fitting(image);
    try {
      if (!ImageIO.write(fitting, "jpg", file.toFile())) {
        throw new IllegalStateException("this Java writes no JPEG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Size(fitting.getWidth(), fitting.getHeight());
  }

  /** Every {@code step}th pixel: never more than about four times what is wanted is copied. */
  private static BufferedImage thinned(Picture picture, int step) {
    int width = Math.max(1, picture.widthPx() / step);
    int height = Math.max(1, picture.heightPx() / step);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] out = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    ByteBuffer in = picture.bgr();
    byte[] row = new byte[3 * picture.widthPx()];
    for (int y = 0; y < height; y++) {
      in.get(y * step * picture.strideBytes(), row);
      for (int x = 0; x < width; x++) {
        System.arraycopy(row, 3 * x * step, out, 3 * (y * width + x), 3);
      }
    }
    return image;
  }

  private static BufferedImage fitting(BufferedImage image) {
    int longest = Math.max(image.getWidth(), image.getHeight());
    double scale = Math.min(1.0, (double) LONGEST_SIDE_PX / longest);
    if (scale == 1.0 && image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      return image;
    }
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return scaled;
  }
}
