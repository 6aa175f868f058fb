// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.drawing;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Words as outlines of the typeface that PDFBox carries (Liberation Sans): no font of the system is
 * asked for, and none need be installed. Safe for several threads.
 */
public final class Lettering {

  /** Where the typeface lies on the class path. */
  public static final String TYPEFACE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final TrueTypeFont FONT = font();

  private Lettering() {}

  /** The typeface's bytes. The caller closes the stream. */
  public static InputStream typeface() {
    InputStream stream = PDDocument.class.getResourceAsStream(TYPEFACE);
    if (stream == null) {
      throw new IllegalStateException("PDFBox no longer carries its typeface");
    }
    return stream;
  }

  /** Outlines of one line, its first letter at 0 on a base line at 0. */
  public static Shape outline(String words, double size) {
    Path2D.Double line = new Path2D.Double();
    try {
      synchronized (FONT) {
        double scale = size / FONT.getUnitsPerEm();
        double x = 0;
        for (int code : words.codePoints().toArray()) {
          int glyph = FONT.getUnicodeCmapLookup().getGlyphId(code);
          GeneralPath path =
              FONT.getGlyph().getGlyph(glyph) == null
                  ? new GeneralPath()
                  : FONT.getGlyph().getGlyph(glyph).getPath();
          AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, 0);
          line.append(place.createTransformedShape(path), false);
          x += scale * FONT.getAdvanceWidth(glyph);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the typeface cannot be read", e);
    }
    return line;
  }

  /** Writes one line with its base line at {@code y}, in the colour of the graphics. */
  public static void write(Graphics2D graphics, String words, double x, double y, double size) {
    graphics.fill(
        AffineTransform.getTranslateInstance(x, y).createTransformedShape(outline(words, size)));
  }

  /** Fills a box with one line, stretched, and fattened by a share of the box's height. */
  static void fill(Graphics2D graphics, String words, Rectangle2D box, double bold) {
    Shape shape = outline(words, 100);
    Rectangle2D bounds = shape.getBounds2D();
    AffineTransform fit = AffineTransform.getTranslateInstance(box.getX(), box.getY());
    fit.scale(box.getWidth() / bounds.getWidth(), box.getHeight() / bounds.getHeight());
    fit.translate(-bounds.getX(), -bounds.getY());
    Shape fitted = fit.createTransformedShape(shape);
    graphics.fill(fitted);
    graphics.setStroke(new BasicStroke((float) (bold * box.getHeight())));
    graphics.draw(fitted);
  }

  private static TrueTypeFont font() {
    try (InputStream stream = typeface()) {
      return new TTFParser().parse(new RandomAccessReadBuffer(stream));
    } catch (IOException e) {
      throw new UncheckedIOException("the typeface cannot be read", e);
    }
  }
}
