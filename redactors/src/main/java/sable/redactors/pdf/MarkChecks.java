// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import sable.pipeline.finding.Category;
import sable.pipeline.medium.Check;
import sable.pipeline.medium.Limits;
import sable.pipeline.picture.Picture;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.Sighting;
import sable.pipeline.place.Box;
import sable.pipeline.place.Rect;
import sable.pipeline.plan.Hide;
import sable.pipeline.plan.Plan;

/** Looks at the drawn pages of a copy: every mark is one flat black, no hidden face is seen. */
final class MarkChecks {

  private static final float MARK_DPI = 100;
  private static final float FACE_DPI = 150;

  /** What a JPEG makes of black, and then some. */
  private static final int BLACK = 48;

  private static final double SAME_FACE = 0.3;

  private final Limits limits;

  MarkChecks(Limits limits) {
    this.limits = limits;
  }

  List<Check> check(Path file, Plan plan, List<PictureDetector> eyes) {
    Set<Integer> marked = new TreeSet<>();
    Set<Category> seen = new LinkedHashSet<>();
    for (Hide hide : plan.hides()) {
      hide.places().stream()
          .filter(Box.class::isInstance)
          .map(Box.class::cast)
          .forEach(b -> marked.add(b.page()));
      if (hide.category().kind() == Category.Kind.PICTURE) {
        seen.add(hide.category());
      }
    }
    List<Check> checks = new ArrayList<>();
    try (PDDocument copy = Loader.loadPDF(file.toFile())) {
      PDFRenderer renderer = new PDFRenderer(copy);
      checks.add(marks(copy, renderer, plan, marked));
      if (!seen.isEmpty() && !eyes.isEmpty()) {
        checks.add(faces(copy, renderer, plan, marked, seen, eyes));
      }
    } catch (IOException | RuntimeException e) {
      // A copy that cannot be drawn, for whatever reason, has not been looked at.
      checks.add(new Check("marks", "drawn again", false, "the copy could not be drawn"));
    }
    return checks;
  }

  private Check marks(PDDocument copy, PDFRenderer renderer, Plan plan, Set<Integer> marked)
      throws IOException {
    int looked = 0;
    int open = 0;
    for (int page : marked) {
      if (page >= copy.getNumberOfPages()) {
        open++;
        continue;
      }
      PageShape shape = PageShape.of(copy.getPage(page), limits);
      float dpi = (float) shape.dpi(MARK_DPI);
      BufferedImage picture = renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
      for (Box box : plan.boxes(page)) {
        looked++;
        open += black(picture, box.rect(), dpi / 72) ? 0 : 1;
      }
    }
    return new Check(
        "marks are flat", "drawn again", open == 0, "%d of %d are open".formatted(open, looked));
  }

  private static boolean black(BufferedImage picture, Rect box, double scale) {
    int left = (int) Math.max(0, Math.ceil(box.x() * scale));
    int top = (int) Math.max(0, Math.ceil(box.y() * scale));
    int right = (int) Math.min(picture.getWidth(), Math.floor((box.x() + box.w()) * scale));
    int bottom = (int) Math.min(picture.getHeight(), Math.floor((box.y() + box.h()) * scale));
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int pixel = picture.getRGB(x, y);
        if ((pixel & 0xff) > BLACK
            || ((pixel >> 8) & 0xff) > BLACK
            || ((pixel >> 16) & 0xff) > BLACK) {
          return false;
        }
      }
    }
    return true;
  }

  private Check faces(
      PDDocument copy,
      PDFRenderer renderer,
      Plan plan,
      Set<Integer> marked,
      Set<Category> seen,
      List<PictureDetector> eyes)
      throws IOException {
    int left = 0;
    for (int page : marked) {
      if (page >= copy.getNumberOfPages()) {
        continue;
      }
      float dpi = (float) PageShape.of(copy.getPage(page), limits).dpi(FACE_DPI);
      BufferedImage drawn = renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
      Picture picture = PagePicture.picture(drawn);
      for (PictureDetector eye : eyes) {
        for (Sighting sighting : eye.look(picture)) {
          if (seen.contains(sighting.category())
              && isOpen(drawn, sighting.rect(), dpi / 72, plan.boxes(page))) {
            left++;
          }
        }
      }
    }
    return new Check(
        "hidden faces and plates are not seen",
        "finders on the drawn pages",
        left == 0,
        "%d seen on %d pages".formatted(left, marked.size()));
  }

  /** A network may guess a face from the hair around a mark: in one flat colour there is none. */
  private static boolean isOpen(BufferedImage drawn, Rect sighting, double scale, List<Box> marks) {
    Rect seen =
        new Rect(
            sighting.x() / scale, sighting.y() / scale, sighting.w() / scale, sighting.h() / scale);
    return marks.stream()
        .filter(mark -> mark.rect().overlap(seen) > SAME_FACE)
        .anyMatch(mark -> !black(drawn, mark.rect(), scale));
  }
}
