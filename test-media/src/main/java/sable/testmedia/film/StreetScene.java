// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.film;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import sable.testmedia.answer.Shown;
import sable.testmedia.drawing.DrawnCar;
import sable.testmedia.drawing.DrawnPerson;
import sable.testmedia.drawing.Street;
import sable.testmedia.story.Story;

/**
 * What happens before a fixed camera, 640 x 360: a car comes in and stops, somebody walks past and
 * behind a lamp post, somebody else comes nearer. Every moment can be drawn by itself.
 */
final class StreetScene {

  static final int WIDTH = 640;
  static final int HEIGHT = 360;

  private static final Rectangle2D POST = new Rectangle2D.Double(296, 0, 54, HEIGHT);

  private final BufferedImage street;
  private final DrawnCar car;
  private final DrawnPerson walker;
  private final DrawnPerson comer;

  StreetScene(Story story) {
    this.street = Street.of(WIDTH, HEIGHT, story.seed() + 2);
    this.car = new DrawnCar(story.plate(), 0x24406c);
    this.walker = DrawnPerson.of(4 + story.seed());
    this.comer = DrawnPerson.of(7 + story.seed());
  }

  /** Draws the moment into {@code picture}, and tells what of it can be seen. */
  List<Shown> draw(BufferedImage picture, int frame, double seconds) {
    street.copyData(picture.getRaster());
    List<Shown> shown = new ArrayList<>();
    Graphics2D graphics = Street.smooth(picture);
    Rectangle2D far =
        new Rectangle2D.Double(30 + 74 * seconds, 96 + 2 * Math.sin(6 * seconds), 36, 45);
    walker.paint(graphics, far);
    paintPost(graphics);
    add(shown, "face", frame, beside(far, POST));
    double driven = 1 - Math.exp(-0.9 * seconds);
    Rectangle2D place = new Rectangle2D.Double(-240 + 350 * driven, 165, 230, 180);
    add(shown, "plate", frame, car.paint(graphics, place));
    double size = 26 + 4.5 * seconds;
    Rectangle2D near =
        new Rectangle2D.Double(
            560 - 9 * seconds - size / 2,
            120 - 4 * seconds + 1.5 * Math.sin(7 * seconds),
            size,
            1.25 * size);
    comer.paint(graphics, near);
    add(shown, "face", frame, near);
    graphics.dispose();
    return shown;
  }

  private static void paintPost(Graphics2D graphics) {
    graphics.setColor(new Color(0x3a3f42));
    graphics.fill(POST);
    graphics.setColor(new Color(0x555b5e));
    graphics.fill(new Rectangle2D.Double(POST.getX() + 8, 0, 8, HEIGHT));
  }

  /** What of a box is not behind another that reaches above and below it; perhaps nothing. */
  private static Rectangle2D beside(Rectangle2D box, Rectangle2D before) {
    double left = Math.max(0, Math.min(box.getMaxX(), before.getX()) - box.getX());
    double right = Math.max(0, box.getMaxX() - Math.max(box.getX(), before.getMaxX()));
    double from = left > 0 ? box.getX() : box.getMaxX() - right;
    double width = left > 0 && right > 0 ? box.getWidth() : left + right;
    return new Rectangle2D.Double(from, box.getY(), width, box.getHeight());
  }

  /** Only what is in the picture. */
  private static void add(List<Shown> shown, String category, int frame, Rectangle2D box) {
    Rectangle2D seen = box.createIntersection(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    if (seen.getWidth() > 1 && seen.getHeight() > 1) {
      shown.add(new Shown(category, frame, seen));
    }
  }
}
