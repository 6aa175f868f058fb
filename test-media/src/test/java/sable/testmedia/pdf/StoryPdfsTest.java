// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import sable.testmedia.answer.MadeFile;
import sable.testmedia.answer.Shown;
import sable.testmedia.story.Fact;
import sable.testmedia.story.Story;

class StoryPdfsTest {

  private final Story story = Story.standard();

  @Test
  void the_statement_holds_its_words_on_the_page_and_beside_it() throws IOException {
    MadeFile file = new StoryPdfs(story).statement();
    try (PDDocument document = Loader.loadPDF(file.bytes())) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      for (Fact fact : file.facts()) {
        if (!fact.owner().equals(story.officer().name())) {
          assertThat(text).contains(fact.text());
        }
      }
      assertThat(file.facts()).extracting(Fact::text).contains(story.witness().nhs());
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo(story.officer().name());
      assertThat(document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
          .contains(story.witness().name());
      assertThat(document.getPage(1).getAnnotations().get(0).getContents())
          .contains(story.witness().phone());
      String xmp =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(xmp).contains(story.officer().name());
    }
  }

  @Test
  void the_crime_report_has_a_filled_form_an_attachment_and_a_photo() throws IOException {
    MadeFile file = new StoryPdfs(story).crimeReport();
    try (PDDocument document = Loader.loadPDF(file.bytes())) {
      assertThat(
              document.getDocumentCatalog().getAcroForm().getFields().stream()
                  .map(field -> field.getValueAsString())
                  .collect(Collectors.toList()))
          .contains(story.passenger().name(), story.passenger().nhs(), story.plate());
      String attached =
          new String(
              document
                  .getDocumentCatalog()
                  .getNames()
                  .getEmbeddedFiles()
                  .getNames()
                  .values()
                  .iterator()
                  .next()
                  .getEmbeddedFile()
                  .toByteArray(),
              StandardCharsets.UTF_8);
      assertThat(attached).contains(story.caller().phone());
      assertThat(file.shown()).hasSize(3).extracting(Shown::moment).containsOnly(1);
      Shown face = file.shown().get(0);
      int grey = new PDFRenderer(document).renderImage(1).getRGB(20, 400) & 0xff;
      int skin =
          new PDFRenderer(document)
                  .renderImage(1)
                  .getRGB((int) face.box().getCenterX(), (int) face.box().getCenterY())
              & 0xff;
      assertThat(grey).isEqualTo(255);
      assertThat(skin).isLessThan(230);
    }
  }

  @Test
  void the_locked_report_does_not_open() {
    MadeFile file = new StoryPdfs(story).locked();
    assertThat(file.withheld()).contains("encrypted");
    assertThatThrownBy(() -> Loader.loadPDF(file.bytes()))
        .isInstanceOf(InvalidPasswordException.class);
  }

  @Test
  void the_same_story_gives_the_same_bytes() {
    for (int i = 0; i < 3; i++) {
      assertThat(new StoryPdfs(story).files().get(i).bytes())
          .isEqualTo(new StoryPdfs(story).files().get(i).bytes());
    }
  }
}
