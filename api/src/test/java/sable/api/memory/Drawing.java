// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.memory;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import sable.pipeline.place.Rect;

/** Draws stand-ins for photos, frames and pages. */
final class Drawing {

  static final int WIDTH = 640;
  static final int HEIGHT = 400;
  static final int PAGE_WIDTH = 595;
  static final int PAGE_HEIGHT = 842;
  static final List<Rect> FACES = List.of(new Rect(120, 90, 70, 90), new Rect(400, 110, 60, 80));

  private Drawing() {}

  static byte[] street(int shift, List<Rect> covered) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = canvas(image, new Color(0xc9d6df));
    g.setColor(new Color(0x6b7b86));
    g.fillRect(0, 270, WIDTH, 130);
    for (Rect face : FACES) {
      g.setColor(new Color(0x3b5b8c));
      g.fillRoundRect((int) face.x() - 20 + shift, (int) (face.y() + face.h()), 110, 190, 40, 40);
      g.setColor(new Color(0xd9a27b));
      g.fillOval((int) face.x() + shift, (int) face.y(), (int) face.w(), (int) face.h());
    }
    cover(g, covered);
    return jpeg(image, g);
  }

  static byte[] page(String text, List<Rect> covered) {
    BufferedImage image = new BufferedImage(PAGE_WIDTH, PAGE_HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = canvas(image, Color.WHITE);
    g.setColor(Color.BLACK);
    g.setFont(new Font(Font.SERIF, Font.PLAIN, 14));
    int y = 80;
    for (String line : text.split("\n", -1)) {
      g.drawString(line, 60, y);
      y += 24;
    }
    cover(g, covered);
    return jpeg(image, g);
  }

  private static Graphics2D canvas(BufferedImage image, Color ground) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(ground);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    return g;
  }

  private static void cover(Graphics2D g, List<Rect> covered) {
    g.setColor(Color.BLACK);
    for (Rect rect : covered) {
      g.fillRect((int) rect.x(), (int) rect.y(), (int) rect.w(), (int) rect.h());
    }
  }

  private static byte[] jpeg(BufferedImage image, Graphics2D g) {
    g.dispose();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "jpg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
