// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.util.Vector;

/** What a character covers, in units of its size: never less than a usual letter of its width. */
final class GlyphBounds {

  private static final double USUAL_TOP = 0.75;
  private static final double USUAL_FOOT = -0.22;
  private static final double MOST = 3;

  private final IdentityHashMap<COSBase, Map<Integer, Rectangle2D>> seen = new IdentityHashMap<>();

  Rectangle2D of(PDFont font, int code, Vector advance) {
    return seen.computeIfAbsent(font.getCOSObject(), f -> new HashMap<>())
        .computeIfAbsent(code, c -> measured(font, c, advance));
  }

  private static Rectangle2D measured(PDFont font, int code, Vector advance) {
    double width = font.isVertical() ? 1 : Math.max(Math.abs(advance.getX()), 0.05);
    Rectangle2D bounds = new Rectangle2D.Double(0, USUAL_FOOT, width, USUAL_TOP - USUAL_FOOT);
    try {
      Rectangle2D drawn = drawn(font, code);
      if (drawn != null && sane(drawn)) {
        bounds.add(drawn);
      }
    } catch (IOException | RuntimeException e) {
      // A font program that cannot be read draws nothing either: the usual letter is taken.
      return bounds;
    }
    return bounds;
  }

  private static @org.jspecify.annotations.Nullable Rectangle2D drawn(PDFont font, int code)
      throws IOException {
    AffineTransform matrix = font.getFontMatrix().createAffineTransform();
    if (font instanceof PDType3Font type3) {
      BoundingBox box = type3.getBoundingBox();
      return box == null
          ? null
          : matrix
              .createTransformedShape(
                  new Rectangle2D.Double(
                      box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()))
              .getBounds2D();
    }
    if (font instanceof PDVectorFont vectors) {
      Rectangle2D drawn =
          matrix.createTransformedShape(vectors.getNormalizedPath(code)).getBounds2D();
      return drawn.isEmpty() ? null : drawn;
    }
    return null;
  }

  private static boolean sane(Rectangle2D box) {
    return box.getMinX() > -MOST
        && box.getMinY() > -MOST
        && box.getMaxX() < MOST
        && box.getMaxY() < MOST;
  }
}
