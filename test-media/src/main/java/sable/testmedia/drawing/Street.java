// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.drawing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A street of houses with a road before them: somewhere for people and cars to stand. */
public final class Street {

  private Street() {}

  /** A picture of the street, 8-bit BGR, the same for the same seed. */
  public static BufferedImage of(int width, int height, long seed) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Random random = new Random(seed);
    Graphics2D graphics = smooth(image);
    double kerb = 0.62 * height;
    graphics.setPaint(
        new GradientPaint(0, 0, new Color(0x9ab0c4), 0, (float) kerb, new Color(0xd4d8d4)));
    graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    double x = -0.05 * width;
    while (x < width) {
      double house = width * (0.16 + 0.1 * random.nextDouble());
      house(graphics, x, kerb - height * (0.32 + 0.16 * random.nextDouble()), house, kerb, random);
      x += house;
    }
    graphics.setPaint(
        new GradientPaint(0, (float) kerb, new Color(0x8a8a86), 0, height, new Color(0x55555a)));
    graphics.fill(new Rectangle2D.Double(0, kerb, width, height - kerb));
    graphics.setColor(new Color(0xb4b2aa));
    graphics.fill(new Rectangle2D.Double(0, kerb, width, 0.06 * height));
    graphics.setColor(new Color(0x6e6e6a));
    graphics.fill(new Rectangle2D.Double(0, kerb + 0.06 * height, width, 0.008 * height));
    graphics.setColor(new Color(0xd8d8d0));
    for (double mark = 0.02 * width; mark < width; mark += 0.16 * width) {
      Path2D.Double dash = new Path2D.Double();
      dash.moveTo(mark, 0.86 * height);
      dash.lineTo(mark + 0.08 * width, 0.86 * height);
      dash.lineTo(mark + 0.075 * width, 0.875 * height);
      dash.lineTo(mark - 0.005 * width, 0.875 * height);
      dash.closePath();
      graphics.fill(dash);
    }
    graphics.dispose();
    grain(image, random);
    return image;
  }

  /** Graphics that draw with soft edges. The caller disposes of them. */
  public static Graphics2D smooth(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return graphics;
  }

  private static void house(
      Graphics2D graphics, double x, double top, double width, double foot, Random random) {
    int[] walls = {0x9c5a44, 0xb07a5a, 0xc8bca4, 0x8a6a58, 0xa8a49c};
    Color wall = new Color(walls[random.nextInt(walls.length)]);
    graphics.setPaint(new GradientPaint((float) x, 0, wall, (float) (x + width), 0, wall.darker()));
    graphics.fill(new Rectangle2D.Double(x, top, width, foot - top));
    graphics.setColor(new Color(0x4a4444));
    Path2D.Double roof = new Path2D.Double();
    roof.moveTo(x - 0.02 * width, top);
    roof.lineTo(x + 0.12 * width, top - 0.2 * width);
    roof.lineTo(x + 0.88 * width, top - 0.2 * width);
    roof.lineTo(x + 1.02 * width, top);
    roof.closePath();
    graphics.fill(roof);
    double storey = (foot - top) / 2;
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        double left = x + width * (0.1 + 0.3 * column);
        double upper = top + storey * (row + 0.2);
        boolean door = row == 1 && column == 1;
        graphics.setColor(new Color(0xe8e4dc));
        graphics.fill(
            new Rectangle2D.Double(left - 1.5, upper - 1.5, 0.2 * width + 3, storey * 0.6 + 3));
        graphics.setColor(door ? new Color(0x2c4a3a) : new Color(0x38424c));
        graphics.fill(
            new Rectangle2D.Double(left, upper, 0.2 * width, door ? foot - upper : 0.6 * storey));
      }
    }
  }

  private static void grain(BufferedImage image, Random random) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, Tones.lit(image.getRGB(x, y), 1 + 0.03 * random.nextGaussian()));
      }
    }
  }
}
