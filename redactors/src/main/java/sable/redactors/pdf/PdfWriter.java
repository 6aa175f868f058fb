// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.place.Box;
import sable.pipeline.place.Place;
import sable.pipeline.place.Rect;
import sable.pipeline.plan.Gone;
import sable.pipeline.plan.Hide;
import sable.pipeline.plan.Plan;
import sable.pipeline.text.FoldedText;

/** Writes a copy into a new document, page by page. */
final class PdfWriter {

  private static final Logger LOG = LoggerFactory.getLogger(PdfWriter.class);

  private static final String COPY = "copy.pdf";

  /** Enough to see whether a letter leaves a trace. */
  private static final double PROOF_DPI = 100;

  /** Lines and rectangles that may be painted over: fewer write no word. */
  private static final int MOST_LOST = 4;

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
    Collection<Gone> gone = plan.gone();
    try (OpenPdf source = OpenPdf.open(file, folder, limits)) {
      List<Page> pages = pages(source, plan, gone);
      refuseStrange(plan, pages);
      List<String> leftOut = new ArrayList<>(source.hidden().inWords());
      if (source.revisions() > 1) {
        leftOut.add("earlier versions kept in the file");
      }
      Path out = folder.resolve(COPY);
      List<String> more = write(source, pages, gone, carried(source, pages), folder);
      if (holds(out, gone)) {
        // Something that is carried over says more than its page shows: pictures do not.
        more = write(source, pages, gone, Set.of(), folder);
      }
      leftOut.addAll(more);
      return new Copy(
          out,
          new MediaType("application/pdf"),
          "pdf",
          Map.of("pages", String.valueOf(pages.size())),
          leftOut);
    }
  }

  /** A place that the document does not have would hide nothing, and nobody would know. */
  private static void refuseStrange(Plan plan, List<Page> pages) throws Unreadable {
    Map<String, Integer> lengths = new HashMap<>();
    pages.forEach(page -> page.texts().forEach(t -> lengths.put(t.part(), t.text().length())));
    for (Hide hide : plan.hides()) {
      for (Place place : hide.places()) {
        boolean known =
            place.fold(
                span ->
                    span.part().startsWith(HiddenParts.PREFIX)
                        || span.end() <= lengths.getOrDefault(span.part(), -1),
                box -> isOn(box, pages),
                track -> false,
                time -> false,
                part -> false);
        if (!known) {
          throw new Unreadable(
              Reason.Code.NOT_UNDERSTOOD,
              "Something is to be hidden at a place that this document does not have. Search it"
                  + " again.");
        }
      }
    }
  }

  private static boolean isOn(Box box, List<Page> pages) {
    return box.unit() == Box.Unit.PT
        && box.page() < pages.size()
        && box.rect()
                .shared(
                    new Rect(
                        0,
                        0,
                        pages.get(box.page()).shape().width(),
                        pages.get(box.page()).shape().height()))
            > 0;
  }

  private List<String> write(
      OpenPdf source, List<Page> pages, Collection<Gone> gone, Set<Integer> carry, Path folder)
      throws IOException {
    try (PDDocument copy =
        new PDDocument(
            MemoryUsageSetting.setupMixed(MEMORY_BYTES, SCRATCH_BYTES)
                .setTempDir(folder.toFile())
                .streamCache)) {
      WordLayer words = new WordLayer(copy);
      Set<COSBase> used = Collections.newSetFromMap(new IdentityHashMap<>());
      IdentityHashMap<COSBase, Map<Integer, String>> letters = new IdentityHashMap<>();
      pages.stream()
          .filter(p -> carry.contains(p.number()))
          .forEach(
              p -> {
                used.addAll(p.seen().used());
                p.seen()
                    .letters()
                    .forEach(
                        (font, codes) ->
                            letters.computeIfAbsent(font, f -> new HashMap<>()).putAll(codes));
              });
      CarriedPage carrier = new CarriedPage(copy, used, letters);
      ImagePage images = new ImagePage(new PageDrawing(source.document()), copy, words);
      int pictures = 0;
      for (Page page : pages) {
        if (carry.contains(page.number())) {
          try {
            copy.addPage(carrier.made(source.pages().get(page.number())));
            continue;
          } catch (NotCarried e) {
            LOG.debug("page {} becomes a picture: {}", page.number() + 1, e.getMessage());
          }
        }
        images.add(page.number(), page.shape(), page.seen(), page.texts(), page.hides(), gone);
        pictures++;
      }
      // The library derives an id from the clock where there is none.
      COSString id = new COSString(new byte[16]);
      copy.getDocument().getTrailer().setItem(COSName.ID, new COSArray(List.of(id, id)));
      copy.save(folder.resolve(COPY).toFile(), CompressParameters.NO_COMPRESSION);
      List<String> leftOut = new ArrayList<>();
      if (pictures > 0) {
        leftOut.add("%d of %d pages are pictures of themselves".formatted(pictures, pages.size()));
      }
      if (words.unwritten() > 0) {
        leftOut.add(
            "the searchable form of " + words.unwritten() + " words that show in the pictures");
      }
      return leftOut;
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

  /**
   * The pages that can be carried over as they are: nothing to hide, nothing that does not show, no
   * picture (what lies under a cover stays in it), no letter without a meaning, no font that a page
   * with something to hide uses (a subset tells its letters).
   */
  private static Set<Integer> carried(OpenPdf source, List<Page> pages) throws IOException {
    Set<COSBase> spoilt = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Page page : pages) {
      if (!page.hides().isEmpty()) {
        page.seen().fonts().stream().filter(FontTrust::tells).forEach(spoilt::add);
      }
    }
    Set<Integer> carried = new TreeSet<>();
    PageDrawing drawing = new PageDrawing(source.document());
    for (Page page : pages) {
      PageWalk.Seen seen = page.seen();
      if (page.hides().isEmpty()
          && seen.pictures().isEmpty()
          && seen.covered().isEmpty()
          && seen.glyphs().stream().noneMatch(Glyph::meaningless)
          && !seen.layered()
          && !seen.masked()
          && !seen.unbalanced()
          && seen.fonts().stream().allMatch(FontTrust::readsAlike)
          && seen.fonts().stream().noneMatch(spoilt::contains)
          && allShows(page, drawing)) {
        carried.add(page.number());
      }
    }
    return carried;
  }

  private static boolean allShows(Page page, PageDrawing drawing) throws IOException {
    double dpi = page.shape().dpi(PROOF_DPI);
    BufferedImage whole = drawing.draw(page.number(), page.shape(), dpi, k -> false, false);
    BufferedImage bare = drawing.draw(page.number(), page.shape(), dpi, k -> true, true);
    Visible visible = new Visible(whole, bare, dpi / 72);
    return page.seen().glyphs().stream().allMatch(g -> g.blank() || visible.shows(g))
        && drawingsShow(page.seen(), visible);
  }

  private static boolean drawingsShow(PageWalk.Seen seen, Visible visible) {
    int lost = 0;
    for (int i = 0; i < seen.drawings().size(); i++) {
      Drawing drawing = seen.drawings().get(i);
      if (seen.lost().get(i) || (!drawing.ground() && visible.isFlat(drawing.box()))) {
        if (!drawing.plain()) {
          return false;
        }
        lost++;
      }
    }
    return lost <= MOST_LOST;
  }

  private static boolean holds(Path copy, Collection<Gone> gone) throws IOException {
    List<Gone> telling = RawWords.telling(gone);
    if (telling.isEmpty()) {
      return false;
    }
    for (String text : RawWords.of(RawPdf.of(Files.readAllBytes(copy)))) {
      FoldedText folded = FoldedText.of(text);
      if (telling.stream().anyMatch(g -> g.occursIn(text, folded))) {
        return true;
      }
    }
    return false;
  }
}
