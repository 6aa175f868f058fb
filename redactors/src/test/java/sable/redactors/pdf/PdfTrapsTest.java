// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Reading;
import sable.pipeline.place.Box;
import sable.pipeline.plan.Gone;
import sable.pipeline.plan.Plan;

/** Where hidden words survive: one hiding place a test, with the name of the trap. */
class PdfTrapsTest {

  private static final String SECRET = "Rowena Castlemaine";

  private final PdfMedium medium = new PdfMedium(Limits.STANDARD);

  @TempDir Path folder;

  private interface Drawing {
    void on(PDDocument document) throws IOException;
  }

  @Test
  void p01_live_text_under_a_box_goes_and_the_rest_can_be_searched() throws IOException {
    Copy copy =
        hidden(
            document -> {
              PDPage page = Sheets.page(document, "Spoke to " + SECRET + " outside.");
              box(document, page, 120, 755, 112, 14);
            });
    assertThat(texts(copy)).contains("outside").doesNotContain("Castlemaine");
  }

  @Test
  void p02_text_under_an_annotation_goes() throws IOException {
    Copy copy =
        hidden(
            document -> {
              PDPage page = Sheets.page(document, "Spoke to " + SECRET + " outside.");
              PDAnnotationSquare square = new PDAnnotationSquare();
              square.setRectangle(new PDRectangle(110, 750, 150, 20));
              page.setAnnotations(List.of(square));
            });
    assertThat(texts(copy)).doesNotContain("Castlemaine");
  }

  @Test
  void p10_a_form_that_two_pages_share_goes_from_both() throws IOException {
    Copy copy =
        hidden(
            document -> {
              PDFormXObject form = new PDFormXObject(document);
              form.setBBox(new PDRectangle(300, 20));
              form.setResources(new PDResources());
              form.getResources()
                  .put(
                      COSName.getPDFName("F1"),
                      new PDType1Font(Standard14Fonts.FontName.HELVETICA));
              try (var out = form.getContentStream().createOutputStream()) {
                out.write(
                    ("BT /F1 12 Tf 2 5 Td (" + SECRET + ") Tj ET")
                        .getBytes(StandardCharsets.US_ASCII));
              }
              for (int i = 0; i < 2; i++) {
                PDPage page = Sheets.page(document, "Page " + i);
                try (PDPageContentStream content = appended(document, page)) {
                  content.drawForm(form);
                }
              }
            });
    assertThat(copy.facts()).containsEntry("pages", "2");
    assertThat(texts(copy)).contains("Page").doesNotContain("Castlemaine");
  }

  @Test
  void p16_marks_lie_on_the_words_of_a_turned_and_cropped_page() throws IOException {
    Path file =
        made(
            document -> {
              PDPage page = Sheets.page(document, "Spoke to " + SECRET + " outside.");
              page.setRotation(90);
              page.setCropBox(new PDRectangle(50, 600, 400, 200));
            });
    try (Reading reading = medium.open(Hiding.source(file), fresh()).value().orElseThrow()) {
      List<Box> boxes =
          Hiding.plan(reading, List.of(SECRET)).hides().stream()
              .flatMap(h -> h.places().stream())
              .filter(Box.class::isInstance)
              .map(Box.class::cast)
              .toList();
      // Base line at (72, 760): 40 points below the crop's upper edge, so 40 from the right.
      assertThat(boxes).hasSize(1);
      assertThat(boxes.get(0).rect().x()).isBetween(200 - 40 - 4.0, 200 - 40 + 1.0);
      assertThat(boxes.get(0).rect().y()).isBetween(60.0, 80.0);
      assertThat(boxes.get(0).rect().h()).isBetween(95.0, 125.0);
    }
    hidden(file);
  }

  @Test
  void p17_text_beside_the_visible_page_goes() throws IOException {
    Copy copy =
        hidden(
            document -> {
              PDPage page = Sheets.page(document, "Nothing to see.");
              Sheets.write(document, page, 72, 100, SECRET);
              page.setCropBox(new PDRectangle(0, 400, 595, 442));
            });
    assertThat(texts(copy)).contains("Nothing").doesNotContain("Castlemaine");
  }

  @Test
  void p17_text_beside_the_visible_page_goes_even_if_nobody_asked() throws IOException {
    Path file =
        made(
            document -> {
              PDPage page = Sheets.page(document, "Nothing to see.");
              Sheets.write(document, page, 72, 100, SECRET);
              page.setCropBox(new PDRectangle(0, 400, 595, 442));
            });
    Copy copy = written(file, Plan.nothing());
    assertThat(medium.countOccurring(copy.file(), gone())).isZero();
  }

  @Test
  void p01_text_under_a_box_goes_even_if_nobody_asked() throws IOException {
    Path file =
        made(
            document -> {
              PDPage page = Sheets.page(document, "Spoke to " + SECRET + " outside.");
              box(document, page, 120, 755, 112, 14);
            });
    Copy copy = written(file, Plan.nothing());
    assertThat(medium.countOccurring(copy.file(), gone())).isZero();
    assertThat(texts(copy)).contains("outside");
  }

  @Test
  void p22_an_earlier_version_in_the_file_goes() throws IOException {
    Path file =
        made(
            document -> {
              document.getDocumentInformation().setSubject(SECRET);
              Sheets.page(document, "First");
            });
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      document.getDocumentInformation().setSubject("other");
      document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(saved);
    }
    Files.write(file, saved.toByteArray());
    assertThat(medium.countOccurring(file, gone())).isOne();
    Copy copy = written(file, Plan.nothing());
    assertThat(medium.countOccurring(copy.file(), gone())).isZero();
    assertThat(copy.leftOut()).contains("earlier versions kept in the file");
  }

  @Test
  void p24_bytes_behind_the_end_go() throws IOException {
    Path file = made(document -> Sheets.page(document, "First"));
    Files.writeString(file, "% " + SECRET + "\n", StandardOpenOption.APPEND);
    Copy copy = written(file, Plan.nothing());
    assertThat(medium.countOccurring(copy.file(), gone())).isZero();
  }

  @Test
  void p25_words_that_stand_for_drawn_ones_are_found_and_go() throws IOException {
    Copy copy =
        hidden(
            document -> {
              PDPage page = Sheets.page(document, "First");
              COSDictionary properties = new COSDictionary();
              properties.setString(COSName.ACTUAL_TEXT, SECRET);
              try (PDPageContentStream content = appended(document, page)) {
                content.beginMarkedContent(
                    COSName.getPDFName("Span"), PDPropertyList.create(properties));
                content.endMarkedContent();
              }
            });
    assertThat(texts(copy)).contains("First");
  }

  @Test
  void p27_bookmarks_go() throws IOException {
    hidden(
        document -> {
          Sheets.page(document, "First");
          PDDocumentOutline outline = new PDDocumentOutline();
          PDOutlineItem item = new PDOutlineItem();
          item.setTitle("Statement of " + SECRET);
          outline.addLast(item);
          document.getDocumentCatalog().setDocumentOutline(outline);
        });
  }

  @Test
  void p29_notes_go() throws IOException {
    hidden(
        document -> {
          PDPage page = Sheets.page(document, "First");
          PDAnnotationText note = new PDAnnotationText();
          note.setContents("Call " + SECRET);
          note.setRectangle(new PDRectangle(300, 300, 20, 20));
          page.setAnnotations(List.of(note));
        });
  }

  @Test
  void p30_what_a_field_shows_is_searched_and_goes() throws IOException {
    Copy copy =
        hidden(
            document -> {
              PDPage page = Sheets.page(document, "Name:");
              PDAcroForm form = new PDAcroForm(document);
              document.getDocumentCatalog().setAcroForm(form);
              PDResources resources = new PDResources();
              resources.put(COSName.HELV, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
              form.setDefaultResources(resources);
              PDTextField field = new PDTextField(form);
              field.setPartialName("name");
              field.setDefaultAppearance("/Helv 12 Tf 0 g");
              form.getFields().add(field);
              field.getWidgets().get(0).setRectangle(new PDRectangle(120, 700, 200, 20));
              field.getWidgets().get(0).setPage(page);
              page.getAnnotations().add(field.getWidgets().get(0));
              field.setValue(SECRET);
            });
    assertThat(texts(copy)).contains("Name").doesNotContain("Castlemaine");
  }

  @Test
  void p32_attachments_go_with_their_names() throws IOException {
    hidden(
        document -> {
          Sheets.page(document, "First");
          PDComplexFileSpecification file = new PDComplexFileSpecification();
          file.setFile(SECRET + ".txt");
          file.setEmbeddedFile(
              new PDEmbeddedFile(
                  document, new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8))));
          PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
          tree.setNames(Map.of(SECRET, file));
          PDDocumentNameDictionary names =
              new PDDocumentNameDictionary(document.getDocumentCatalog());
          names.setEmbeddedFiles(tree);
          document.getDocumentCatalog().setNames(names);
        });
  }

  @Test
  void a_page_with_nothing_to_hide_stays_text_and_keeps_what_its_fields_show() throws IOException {
    Path file =
        made(
            document -> {
              PDPage page = Sheets.page(document, "Nothing was taken.");
              PDAnnotationSquare square = new PDAnnotationSquare();
              square.setRectangle(new PDRectangle(300, 300, 50, 50));
              page.setAnnotations(List.of(square));
            });
    Copy copy = written(file, Plan.nothing());
    String syntax = RawPdf.of(Files.readAllBytes(copy.file())).objects();
    assertThat(syntax).doesNotContain("/Image").doesNotContain("/Annots").contains("/Form");
  }

  private Copy hidden(Drawing drawing) throws IOException {
    return hidden(made(drawing));
  }

  /** Hides the secret and holds the copy to its checks. */
  private Copy hidden(Path file) throws IOException {
    Plan plan;
    try (Reading reading = medium.open(Hiding.source(file), fresh()).value().orElseThrow()) {
      plan = Hiding.plan(reading, List.of(SECRET));
    }
    assertThat(plan.hides()).as("found at a place, and asked for").hasSizeGreaterThan(1);
    Copy copy = written(file, plan);
    assertThat(medium.countOccurring(copy.file(), gone())).isZero();
    return copy;
  }

  private Copy written(Path file, Plan plan) throws IOException {
    Copy copy = medium.write(Hiding.source(file), plan, fresh()).value().orElseThrow();
    assertThat(medium.check(copy, plan, List.of()).failed()).isEmpty();
    return copy;
  }

  private Path made(Drawing drawing) throws IOException {
    Path file = folder.resolve("original.pdf");
    try (PDDocument document = new PDDocument()) {
      drawing.on(document);
      Sheets.save(document, file);
    }
    return file;
  }

  private static void box(
      PDDocument document, PDPage page, float x, float y, float width, float height)
      throws IOException {
    try (PDPageContentStream content = appended(document, page)) {
      content.addRect(x, y, width, height);
      content.fill();
    }
  }

  private static PDPageContentStream appended(PDDocument document, PDPage page) throws IOException {
    return new PDPageContentStream(
        document, page, PDPageContentStream.AppendMode.APPEND, true, true);
  }

  private static String texts(Copy copy) throws IOException {
    return String.join("\n", SecondReaders.openPdf(Files.readAllBytes(copy.file())));
  }

  private static List<Gone> gone() {
    return List.of(new Gone(SECRET, Gone.How.ANYWHERE));
  }

  private Path fresh() throws IOException {
    return Files.createTempDirectory(folder, "work");
  }
}
