// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import sable.pipeline.item.MediaType;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.plan.Gone;
import sable.pipeline.plan.Plan;

/** Writes a copy into a new document, page by page. */
final class PdfWriter {

  private static final long MEMORY_BYTES = 64L << 20;
  private static final long SCRATCH_BYTES = 8L << 30;

  private final Limits limits;

  PdfWriter(Limits limits) {
    this.limits = limits;
  }

  /** One page of the source with what has to go from it. */
  private record Page(
      int number, PageShape shape, PageWalk.Seen seen, List<PlacedText> texts, PageHides hides) {}

  Copy write(Path file, Plan plan, Path folder) throws IOException {
    try (OpenPdf source = OpenPdf.open(file, folder, limits);
        PDDocument copy =
            new PDDocument(
                MemoryUsageSetting.setupMixed(MEMORY_BYTES, SCRATCH_BYTES)
                    .setTempDir(folder.toFile())
                    .streamCache)) {
      Collection<Gone> gone = plan.gone();
      List<Page> pages = pages(source, plan, gone);
      WordLayer words = new WordLayer(copy);
      ImagePage images = new ImagePage(new PageDrawing(source.document()), copy, words);
      for (Page page : pages) {
        images.add(page.number(), page.shape(), page.seen(), page.texts(), page.hides(), gone);
      }
      List<String> leftOut =
          new ArrayList<>(HiddenParts.of(source.document().getDocument(), limits).inWords());
      if (source.revisions() > 1) {
        leftOut.add("earlier versions kept in the file");
      }
      if (words.unwritten() > 0) {
        leftOut.add(
            "the searchable form of " + words.unwritten() + " words that show in the pictures");
      }
      Path out = folder.resolve("copy.pdf");
      // The library derives the document's id from the clock unless it is given a number.
      copy.setDocumentId(0L);
      copy.save(out.toFile(), CompressParameters.NO_COMPRESSION);
      return new Copy(
          out,
          new MediaType("application/pdf"),
          "pdf",
          Map.of("pages", String.valueOf(pages.size())),
          leftOut);
    }
  }

  private List<Page> pages(OpenPdf source, Plan plan, Collection<Gone> gone) throws IOException {
    List<Page> pages = new ArrayList<>();
    GlyphBounds bounds = new GlyphBounds();
    for (int i = 0; i < source.pages().size(); i++) {
      PageShape shape = PageShape.of(source.pages().get(i), limits);
      PageWalk.Seen seen =
          PageWalk.through(source.document(), source.pages().get(i), shape, limits, bounds);
      List<PlacedText> texts = PageText.of(i, shape, seen.glyphs());
      pages.add(new Page(i, shape, seen, texts, PageHides.of(plan, gone, i, seen.glyphs(), texts)));
    }
    return pages;
  }
}
