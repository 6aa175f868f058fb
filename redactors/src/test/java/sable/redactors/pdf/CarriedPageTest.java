// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.medium.Blind;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Reading;
import sable.pipeline.plan.Plan;

/** What a page that hides nothing brings into the copy besides what it shows. */
class CarriedPageTest {

  private static final String LINE = "BT /F1 12 Tf 20 270 Td (Nothing was taken.) Tj ET\n";

  private final PdfMedium medium = new PdfMedium(Limits.STANDARD);
  private final HandMade pdf = new HandMade();

  @TempDir Path folder;

  @Test
  void the_font_of_a_hidden_name_is_not_brought_by_a_page_that_only_names_it() throws IOException {
    int map =
        pdf.stream(
            "",
            "begincmap 1 begincodespacerange <00> <ff> endcodespacerange 7 beginbfchar\n"
                + "<01> <005A> <02> <0065> <03> <0062> <04> <0075> <05> <006C> <06> <006F>"
                + " <07> <006E>\nendbfchar endcmap");
    int font =
        pdf.object(
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding"
                + " /Differences [1 /Z /e /b /u /l /o /n] >> /ToUnicode "
                + map
                + " 0 R >>");
    String fonts = "/F2 " + font + " 0 R";
    pdf.page("", "", fonts, "BT /F2 14 Tf 20 200 Td <01020304050607> Tj ET");
    pdf.page("", "", fonts, "BT /F2 14 Tf /F1 12 Tf 20 270 Td (Nothing was taken.) Tj ET");

    assertThat(unpacked(hidden("Zebulon"))).doesNotContain("Differences");
  }

  @Test
  void a_page_whose_letters_and_lines_all_show_stays_text() throws IOException {
    pdf.page(
        "",
        "1 1 0.9 rg 0 0 300 300 re f 0.9 g 20 100 100 20 re f 120 100 100 20 re f 0 g\n"
            + "20 100 m 220 100 l S 20 120 m 220 120 l S 20 100 m 20 120 l S\n"
            + "BT /F1 12 Tf 22 104 Td (In a table) Tj ET\n"
            + LINE);

    assertThat(unpacked(copied())).doesNotContain("/Image").contains("Nothing was taken.");
  }

  @Test
  void nothing_is_said_to_be_left_out_of_a_document_that_had_no_more() throws IOException {
    pdf.page("", LINE);

    assertThat(copied().leftOut()).isEmpty();
  }

  @Test
  void what_nothing_leads_to_is_said_to_be_left_out() throws IOException {
    pdf.object("<< /Old (Zebulon) >>");
    pdf.page("", LINE);

    assertThat(copied().leftOut()).containsExactly("parts that nothing leads to");
  }

  @Test
  void a_page_with_a_table_has_been_read_whole() throws IOException {
    pdf.page("", LINE + "20 100 m 220 100 l S 20 120 m 220 120 l S 20 100 m 20 120 l S");

    assertThat(blind()).isEmpty();
  }

  @Test
  void a_pattern_that_paints_nothing_is_not_in_the_copy() throws IOException {
    int pattern =
        pdf.stream(
            "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9"
                + " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
                + " >> >> >>",
            "BT /F1 9 Tf (Zebulon) Tj ET");
    pdf.page("/Pattern << /P " + pattern + " 0 R >>", LINE + "/Pattern cs /P scn");

    assertZebulonIsGone();
  }

  @Test
  void a_mesh_that_shows_nowhere_is_not_in_the_copy() throws IOException {
    int mesh =
        pdf.stream(
            "/ShadingType 4 /ColorSpace /DeviceGray /BitsPerCoordinate 8 /BitsPerComponent 8"
                + " /BitsPerFlag 8 /Decode [0 1 0 1 0 1]",
            "\0Zeb\0ulo\0n..Zebulon");
    pdf.page("/Shading << /S " + mesh + " 0 R >>", LINE + "q 0 0 0 0 re W n /S sh Q");

    assertZebulonIsGone();
  }

  private void assertZebulonIsGone() throws IOException {
    assertThat(unpacked(copied())).doesNotContain("Zebulon", "005A0065", "5A656275");
  }

  private Copy copied() throws IOException {
    return written(Plan.nothing());
  }

  private Copy hidden(String word) throws IOException {
    Path file = pdf.save(folder.resolve("original.pdf"));
    try (Reading reading = medium.open(Hiding.source(file), fresh()).value().orElseThrow()) {
      return written(Hiding.plan(reading, List.of(word)));
    }
  }

  private Copy written(Plan plan) throws IOException {
    Path file = pdf.save(folder.resolve("original.pdf"));
    Copy copy = medium.write(Hiding.source(file), plan, fresh()).value().orElseThrow();
    assertThat(medium.check(copy, plan, List.of()).failed()).isEmpty();
    return copy;
  }

  private List<String> blind() throws IOException {
    Path file = pdf.save(folder.resolve("original.pdf"));
    try (Reading reading = medium.open(Hiding.source(file), fresh()).value().orElseThrow()) {
      return reading.blind().stream().map(Blind::note).toList();
    }
  }

  private static String unpacked(Copy copy) throws IOException {
    RawPdf raw = RawPdf.of(Files.readAllBytes(copy.file()));
    return raw.objects()
        + raw.streams().stream()
            .map(s -> new String(s.data(), StandardCharsets.ISO_8859_1))
            .collect(Collectors.joining("\n"));
  }

  private Path fresh() throws IOException {
    return Files.createTempDirectory(folder, "work");
  }
}
