// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.drawing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The back of a car with its number plate. */
public final class DrawnCar {

  private final String plate;
  private final Color colour;

  /** A car of one colour, 0xRRGGBB. */
  public DrawnCar(String plate, int colour) {
    this.plate = plate;
    this.colour = new Color(colour);
  }

  /** The plate's box of a car in {@code box}: yellow, 520 by 111 as BS AU 145e has it. */
  public static Rectangle2D plateIn(Rectangle2D box) {
    double width = 0.36 * box.getWidth();
    double height = width * 111 / 520;
    return new Rectangle2D.Double(
        box.getCenterX() - width / 2, box.getY() + 0.63 * box.getHeight(), width, height);
  }

  /**
   * Paints it.
   *
   * @param box roof to tyres, in the pixels of the graphics
   * @return where the plate is
   */
  public Rectangle2D paint(Graphics2D graphics, Rectangle2D box) {
    double x = box.getX();
    double y = box.getY();
    double w = box.getWidth();
    double h = box.getHeight();
    graphics.setColor(new Color(0, 0, 0, 90));
    graphics.fill(new Ellipse2D.Double(x - 0.03 * w, y + 0.88 * h, 1.06 * w, 0.17 * h));
    graphics.setColor(new Color(0x181818));
    graphics.fill(round(x + 0.07 * w, y + 0.78 * h, 0.17 * w, 0.22 * h, 0.06 * w));
    graphics.fill(round(x + 0.76 * w, y + 0.78 * h, 0.17 * w, 0.22 * h, 0.06 * w));
    graphics.setPaint(
        new GradientPaint(
            0, (float) y, colour.brighter(), 0, (float) (y + h), colour.darker().darker()));
    Path2D.Double body = new Path2D.Double();
    body.moveTo(x + 0.2 * w, y + 0.03 * h);
    body.curveTo(x + 0.4 * w, y - 0.02 * h, x + 0.6 * w, y - 0.02 * h, x + 0.8 * w, y + 0.03 * h);
    body.curveTo(x + 0.9 * w, y + 0.25 * h, x + w, y + 0.4 * h, x + w, y + 0.55 * h);
    body.lineTo(x + 0.98 * w, y + 0.9 * h);
    body.lineTo(x + 0.02 * w, y + 0.9 * h);
    body.lineTo(x, y + 0.55 * h);
    body.curveTo(x, y + 0.4 * h, x + 0.1 * w, y + 0.25 * h, x + 0.2 * w, y + 0.03 * h);
    graphics.fill(body);
    graphics.setPaint(
        new GradientPaint(
            (float) x, (float) y, new Color(0x3c4854), (float) (x + w), 0, new Color(0x141a20)));
    Path2D.Double window = new Path2D.Double();
    window.moveTo(x + 0.24 * w, y + 0.08 * h);
    window.lineTo(x + 0.76 * w, y + 0.08 * h);
    window.lineTo(x + 0.85 * w, y + 0.34 * h);
    window.lineTo(x + 0.15 * w, y + 0.34 * h);
    window.closePath();
    graphics.fill(window);
    graphics.setColor(new Color(0xb02020));
    graphics.fill(round(x + 0.03 * w, y + 0.44 * h, 0.15 * w, 0.14 * h, 0.04 * w));
    graphics.fill(round(x + 0.82 * w, y + 0.44 * h, 0.15 * w, 0.14 * h, 0.04 * w));
    graphics.setColor(new Color(0x202226));
    graphics.fill(round(x + 0.01 * w, y + 0.8 * h, 0.98 * w, 0.12 * h, 0.05 * w));
    Rectangle2D where = plateIn(box);
    paintPlate(graphics, where);
    return where;
  }

  private void paintPlate(Graphics2D graphics, Rectangle2D box) {
    double edge = 0.06 * box.getHeight();
    graphics.setColor(new Color(0x101010));
    graphics.fill(
        round(
            box.getX() - edge,
            box.getY() - edge,
            box.getWidth() + 2 * edge,
            box.getHeight() + 2 * edge,
            3 * edge));
    graphics.setColor(new Color(0xf4d03a));
    graphics.fill(round(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 2 * edge));
    graphics.setColor(new Color(0x0a0a0a));
    Lettering.fill(
        graphics,
        plate,
        new Rectangle2D.Double(
            box.getX() + 0.05 * box.getWidth(),
            box.getY() + 0.17 * box.getHeight(),
            0.9 * box.getWidth(),
            0.66 * box.getHeight()),
        0.06);
  }

  private static RoundRectangle2D round(double x, double y, double w, double h, double arc) {
    return new RoundRectangle2D.Double(x, y, w, h, arc, arc);
  }
}
