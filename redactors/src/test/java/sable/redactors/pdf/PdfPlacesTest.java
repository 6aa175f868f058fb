// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.FindingId;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Reading;
import sable.pipeline.place.Box;
import sable.pipeline.place.Part;
import sable.pipeline.place.Place;
import sable.pipeline.place.Rect;
import sable.pipeline.place.Span;
import sable.pipeline.plan.Hide;
import sable.pipeline.plan.Plan;

/** A place that a document does not have would hide nothing: the document is withheld. */
class PdfPlacesTest {

  private final PdfMedium medium = new PdfMedium(Limits.STANDARD);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makeDocument() throws IOException {
    file = folder.resolve("original.pdf");
    try (PDDocument document = new PDDocument()) {
      Sheets.page(document, "Spoke to the neighbour, red door, at 10 to 11.");
      Sheets.save(document, file);
    }
  }

  @Test
  void a_place_that_the_document_does_not_have_withholds_it() throws IOException {
    for (Place strange :
        List.of(
            new Span("page-01", 0, 5),
            new Span("page-1", 0, 5000),
            new Box(1, new Rect(10, 10, 20, 20), Box.Unit.PT),
            new Box(0, new Rect(5000, 10, 20, 20), Box.Unit.PT),
            new Box(0, new Rect(10, 10, 20, 20), Box.Unit.PX),
            new Part("metadata"))) {
      assertThat(
              medium
                  .write(Hiding.source(file), plan(Category.FACE, "", strange), fresh())
                  .reason()
                  .map(Reason::code))
          .as(strange.toString())
          .contains(Reason.Code.NOT_UNDERSTOOD);
    }
  }

  @Test
  void a_place_that_it_has_is_hidden() throws IOException {
    for (Place known :
        List.of(new Span("page-1", 0, 5), new Box(0, new Rect(10, 10, 20, 20), Box.Unit.PT))) {
      Plan plan = plan(Category.FACE, "", known);
      Copy copy = medium.write(Hiding.source(file), plan, fresh()).value().orElseThrow();
      assertThat(medium.check(copy, plan, List.of()).failed()).isEmpty();
    }
  }

  @Test
  void words_of_two_letters_are_hidden_and_not_found_in_the_bytes_of_a_font() throws IOException {
    Plan plan;
    try (Reading reading = medium.open(Hiding.source(file), fresh()).value().orElseThrow()) {
      plan = Hiding.plan(reading, List.of("10", "11", "to", "re", "red", "Adobe"));
    }
    Copy copy = medium.write(Hiding.source(file), plan, fresh()).value().orElseThrow();
    assertThat(medium.check(copy, plan, List.of()).failed()).isEmpty();
    assertThat(String.join(" ", SecondReaders.openPdf(Files.readAllBytes(copy.file()))))
        .contains("Spoke", "neighbour")
        .doesNotContain("10", "11", "red");
  }

  @Test
  void a_picture_with_room_for_a_word_is_told_and_a_dot_is_not() throws IOException {
    assertThat(blindWith(90, 50)).isTrue();
    assertThat(blindWith(5, 5)).isFalse();
  }

  private boolean blindWith(float width, float height) throws IOException {
    Path pictured = folder.resolve("pictured.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = Sheets.page(document, "A page with some text on it.");
      try (PDPageContentStream content =
          new PDPageContentStream(
              document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
        content.drawImage(
            LosslessFactory.createFromImage(
                document, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB)),
            100,
            100,
            width,
            height);
      }
      Sheets.save(document, pictured);
    }
    try (Reading reading = medium.open(Hiding.source(pictured), fresh()).value().orElseThrow()) {
      return reading.blind().stream().anyMatch(b -> b.note().contains("holds pictures"));
    }
  }

  private static Plan plan(Category category, String text, Place place) {
    return new Plan(
        List.of(new Hide(new FindingId("f1"), category, text, List.of(place))), Set.of());
  }

  private Path fresh() throws IOException {
    return Files.createTempDirectory(folder, "work");
  }
}
