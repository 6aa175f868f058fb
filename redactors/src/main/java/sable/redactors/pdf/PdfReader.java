// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import sable.pipeline.finding.Category;
import sable.pipeline.medium.Blind;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.StillPicture;
import sable.pipeline.place.Rect;
import sable.pipeline.text.TextLayer;

/**
 * Opens a PDF: a text for every page ({@code page-1} as it is drawn, {@code page-1-otherwise} the
 * lines that read otherwise by place, {@code page-1-tiles} text in patterns), texts of hidden parts
 * ({@code hidden-outline}, ...), pages that hold pictures.
 */
final class PdfReader {

  /** Points: a picture in which a short word of the smallest print finds room. */
  private static final double WRITING_HIGH = 6;

  private static final double WRITING_LONG = 20;

  /** Of the page's area: a picture may be cut into strips too small for writing. */
  private static final double NOTICEABLE = 0.02;

  /** Small shapes from which on they could be a word. */
  private static final int LETTERS = 5;

  private static final double UNREADABLE_SHARE = 0.1;

  /** Enough to learn whether every part of a page can be drawn. */
  private static final double PROOF_DPI = 20;

  private final Limits limits;

  PdfReader(Limits limits) {
    this.limits = limits;
  }

  Reading read(Path file, Path scratch) throws IOException {
    OpenPdf pdf = OpenPdf.open(file, scratch, limits);
    try {
      return read(pdf);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      pdf.close();
      throw e;
    }
  }

  private Reading read(OpenPdf pdf) throws IOException {
    List<TextLayer> texts = new ArrayList<>();
    List<StillPicture> pictures = new ArrayList<>();
    List<Blind> blind = new ArrayList<>();
    HiddenParts hidden = pdf.hidden();
    GlyphBounds bounds = new GlyphBounds();
    for (int i = 0; i < pdf.pages().size(); i++) {
      PDPage page = pdf.pages().get(i);
      PageShape shape = PageShape.of(page, limits);
      PageWalk.Seen seen = PageWalk.through(pdf.document(), page, shape, limits, bounds);
      PageText.of(i, shape, seen.glyphs()).forEach(t -> texts.add(t.layer()));
      for (String spoken : seen.spoken()) {
        hidden.addText("structure", spoken);
      }
      blindness(i, shape, seen, blind);
      new PageDrawing(pdf.document()).draw(i, shape, PROOF_DPI, k -> false, false);
      if (!seen.pictures().isEmpty()) {
        pictures.add(new PagePicture(pdf.document(), i, shape));
      }
    }
    hidden.texts().forEach((part, text) -> texts.add(TextLayer.plain(part, text)));
    List<String> leftOut = new ArrayList<>(hidden.inWords());
    if (pdf.revisions() > 1) {
      leftOut.add("earlier versions kept in the file");
    }
    return new Reading(texts, pictures, List.of(), List.of(), leftOut, blind, () -> closed(pdf));
  }

  private static void blindness(int page, PageShape shape, PageWalk.Seen seen, List<Blind> blind) {
    double area =
        seen.pictures().stream()
            .mapToDouble(p -> p.shared(new Rect(0, 0, shape.width(), shape.height())))
            .sum();
    long letters = seen.glyphs().stream().filter(g -> !g.blank()).count();
    long dumb = seen.glyphs().stream().filter(Glyph::meaningless).count();
    boolean room =
        seen.pictures().stream()
            .anyMatch(
                p ->
                    Math.min(p.w(), p.h()) >= WRITING_HIGH
                        && Math.max(p.w(), p.h()) >= WRITING_LONG);
    if (room || area > NOTICEABLE * shape.width() * shape.height()) {
      blind.add(
          new Blind(
              Category.Kind.WORDS,
              "page " + (page + 1) + " holds pictures; writing in them is not read"));
    } else if (letters == 0) {
      blind.add(
          new Blind(
              Category.Kind.WORDS,
              "page " + (page + 1) + " has no text; writing that is drawn is not read"));
    } else if (seen.drawings().stream().filter(Drawing::likeWriting).count() >= LETTERS) {
      blind.add(
          new Blind(
              Category.Kind.WORDS,
              "page " + (page + 1) + " holds drawings; writing in them is not read"));
    }
    if (dumb > UNREADABLE_SHARE * letters) {
      blind.add(
          new Blind(
              Category.Kind.WORDS,
              "page " + (page + 1) + " has letters of which the file does not say what they mean"));
    }
  }

  private static void closed(OpenPdf pdf) {
    try {
      pdf.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
