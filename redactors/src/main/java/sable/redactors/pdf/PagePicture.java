// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import sable.pipeline.picture.Picture;
import sable.pipeline.picture.StillPicture;
import sable.pipeline.place.Box;
import sable.pipeline.place.Rect;

/** A page that holds pictures, drawn at 150 dpi while it is looked at. */
final class PagePicture implements StillPicture {

  private static final double DPI = 150;

  private final PDDocument document;
  private final int page;
  private final PageShape shape;

  PagePicture(PDDocument document, int page, PageShape shape) {
    this.document = document;
    this.page = page;
    this.shape = shape;
  }

  @Override
  public int page() {
    return page;
  }

  @Override
  public void show(Consumer<? super Picture> viewer) {
    viewer.accept(picture(drawn()));
  }

  @Override
  public Box place(Rect seen) {
    double scale = 72 / shape.dpi(DPI);
    return new Box(
        page,
        new Rect(seen.x() * scale, seen.y() * scale, seen.w() * scale, seen.h() * scale),
        Box.Unit.PT);
  }

  private BufferedImage drawn() {
    synchronized (document) {
      try {
        return new PageDrawing(document).draw(page, shape, shape.dpi(DPI), k -> false, false);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The picture in memory that native code can read. */
  static Picture picture(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    ByteBuffer bgr = ByteBuffer.allocateDirect(Math.multiplyExact(width * 3, height));
    int[] row = new int[width];
    byte[] bytes = new byte[width * 3];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        bytes[3 * x] = (byte) row[x];
        bytes[3 * x + 1] = (byte) (row[x] >> 8);
        bytes[3 * x + 2] = (byte) (row[x] >> 16);
      }
      bgr.put(bytes);
    }
    return new Picture(bgr.clear(), width, height, width * 3);
  }
}
