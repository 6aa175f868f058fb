// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import sable.pipeline.item.Reason;

/**
 * Draws pages, with chosen characters left out. What the library would skip in silence ends the
 * drawing: a picture that lacks a part cannot be told from a whole one.
 */
final class PageDrawing {

  private final PDDocument document;

  PageDrawing(PDDocument document) {
    this.document = document;
  }

  /**
   * The picture of a page, annotations included.
   *
   * @param dpi dots per inch of the page as shown
   * @param leaveOut which characters are not drawn
   * @param tilesWithoutText whether no character is drawn into repeated tiles
   */
  BufferedImage draw(
      int page,
      PageShape shape,
      double dpi,
      Predicate<Glyph.Key> leaveOut,
      boolean tilesWithoutText)
      throws IOException {
    PDFRenderer renderer =
        new PDFRenderer(document) {
          @Override
          protected PageDrawer createPageDrawer(PageDrawerParameters parameters)
              throws IOException {
            return new Drawer(parameters, leaveOut, tilesWithoutText);
          }
        };
    renderer.setSubsamplingAllowed(true);
    return renderer.renderImage(page, (float) (dpi / 72 * shape.unit()), ImageType.RGB);
  }

  private static final class Drawer extends PageDrawer {

    private final Predicate<Glyph.Key> leaveOut;
    private final boolean tilesWithoutText;
    private int tiles;

    Drawer(PageDrawerParameters parameters, Predicate<Glyph.Key> leaveOut, boolean tilesWithoutText)
        throws IOException {
      super(parameters);
      this.leaveOut = leaveOut;
      this.tilesWithoutText = tilesWithoutText;
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
        throws IOException {
      if (e instanceof EmptyGraphicsStackException) {
        return;
      }
      throw e instanceof Unreadable
          ? e
          : new Unreadable(
              Reason.Code.NOT_UNDERSTOOD,
              "A page holds a part that cannot be drawn ("
                  + (operator.getName().equals("Do") ? "a kind of picture" : "a damaged part")
                  + "). Redact it by hand.");
    }

    @Override
    protected java.awt.Paint getPaint(PDColor color) throws IOException {
      boolean tile = color.getColorSpace() instanceof PDPattern;
      tiles += tile ? 1 : 0;
      java.awt.Paint paint = super.getPaint(color);
      tiles -= tile ? 1 : 0;
      return paint;
    }

    @Override
    protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
        throws IOException {
      if (draws(matrix, code)) {
        super.showFontGlyph(matrix, font, code, displacement);
      }
    }

    @Override
    protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement)
        throws IOException {
      if (draws(matrix, code)) {
        super.showType3Glyph(matrix, font, code, displacement);
      }
    }

    private boolean draws(Matrix matrix, int code) {
      return tiles > 0 ? !tilesWithoutText : !leaveOut.test(PageWalk.key(matrix, code));
    }
  }
}
