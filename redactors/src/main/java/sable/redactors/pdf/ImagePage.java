// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import sable.pipeline.place.Rect;
import sable.pipeline.plan.Gone;

/**
 * Makes a page a picture: what is hidden is not drawn, then covered in the pixels, and the words
 * that stay are laid over it as text.
 */
final class ImagePage {

  private static final float JPEG_QUALITY = 0.9f;
  private static final double PADDING = 1;

  private final PageDrawing drawing;
  private final PDDocument copy;
  private final WordLayer words;

  ImagePage(PageDrawing drawing, PDDocument copy, WordLayer words) {
    this.drawing = drawing;
    this.copy = copy;
    this.words = words;
  }

  /** Adds the picture of page {@code number} to the copy. */
  void add(
      int number,
      PageShape shape,
      PageWalk.Seen seen,
      List<PlacedText> texts,
      PageHides hides,
      Collection<Gone> gone)
      throws IOException {
    double scale = shape.dpi() / 72;
    List<WordLayer.Word> kept;
    BufferedImage picture;
    Set<Glyph.Key> hidden =
        hides.glyphs().stream().map(seen.glyphs()::get).map(Glyph::key).collect(Collectors.toSet());
    picture = drawing.draw(number, shape, shape.dpi(), hidden::contains, hides.tiles());
    BufferedImage bare = drawing.draw(number, shape, shape.dpi(), k -> true, true);
    Visible visible = new Visible(picture, bare, scale);
    kept =
        WordLayer.kept(
            texts.get(0),
            seen.glyphs(),
            i -> !hides.glyphs().contains(i) && seen.shows(i, visible),
            gone);
    cover(picture, hides.boxes(), scale);

    PDPage page = new PDPage(new PDRectangle((float) shape.width(), (float) shape.height()));
    copy.addPage(page);
    PDImageXObject image = encoded(picture, seen.pictures().isEmpty());
    try (PDPageContentStream content =
        new PDPageContentStream(copy, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
      content.drawImage(image, 0, 0, (float) shape.width(), (float) shape.height());
      words.write(content, kept, shape.height());
    }
  }

  private static void cover(BufferedImage picture, List<Rect> boxes, double scale) {
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.BLACK);
    for (Rect box : boxes) {
      int left = (int) Math.floor((box.x() - PADDING) * scale);
      int top = (int) Math.floor((box.y() - PADDING) * scale);
      int right = (int) Math.ceil((box.x() + box.w() + PADDING) * scale);
      int bottom = (int) Math.ceil((box.y() + box.h() + PADDING) * scale);
      pen.fillRect(left, top, right - left, bottom - top);
    }
    pen.dispose();
  }

  private PDImageXObject encoded(BufferedImage picture, boolean drawn) throws IOException {
    if (!drawn) {
      return JPEGFactory.createFromImage(copy, picture, JPEG_QUALITY);
    }
    return LosslessFactory.createFromImage(copy, grey(picture) ? inGrey(picture) : picture);
  }

  private static boolean grey(BufferedImage picture) {
    int[] row = new int[picture.getWidth()];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int pixel : row) {
        if ((pixel & 0xff) != ((pixel >> 8) & 0xff) || (pixel & 0xff) != ((pixel >> 16) & 0xff)) {
          return false;
        }
      }
    }
    return true;
  }

  private static BufferedImage inGrey(BufferedImage picture) {
    int width = picture.getWidth();
    BufferedImage out = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    int[] row = new int[width];
    byte[] levels = new byte[width];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        levels[x] = (byte) row[x];
      }
      out.getRaster().setDataElements(0, y, width, 1, levels);
    }
    return out;
  }
}
