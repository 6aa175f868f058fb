// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.drawing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Somebody standing: a drawn face on a coat and legs. */
public final class DrawnPerson {

  private final Look look;
  private final DrawnFace face;

  private DrawnPerson(Look look, DrawnFace face) {
    this.look = look;
    this.face = face;
  }

  /** One of many invented people; the same for the same seed. */
  public static DrawnPerson of(long seed) {
    Look look = Look.of(seed);
    return new DrawnPerson(look, DrawnFace.of(look, seed));
  }

  /**
   * Paints them, from the hair down to the shoes.
   *
   * @param box of the face, hairline to chin and cheek to cheek, in the pixels of the graphics
   */
  public void paint(Graphics2D graphics, Rectangle2D box) {
    double w = box.getWidth();
    double middle = box.getCenterX();
    double waist = box.getY() + 4.4 * w;
    graphics.setColor(new Color(0x26282e));
    for (int side = -1; side <= 1; side += 2) {
      graphics.fill(
          new Rectangle2D.Double(middle + side * 0.42 * w - 0.36 * w, waist, 0.72 * w, 3.8 * w));
    }
    Path2D.Double coat = new Path2D.Double();
    coat.moveTo(middle - 1.1 * w, box.getY() + 2.0 * w);
    coat.lineTo(middle + 1.1 * w, box.getY() + 2.0 * w);
    coat.lineTo(middle + 0.9 * w, waist + 0.3 * w);
    coat.lineTo(middle - 0.9 * w, waist + 0.3 * w);
    coat.closePath();
    graphics.setPaint(
        new GradientPaint(
            (float) (middle - w),
            0,
            new Color(Tones.lit(look.coat(), 0.9)),
            (float) (middle + w),
            0,
            new Color(Tones.lit(look.coat(), 0.5))));
    graphics.fill(coat);
    face.paint(graphics, box);
  }
}
