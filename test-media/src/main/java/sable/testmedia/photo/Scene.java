// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.photo;

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
 * A street with a car and people before it.
 *
 * @param image as displayed, 8-bit BGR
 * @param shown faces and the plate
 */
public record Scene(BufferedImage image, List<Shown> shown) {

  public Scene {
    shown = List.copyOf(shown);
  }

  /** A car and two people, 1280 x 960. */
  public static Scene stop(Story story) {
    BufferedImage image = Street.of(1280, 960, story.seed());
    List<Shown> shown = new ArrayList<>();
    Graphics2D graphics = Street.smooth(image);
    Rectangle2D car = new Rectangle2D.Double(430, 470, 420, 330);
    shown.add(new Shown("plate", 0, new DrawnCar(story.plate(), 0x24406c).paint(graphics, car)));
    face(graphics, 210, 330, 88, 4 + story.seed(), shown);
    face(graphics, 960, 370, 66, 2 + story.seed(), shown);
    graphics.dispose();
    return new Scene(image, shown);
  }

  /** Three neighbours at the kerb, 1024 x 640. */
  public static Scene neighbours(Story story) {
    BufferedImage image = Street.of(1024, 640, story.seed() + 1);
    List<Shown> shown = new ArrayList<>();
    Graphics2D graphics = Street.smooth(image);
    face(graphics, 180, 250, 58, 6 + story.seed(), shown);
    face(graphics, 480, 230, 64, 7 + story.seed(), shown);
    face(graphics, 770, 262, 52, 9 + story.seed(), shown);
    graphics.dispose();
    return new Scene(image, shown);
  }

  private static void face(
      Graphics2D graphics, double x, double y, double width, long seed, List<Shown> shown) {
    Rectangle2D box = new Rectangle2D.Double(x, y, width, 1.25 * width);
    DrawnPerson.of(seed).paint(graphics, box);
    shown.add(new Shown("face", 0, box));
  }
}
