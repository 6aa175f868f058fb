// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import sable.pipeline.place.Rect;

/**
 * Which characters a reader sees: those that make a difference between the page and the page drawn
 * without any character. So what is white on white, covered, clipped, beside the page or in a layer
 * that is off is not taken for text of the page.
 */
final class Visible {

  /** Pixels beside a drawing in which it would differ from what lies around. */
  private static final int AROUND = 2;

  /** What soft edges make of white on white. */
  private static final int ROUNDING = 3;

  private final int[] with;
  private final int[] without;
  private final int width;
  private final int height;
  private final double scale;

  /** Compares two pictures of the same size, {@code scale} pixels to a point. */
  Visible(BufferedImage with, BufferedImage without, double scale) {
    this.with = pixels(with);
    this.without = pixels(without);
    this.width = with.getWidth();
    this.height = with.getHeight();
    this.scale = scale;
  }

  boolean shows(Glyph glyph) {
    if (glyph.how() != Glyph.How.PLAIN) {
      return false;
    }
    Rect box = glyph.box();
    int left = (int) Math.max(0, Math.floor(box.x() * scale));
    int top = (int) Math.max(0, Math.floor(box.y() * scale));
    int right = (int) Math.min(width, Math.ceil((box.x() + box.w()) * scale));
    int bottom = (int) Math.min(height, Math.ceil((box.y() + box.h()) * scale));
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        if (differ(with[y * width + x], without[y * width + x])) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a place has one colour in the picture without characters. */
  boolean isFlat(Rect box) {
    int left = (int) Math.max(0, Math.floor(box.x() * scale) - AROUND);
    int top = (int) Math.max(0, Math.floor(box.y() * scale) - AROUND);
    int right = (int) Math.min(width, Math.ceil((box.x() + box.w()) * scale) + AROUND);
    int bottom = (int) Math.min(height, Math.ceil((box.y() + box.h()) * scale) + AROUND);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        if (differ(without[y * width + x], without[top * width + left])) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean differ(int pixel, int other) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs(((pixel >> shift) & 0xff) - ((other >> shift) & 0xff)) > ROUNDING) {
        return true;
      }
    }
    return false;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRaster().getDataBuffer() instanceof DataBufferInt data
        ? data.getData()
        : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
