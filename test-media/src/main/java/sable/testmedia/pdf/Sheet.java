// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Writes lines and paragraphs down A4 pages, a new page where one is full. The caller closes it.
 */
final class Sheet implements AutoCloseable {

  private static final float MARGIN = 64;
  private static final float BOTTOM = 72;

  private final PDDocument document;
  private final PDFont font;
  private PDPage page;
  private PDPageContentStream content;
  private float y;

  Sheet(PDDocument document, PDFont font) throws IOException {
    this.document = document;
    this.font = font;
    this.page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    this.content = new PDPageContentStream(document, page);
    this.y = page.getMediaBox().getHeight() - MARGIN;
  }

  PDPage page() {
    return page;
  }

  PDPageContentStream content() {
    return content;
  }

  /** The base line of the next line, in points from the bottom. */
  float y() {
    return y;
  }

  void newPage() throws IOException {
    content.close();
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
    y = page.getMediaBox().getHeight() - MARGIN;
  }

  void space(float points) {
    y -= points;
  }

  void heading(String words) throws IOException {
    line(words, 16);
    space(8);
  }

  /** One paragraph, broken between words. */
  void paragraph(String words) throws IOException {
    for (String line : broken(words, 11)) {
      line(line, 11);
    }
    space(7);
  }

  void line(String words, float size) throws IOException {
    if (y < BOTTOM) {
      newPage();
    }
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(MARGIN, y);
    content.showText(words);
    content.endText();
    y -= size * 1.4f;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private List<String> broken(String words, float size) throws IOException {
    float room = page.getMediaBox().getWidth() - 2 * MARGIN;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > room) {
        lines.add(line.toString());
        line.setLength(0);
        longer = word;
      }
      line.setLength(0);
      line.append(longer);
    }
    lines.add(line.toString());
    return lines;
  }
}
