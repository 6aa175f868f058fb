// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Limits;

/**
 * A page as shown.
 *
 * @param width points across after crop, rotation and user unit
 * @param height points down
 * @param unit points of one unit of the page's own space
 * @param toShown from the page's own space to points as shown, top left origin
 */
record PageShape(double width, double height, double unit, AffineTransform toShown) {

  /** Largest side of a page that viewers take (ISO 32000-1, annex C). */
  private static final double LONGEST = 14_400;

  private static final double WANTED_DPI = 200;
  private static final double LEAST_DPI = 72;
  private static final double PIXELS = 40_000_000;

  /**
   * The shape of a page.
   *
   * @throws Unreadable where it has none or is too large to be drawn
   */
  static PageShape of(PDPage page, Limits limits) throws IOException {
    PDRectangle crop = page.getCropBox();
    double unit = page.getCOSObject().getFloat(COSName.getPDFName("UserUnit"), 1);
    boolean turned = page.getRotation() % 180 != 0;
    double across = crop.getWidth() * unit;
    double down = crop.getHeight() * unit;
    double width = turned ? down : across;
    double height = turned ? across : down;
    if (!(width >= 1) || !(height >= 1) || !(unit > 0) || !(width + height <= 2 * LONGEST)) {
      throw new Unreadable(
          Reason.Code.TOO_LARGE, "A page has a size that cannot be drawn. Redact it by hand.");
    }
    AffineTransform shown = new AffineTransform();
    switch (page.getRotation()) {
      case 90 -> shown.setTransform(0, 1, -1, 0, height(crop), 0);
      case 180 -> shown.setTransform(-1, 0, 0, -1, crop.getWidth(), crop.getHeight());
      case 270 -> shown.setTransform(0, -1, 1, 0, 0, crop.getWidth());
      default -> {}
    }
    AffineTransform all = AffineTransform.getScaleInstance(unit, unit);
    all.concatenate(shown);
    all.concatenate(new AffineTransform(1, 0, 0, -1, -crop.getLowerLeftX(), crop.getUpperRightY()));
    PageShape shape = new PageShape(width, height, unit, all);
    if (shape.dpi(WANTED_DPI) < LEAST_DPI
        || width * height / 72 / 72 * LEAST_DPI * LEAST_DPI > limits.pixels()) {
      throw new Unreadable(
          Reason.Code.TOO_LARGE,
          "A page is too large to be drawn at a readable size. Redact it by hand.");
    }
    return shape;
  }

  /** The resolution of a page's picture: 200 dpi, less where that were too many pixels. */
  double dpi() {
    return dpi(WANTED_DPI);
  }

  /** A resolution, less where that were too many pixels. */
  double dpi(double wanted) {
    return Math.min(wanted, Math.sqrt(PIXELS / (width * height / 72 / 72)));
  }

  private static double height(PDRectangle box) {
    return box.getHeight();
  }
}
