// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * Carries a page over that has nothing to hide: its drawing commands and what they use, written
 * anew; what annotations and fields show becomes part of the page.
 */
final class CarriedPage {

  private final PDDocument copy;
  private final Carrier carrier;

  /**
   * For the pages of one copy.
   *
   * @param used what takes part in the drawing of pages that may be carried
   * @param letters what the codes of their characters mean, by font
   */
  CarriedPage(
      PDDocument copy, Set<COSBase> used, IdentityHashMap<COSBase, Map<Integer, String>> letters) {
    this.copy = copy;
    this.carrier = new Carrier(copy, used, letters);
  }

  /**
   * A page of the copy, not yet added to it.
   *
   * @throws NotCarried where a part of the page is on no list
   */
  PDPage made(PDPage page) throws IOException {
    ByteArrayOutputStream commands = new ByteArrayOutputStream();
    byte[] original;
    try (InputStream in = page.getContents()) {
      original = in == null ? new byte[0] : in.readAllBytes();
    }
    write(commands, "q\n");
    NeutralNames names = new NeutralNames();
    commands.write(Commands.rewritten(original, names));
    write(commands, "\nQ\n");
    COSDictionary resources =
        page.getResources() == null
            ? new COSDictionary()
            : carrier.resources(page.getResources().getCOSObject(), names);
    flatten(page, resources, commands);

    PDPage made = new PDPage(new PDRectangle(page.getCropBox().getCOSArray()));
    made.setRotation(page.getRotation());
    float unit = page.getCOSObject().getFloat(COSName.getPDFName("UserUnit"), 1);
    if (unit != 1) {
      made.getCOSObject().setItem(COSName.getPDFName("UserUnit"), new COSFloat(unit));
    }
    made.getCOSObject().setItem(COSName.RESOURCES, resources);
    COSStream content = copy.getDocument().createCOSStream();
    try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
      commands.writeTo(out);
    }
    made.getCOSObject().setItem(COSName.CONTENTS, content);
    return made;
  }

  private void flatten(PDPage page, COSDictionary resources, ByteArrayOutputStream commands)
      throws IOException {
    COSDictionary forms = resources.getCOSDictionary(COSName.XOBJECT);
    COSDictionary own = forms == null ? new COSDictionary() : forms;
    int number = 0;
    for (PDAnnotation annotation : page.getAnnotations()) {
      PDAppearanceStream shown = annotation.getNormalAppearanceStream();
      if (!PageWalk.shows(annotation) || shown == null) {
        continue;
      }
      if (annotation.isNoRotate() && page.getRotation() != 0) {
        throw new NotCarried("an annotation that does not turn with its page");
      }
      PDRectangle rectangle = annotation.getRectangle();
      PDRectangle box = shown.getBBox();
      if (rectangle == null || box == null || rectangle.getWidth() == 0) {
        continue;
      }
      java.awt.geom.Rectangle2D drawn = box.transform(shown.getMatrix()).getBounds2D();
      if (!(drawn.getWidth() > 0) || !(drawn.getHeight() > 0)) {
        continue;
      }
      double across = rectangle.getWidth() / drawn.getWidth();
      double down = rectangle.getHeight() / drawn.getHeight();
      String name;
      do {
        name = "Fm" + ++number;
      } while (own.containsKey(name));
      own.setItem(COSName.getPDFName(name), carrier.form(shown.getCOSObject()));
      write(
          commands,
          String.format(
              Locale.ROOT,
              "q %.5f 0 0 %.5f %.5f %.5f cm /%s Do Q\n",
              across,
              down,
              rectangle.getLowerLeftX() - drawn.getX() * across,
              rectangle.getLowerLeftY() - drawn.getY() * down,
              name));
    }
    if (number > 0) {
      resources.setItem(COSName.XOBJECT, own);
    }
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
