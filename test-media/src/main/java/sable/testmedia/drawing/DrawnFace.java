// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.drawing;

import static sable.testmedia.drawing.Tones.hill;
import static sable.testmedia.drawing.Tones.step;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A head with shoulders: a relief of brow, eyes, nose and mouth lit from one side, with skin, hair
 * and eyes painted on. Detectors trained on photographs take it for a face; it is nobody's.
 *
 * <p>Inside, u runs from -1 at one cheek to 1 at the other and v from -1 at the top of the skull to
 * 1 at the chin.
 */
public final class DrawnFace {

  private static final int FACE_WIDTH = 150;
  private static final int FACE_HEIGHT = 200;
  private static final int LEFT = 105;
  private static final int TOP = 40;
  private static final int WIDTH = 2 * LEFT + FACE_WIDTH;
  private static final int HEIGHT = 400;

  private final BufferedImage sprite;

  private DrawnFace(BufferedImage sprite) {
    this.sprite = sprite;
  }

  /** Draws it once, at 150 x 200 pixels a face; {@link #paint} scales. */
  public static DrawnFace of(Look look, long seed) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Random random = new Random(seed);
    double[] strands = new double[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      strands[i] = 0.75 + 0.5 * random.nextDouble();
    }
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double u = (x - LEFT - FACE_WIDTH / 2.0) / (FACE_WIDTH / 2.0) / look.width();
        double v = (y - TOP - FACE_HEIGHT / 2.0) / (FACE_HEIGHT / 2.0);
        int argb = new Head(look, strands[x]).at(u, v);
        if (argb >>> 24 != 0) {
          int grain = (int) (random.nextGaussian() * 3);
          argb = (argb & 0xff000000) | grained(argb & 0xffffff, grain);
        }
        image.setRGB(x, y, argb);
      }
    }
    return new DrawnFace(image);
  }

  /**
   * Paints it.
   *
   * @param box of the face, hairline to chin and cheek to cheek, in the pixels of the graphics
   */
  public void paint(Graphics2D graphics, Rectangle2D box) {
    double scaleX = box.getWidth() / FACE_WIDTH;
    double scaleY = box.getHeight() / (FACE_HEIGHT * 0.92);
    BufferedImage scaled = sprite;
    double done = 1;
    // Halving in steps averages; one large step down would only sample.
    while (scaleX / done < 0.5 && scaled.getWidth() > 8) {
      scaled = half(scaled);
      done /= 2;
    }
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    java.awt.geom.AffineTransform place =
        java.awt.geom.AffineTransform.getTranslateInstance(
            box.getX() - LEFT * scaleX, box.getY() - (TOP + FACE_HEIGHT * 0.08) * scaleY);
    place.scale(scaleX / done, scaleY / done);
    graphics.drawImage(scaled, place, null);
  }

  private static BufferedImage half(BufferedImage image) {
    BufferedImage smaller =
        new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = smaller.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, smaller.getWidth(), smaller.getHeight(), null);
    graphics.dispose();
    return smaller;
  }

  private static int grained(int rgb, int grain) {
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      colour |= Tones.clamp(((rgb >> shift) & 0xff) + grain) << shift;
    }
    return colour;
  }

  /** Colour at a point of the head, 0 where there is none. */
  private record Head(Look look, double strand) {

    private static final double EYE_U = 0.40;
    private static final double EYE_V = -0.10;
    private static final double MOUTH_V = 0.56;
    private static final double NOSE_V = 0.27;

    int at(double u, double v) {
      double skull = Math.hypot(u / 1.0, v < 0 ? v : v * (1 + 0.10 * u * u));
      int argb = 0;
      if (v > 0.65) {
        argb = body(u, v);
      }
      if (look.longHair() && Math.hypot(u / 1.28, (v - 0.1) / 1.3) < 1 && v < 1.25) {
        argb = opaque(hair(u, v));
      }
      if (v > 0.6 && Math.abs(u) < 0.55 && v < 1.5) {
        double round = 1 - 0.5 * u * u / 0.3;
        argb = opaque(Tones.lit(look.skin(), (0.55 + 0.15 * step(1.0, 1.4, v)) * round));
      }
      double ear = Math.hypot((Math.abs(u) - 1.0) / 0.13, (v - 0.02) / 0.2);
      if (ear < 1 && !look.longHair()) {
        argb = opaque(Tones.lit(look.skin(), 0.8 - 0.25 * (1 - ear)));
      }
      if (skull < 1) {
        argb = opaque(face(u, v));
      }
      double cap = Math.hypot(u / 1.1, (v + 0.12) / 1.08);
      double line = -0.62 + 0.25 * u * u * u * u - 0.05 * Math.cos(9 * u);
      boolean sides = Math.abs(u) > 0.9 && v < 0.05;
      if (cap < 1 && (v < line || sides)) {
        argb = opaque(hair(u, v));
      }
      return argb;
    }

    private int face(double u, double v) {
      double e = 0.01;
      double dx = (relief(u + e, v) - relief(u - e, v)) / (2 * e);
      double dy = (relief(u, v + e) - relief(u, v - e)) / (2 * e);
      double length = Math.sqrt(dx * dx + dy * dy + 1);
      double light = (dx * 0.35 + dy * 0.45 + 0.82) / length;
      double shade = 0.45 + 0.65 * Math.max(0, light);
      double u2 = turned(u);
      return Tones.lit(painted(u2, v), shade);
    }

    private double turned(double u) {
      return u - look.turn() * Math.sqrt(Math.max(0, 1 - u * u));
    }

    private double relief(double x, double v) {
      double u = turned(x);
      double base = 0.75 * Math.sqrt(Math.max(0.02, 1 - x * x - v * v));
      double side = Math.abs(u);
      double socket = -0.13 * hill(side - EYE_U, 0.24) * hill(v - EYE_V, 0.14);
      double ball = 0.05 * hill(side - EYE_U, 0.13) * hill(v - EYE_V, 0.07);
      double brow = 0.05 * hill(side - EYE_U, 0.3) * hill(v + 0.30, 0.08);
      double bridge =
          0.24
              * hill(u, 0.11)
              * step(-0.25, NOSE_V - 0.03, v)
              * (1 - step(NOSE_V, NOSE_V + 0.1, v));
      double wings = 0.10 * hill(side - 0.15, 0.09) * hill(v - NOSE_V, 0.08);
      double lips =
          0.06
              * hill(u, 0.32)
              * (hill(v - MOUTH_V + 0.05, 0.045) + hill(v - MOUTH_V - 0.07, 0.055));
      double chin = 0.07 * hill(u, 0.25) * hill(v - 0.88, 0.12);
      double cheeks = 0.06 * hill(side - 0.55, 0.25) * hill(v - 0.2, 0.2);
      return base + socket + ball + brow + bridge + wings + lips + chin + cheeks;
    }

    private int painted(double u, double v) {
      double side = Math.abs(u);
      int colour = look.skin();
      colour = Tones.mix(colour, 0xb04a40, 0.16 * hill(side - 0.55, 0.22) * hill(v - 0.22, 0.2));
      double shadow = 0.35 * hill(side - EYE_U, 0.2) * hill(v - EYE_V + 0.05, 0.1);
      colour = Tones.mix(colour, Tones.lit(look.skin(), 0.45), shadow);
      double jaw =
          step(0.35, 0.6, v + 0.35 * u * u) * (1 - 0.9 * hill(u, 0.25) * hill(v - MOUTH_V, 0.1));
      double moustache = hill(u, 0.3) * hill(v - 0.42, 0.06);
      colour = Tones.mix(colour, look.hair(), look.beard() * Math.max(jaw, moustache) * strand);
      double arch = -0.33 + 0.35 * (side - 0.42) * (side - 0.42);
      double brow = step(0.06, 0.03, Math.abs(v - arch)) * step(0.3, 0.25, Math.abs(side - 0.42));
      colour = Tones.mix(colour, look.hair(), 0.85 * brow);
      colour = eye(colour, side - EYE_U, v - EYE_V);
      double nostril = hill(side - 0.10, 0.05) * hill(v - NOSE_V - 0.055, 0.025);
      colour = Tones.mix(colour, 0x2a1410, 0.85 * nostril);
      double under = hill(u, 0.16) * hill(v - NOSE_V - 0.09, 0.03);
      colour = Tones.mix(colour, Tones.lit(look.skin(), 0.5), 0.5 * under);
      return mouth(colour, u, v - MOUTH_V);
    }

    private int eye(int skin, double du, double dv) {
      double lid = 0.075 * (1 - (du / 0.19) * (du / 0.19));
      if (Math.abs(du) > 0.20) {
        return skin;
      }
      int colour = skin;
      if (lid > 0 && dv > -lid && dv < 0.8 * lid) {
        colour = Tones.lit(0xe8e4e0, 0.95 - 0.3 * Math.abs(du) / 0.19);
        double ring = Math.hypot(du, dv * 1.33);
        colour = Tones.mix(colour, look.iris(), step(0.10, 0.085, ring));
        colour = Tones.mix(colour, 0x080808, step(0.045, 0.035, ring));
        colour = Tones.mix(colour, 0xffffff, step(0.025, 0.01, Math.hypot(du - 0.03, dv + 0.03)));
      }
      double lash = hill(dv + lid, 0.022) * step(0.21, 0.17, Math.abs(du));
      colour = Tones.mix(colour, 0x140c0a, 0.9 * lash);
      double lower = hill(dv - 0.8 * lid, 0.02) * step(0.21, 0.15, Math.abs(du));
      return Tones.mix(colour, 0x4a2a22, 0.4 * lower);
    }

    private int mouth(int skin, double u, double dv) {
      double across = 1 - (u / 0.36) * (u / 0.36);
      if (across <= 0) {
        return skin;
      }
      double upper = 0.085 * across * (1 - 0.25 * hill(u, 0.06));
      double lower = 0.12 * across;
      int colour = skin;
      if (dv > -upper && dv < lower) {
        double soft = Math.min(step(-upper, -upper + 0.02, dv), step(lower, lower - 0.03, dv));
        colour = Tones.mix(colour, look.lips(), 0.9 * soft);
      }
      return Tones.mix(
          colour, 0x30100e, 0.85 * hill(dv - 0.01 * Math.cos(6 * u), 0.018) * step(0, 0.2, across));
    }

    private int hair(double u, double v) {
      double sheen = 0.7 + 0.5 * hill(v + 0.75 + 0.2 * u, 0.25);
      return Tones.lit(look.hair(), sheen * strand);
    }

    private int body(double u, double v) {
      double shoulder = 1.28 + 0.14 * u * u;
      boolean inside = v > shoulder - (Math.abs(u) < 0.5 ? 0.02 : 0);
      if (!inside || Math.abs(u) > 2.25) {
        return 0;
      }
      double round = 1 - 0.12 * u * u;
      double lapel = Math.abs(Math.abs(u) - (v - 1.2)) < 0.03 ? 0.7 : 1;
      return opaque(Tones.lit(look.coat(), Math.max(0.3, round) * lapel));
    }

    private static int opaque(int rgb) {
      return 0xff000000 | rgb;
    }
  }
}
