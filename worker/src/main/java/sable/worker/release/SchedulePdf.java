// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import sable.pipeline.finding.Searched;
import sable.pipeline.policy.Policy;

/** The schedule as a PDF to read and print; the same schedule gives the same bytes. */
final class SchedulePdf {

  private static final float SIZE = 10;
  private static final float LEADING = 14;
  private static final float MARGIN = 56;
  private static final PDRectangle PAGE = PDRectangle.A4;

  private final PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);

  /** A line of text, already narrow enough. */
  private record Row(String text, boolean heading) {}

  void write(Schedule schedule, Path file) throws IOException {
    List<Row> rows = rows(schedule);
    int perPage = (int) ((PAGE.getHeight() - 2 * MARGIN) / LEADING);
    try (PDDocument document = new PDDocument()) {
      for (int at = 0; at < rows.size(); at += perPage) {
        page(document, rows.subList(at, Math.min(rows.size(), at + perPage)));
      }
      document.setDocumentId(0L);
      document.save(file.toFile());
    }
  }

  private void page(PDDocument document, List<Row> rows) throws IOException {
    PDPage page = new PDPage(PAGE);
    document.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      out.beginText();
      out.setLeading(LEADING);
      out.newLineAtOffset(MARGIN, PAGE.getHeight() - MARGIN);
      for (Row row : rows) {
        out.setFont(row.heading() ? bold : plain, SIZE);
        out.showText(row.text());
        out.newLine();
      }
      out.endText();
    }
  }

  private List<Row> rows(Schedule schedule) throws IOException {
    List<Row> rows = new ArrayList<>();
    ReleaseFacts facts = schedule.facts();
    add(rows, true, "Schedule of the released files");
    add(rows, false, "");
    add(
        rows,
        false,
        "Made by %s under the regime %s (table of grounds %s)."
            .formatted(facts.program(), facts.regime().code(), facts.policyVersion()));
    add(rows, false, facts.review().sentence());
    add(
        rows,
        false,
        "%d items: %d released, %d withheld."
            .formatted(
                schedule.lines().size(),
                schedule.lines().size() - schedule.withheld(),
                schedule.withheld()));
    for (Schedule.Line line : schedule.lines()) {
      item(rows, line);
    }
    grounds(rows, schedule);
    looked(rows, schedule.looked());
    return rows;
  }

  private void grounds(List<Row> rows, Schedule schedule) throws IOException {
    Set<String> grounds = new TreeSet<>();
    schedule.lines().forEach(line -> grounds.addAll(line.redactions().keySet()));
    if (grounds.isEmpty()) {
      return;
    }
    add(rows, false, "");
    add(rows, true, "The grounds");
    for (String ground : grounds) {
      add(rows, false, ground + Policy.reason(ground).map(why -> ": " + why).orElse("") + ".");
    }
  }

  private void item(List<Row> rows, Schedule.Line line) throws IOException {
    add(rows, false, "");
    if (line.withheld().isPresent()) {
      add(rows, true, "%04d  withheld (%s)".formatted(line.number(), line.reason()));
      return;
    }
    add(rows, true, line.file().orElse("") + "  " + line.kind());
    add(
        rows,
        false,
        line.redactions().isEmpty()
            ? "Nothing is hidden."
            : "Hidden, as a number of places by ground: " + line.redacted() + ".");
    if (!line.leftOut().isEmpty()) {
      add(rows, false, "Left out of the copy: " + String.join("; ", line.leftOut()) + ".");
    }
  }

  private void looked(List<Row> rows, List<Certificate.LookedLine> looked) throws IOException {
    add(rows, false, "");
    add(rows, true, "What the released items were searched for");
    for (Certificate.LookedLine line : looked) {
      String how =
          line.extent() == Searched.Extent.NONE
              ? "not searched for"
              : (line.extent() == Searched.Extent.PART ? "searched in part by " : "searched by ")
                  + line.by();
      add(rows, false, "%s: %s (items: %d)".formatted(line.category().code(), how, line.items()));
    }
  }

  /** Breaks a text at spaces to the width of the page. */
  private void add(List<Row> rows, boolean heading, String text) throws IOException {
    float room = PAGE.getWidth() - 2 * MARGIN;
    PDFont font = heading ? bold : plain;
    StringBuilder line = new StringBuilder();
    for (String word : printable(text).split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * SIZE > room) {
        rows.add(new Row(line.toString(), heading));
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    rows.add(new Row(line.toString(), heading));
  }

  /** The standard fonts print these characters; what else stands in a note is a question mark. */
  private static String printable(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().forEach(c -> safe.append(c >= ' ' && c < 0x7f ? (char) c : '?'));
    return safe.toString();
  }
}
