// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.pdf;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import sable.testmedia.answer.MadeFile;
import sable.testmedia.answer.Shown;
import sable.testmedia.drawing.Lettering;
import sable.testmedia.photo.Scene;
import sable.testmedia.photo.StoryPhotos;
import sable.testmedia.story.Fact;
import sable.testmedia.story.Invented;
import sable.testmedia.story.Story;
import sable.testmedia.text.StoryTexts;

/** The statement and the crime report as PDF, and a report that needs a password. */
public final class StoryPdfs {

  private static final float PICTURE_WIDTH = 440;

  private final Story story;

  /** PDFs of a story. */
  public StoryPdfs(Story story) {
    this.story = story;
  }

  /** All of them. */
  public List<MadeFile> files() {
    return List.of(statement(), crimeReport(), locked());
  }

  /**
   * The witness statement over several pages: bookmarks, author, XMP and a sticky note that name
   * the witness.
   */
  public MadeFile statement() {
    List<String> texts = new ArrayList<>();
    return made(
        "statement.pdf",
        texts,
        List.of(),
        (document, font) -> {
          String all = new StoryTexts(story).statement();
          texts.add(all);
          Invented witness = story.witness();
          try (Sheet sheet = new Sheet(document, font)) {
            for (String paragraph : all.split("\n")) {
              if (paragraph.equals("WITNESS STATEMENT")) {
                sheet.heading(paragraph + " (MG11)");
              } else {
                sheet.paragraph(paragraph);
              }
            }
            sheet.newPage();
            sheet.heading("Witness contact details (not to be disclosed)");
            for (Fact fact : witness.facts()) {
              sheet.paragraph(label(fact.category()) + ": " + fact.text());
              texts.add(fact.text());
            }
            String note = "Ring " + witness.name() + " on " + witness.phone() + " before noon";
            texts.add(note);
            note(sheet, note, story.officer().name());
            texts.add(story.officer().name());
          }
          about(document, "Statement of " + witness.name(), story.officer().name());
          bookmark(document, "Statement of " + witness.name(), 0);
          bookmark(document, "Contact details of " + witness.name(), 1);
        });
  }

  /**
   * The crime report: a form whose fields hold people, a page with a photo, and the call log
   * attached.
   */
  public MadeFile crimeReport() {
    Scene scene = Scene.neighbours(story);
    List<String> texts = new ArrayList<>();
    List<Shown> shown = new ArrayList<>();
    return made(
        "crime-report.pdf",
        texts,
        shown,
        (document, font) -> {
          try (Sheet sheet = new Sheet(document, font)) {
            sheet.heading("CRIME REPORT " + story.crime());
            sheet.paragraph("Offence: criminal damage to a vehicle under £5,000");
            sheet.paragraph("Raised from incident " + story.incident());
            form(document, font, sheet, texts);
            sheet.space(24);
            String told =
                story.passenger().name()
                    + " states that the door of the car was scratched by a fence that belongs to "
                    + story.caller().name()
                    + ". "
                    + story.subject().name()
                    + " is the registered keeper of "
                    + story.plate()
                    + " and lives at "
                    + story.subject().address()
                    + ". Speak to "
                    + story.passenger().title()
                    + " "
                    + story.passenger().family()
                    + " on "
                    + story.passenger().phone()
                    + ".";
            texts.add(told);
            sheet.paragraph(told);
            sheet.newPage();
            sheet.heading("Photograph 1");
            shown.addAll(picture(document, sheet, scene));
            String caption = "Taken by " + story.officer().name() + ", outside number 40";
            texts.add(caption);
            sheet.paragraph(caption);
          }
          String log = new StoryTexts(story).callLog();
          texts.add(log);
          attach(document, "call-log.txt", log);
          about(document, "Crime report " + story.crime(), story.officer().name());
        });
  }

  /** A report that opens with a password alone: nothing in it can be looked at. */
  public MadeFile locked() {
    List<String> texts = new ArrayList<>();
    return made(
            "keeper-check.pdf",
            texts,
            List.of(),
            (document, font) -> {
              try (Sheet sheet = new Sheet(document, font)) {
                String line = story.plate() + " is kept by " + story.plateOwner().name();
                texts.add(line);
                sheet.paragraph(line);
              }
              StandardProtectionPolicy lock =
                  new StandardProtectionPolicy("owner", "user", new AccessPermission());
              // The older cipher: the newer one asks for chance, and the bytes would never be the
              // same.
              lock.setEncryptionKeyLength(128);
              lock.setPreferAES(false);
              document.protect(lock);
            })
        .withheld("encrypted");
  }

  private void form(PDDocument document, PDFont font, Sheet sheet, List<String> texts)
      throws IOException {
    PDAcroForm form = new PDAcroForm(document);
    document.getDocumentCatalog().setAcroForm(form);
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("Lib"), font);
    form.setDefaultResources(resources);
    form.setDefaultAppearance("/Lib 11 Tf 0 g");
    Invented victim = story.passenger();
    Map<String, String> rows =
        Map.of(
            "1 Victim", victim.name(),
            "2 Born", victim.born(),
            "3 Address", victim.address(),
            "4 E-mail", victim.email(),
            "5 NHS number", victim.nhs(),
            "6 Suspect", story.caller().name(),
            "7 Vehicle", story.plate());
    for (String name : rows.keySet().stream().sorted().toList()) {
      String value = rows.getOrDefault(name, "");
      sheet.line(name.substring(2), 11);
      PDTextField field = new PDTextField(form);
      field.setPartialName(name);
      field.setDefaultAppearance("/Lib 11 Tf 0 g");
      PDAnnotationWidget widget = field.getWidgets().get(0);
      widget.setRectangle(new PDRectangle(180, sheet.y() + 11, 340, 16));
      widget.setPage(sheet.page());
      widget.setPrinted(true);
      sheet.page().getAnnotations().add(widget);
      form.getFields().add(field);
      field.setValue(value);
      texts.add(value);
      sheet.space(5);
    }
  }

  private static List<Shown> picture(PDDocument document, Sheet sheet, Scene scene)
      throws IOException {
    byte[] jpeg = StoryPhotos.jpeg(scene.image(), 0.9f);
    float scale = PICTURE_WIDTH / scene.image().getWidth();
    float height = scale * scene.image().getHeight();
    float bottom = sheet.y() - height;
    sheet
        .content()
        .drawImage(
            JPEGFactory.createFromByteArray(document, jpeg), 64, bottom, PICTURE_WIDTH, height);
    int page = document.getNumberOfPages() - 1;
    float top = sheet.page().getMediaBox().getHeight() - sheet.y();
    sheet.space(height + 20);
    return scene.shown().stream()
        .map(
            seen ->
                new Shown(
                    seen.category(),
                    page,
                    new Rectangle2D.Double(
                        64 + scale * seen.box().getX(),
                        top + scale * seen.box().getY(),
                        scale * seen.box().getWidth(),
                        scale * seen.box().getHeight())))
        .toList();
  }

  private static void note(Sheet sheet, String words, String author) throws IOException {
    PDAnnotationText note = new PDAnnotationText();
    note.setContents(words);
    note.setTitlePopup(author);
    note.setRectangle(new PDRectangle(500, 760, 20, 20));
    sheet.page().getAnnotations().add(note);
  }

  private static void attach(PDDocument document, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
    file.setSubtype("text/plain");
    file.setSize(bytes.length);
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile(name);
    specification.setEmbeddedFile(file);
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(name, specification));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }

  private static void bookmark(PDDocument document, String title, int page) {
    PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline == null) {
      outline = new PDDocumentOutline();
      document.getDocumentCatalog().setDocumentOutline(outline);
    }
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(document.getPage(page));
    outline.addLast(item);
  }

  private static void about(PDDocument document, String title, String author) throws IOException {
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(title);
    about.setAuthor(author);
    about.setProducer("Sable test media");
    Calendar when = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    when.setTimeInMillis(1_777_280_100_000L);
    about.setCreationDate(when);
    String xmp =
        """
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """
            .formatted(author);
    PDMetadata metadata =
        new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  private static String label(String category) {
    return category.replace('-', ' ');
  }

  private MadeFile made(String name, List<String> texts, List<Shown> shown, Author author) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument();
        InputStream typeface = Lettering.typeface()) {
      document.getDocument().setDocumentID(identity());
      PDFont font = PDType0Font.load(document, typeface, false);
      author.write(document, font);
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return MadeFile.readable(
            name, "application/pdf", bytes.toByteArray(), story.factsIn(String.join("\n", texts)))
        .showing(shown);
  }

  /** Named after the seed, as the clock would be in it else. */
  private COSArray identity() {
    byte[] bytes = ByteBuffer.allocate(16).putLong(8, story.seed()).array();
    COSArray identity = new COSArray();
    identity.add(new COSString(bytes));
    identity.add(new COSString(bytes));
    return identity;
  }

  @FunctionalInterface
  private interface Author {
    void write(PDDocument document, PDFont font) throws IOException;
  }
}
