// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import sable.worker.engine.Engines;

/**
 * The pages of a PDF for a reviewer, at 100 dpi or as large as a preview may be. A page that cannot
 * be drawn has no preview: it is reviewed by its text. Sizes are points of the page as shown.
 */
final class PagePreviews {

  static final int MOST_PAGES = 500;

  private static final float DPI = 100;
  private static final float POINTS_PER_INCH = 72;

  private final Path folder;
  private final int most;

  PagePreviews(Path folder, int most) {
    this.folder = folder;
    this.most = most;
  }

  /** Draws the pages and gives how many it did not. */
  int of(Path source, List<Engines.Preview> all) {
    int drawn = 0;
    try (PDDocument document = Loader.loadPDF(source.toFile())) {
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      int pages = document.getNumberOfPages();
      for (int page = 0; page < Math.min(pages, most); page++) {
        Optional<Engines.Preview> preview = preview(renderer, document.getPage(page), page);
        preview.ifPresent(all::add);
        drawn += preview.isPresent() ? 1 : 0;
      }
      return pages - drawn;
    } catch (IOException e) {
      // The medium read it by its own means; without a preview its text is reviewed.
      System.err.println(e.getClass().getName());
      return 1;
    }
  }

  private Optional<Engines.Preview> preview(PDFRenderer renderer, PDPage page, int number) {
    PDRectangle crop = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    float width = turned ? crop.getHeight() : crop.getWidth();
    float height = turned ? crop.getWidth() : crop.getHeight();
    float scale =
        Math.min(DPI / POINTS_PER_INCH, JpegFile.LONGEST_SIDE_PX / Math.max(width, height));
    String name = "page-%05d.jpg".formatted(number + 1);
    try {
      BufferedImage image = renderer.renderImage(number, scale, ImageType.RGB);
      JpegFile.Size size = JpegFile.write(image, folder.resolve(name));
      double unit = page.getUserUnit();
      return Optional.of(
          new Engines.Preview(
              name,
              number,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              size.widthPx(),
              size.heightPx(),
              width * unit,
              height * unit));
    } catch (IOException | RuntimeException e) {
      // The renderer meets hostile values with whatever exception they lead to; it only draws.
      System.err.println(e.getClass().getName());
      return Optional.empty();
    }
  }
}
