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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sable.pipeline.medium.Blind;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Reading;
import sable.pipeline.plan.Plan;

/** What a page that hides nothing brings into the copy besides what it shows. */
class CarriedPageTest {

  private static final String LINE = "BT /F1 12 Tf 20 270 Td (Nothing was taken.) Tj ET\n";

  /** The letters of a name as strokes, 7 of them side by side from (50, 100). */
  private static final String STROKES =
      "50 120 m 60 120 l 50 100 l 60 100 l S 75 120 m 65 120 l 65 100 l 75 100 l S 65 110 m 73 110 l"
          + " S 80 100 m 80 120 l 86 120 92 112 80 110 c 92 110 92 100 80 100 c S 95 120 m 95 104 l"
          + " 95 98 105 98 105 104 c 105 120 l S 110 120 m 110 100 l 120 100 l S 125 110 m 125 122"
          + " 137 122 137 110 c 137 98 125 98 125 110 c S 142 100 m 142 120 l 152 100 l 152 120 l S\n";

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "under a filled box: %s 40 90 130 40 re f",
        "under a filled shape: %s 40 90 m 170 90 l 170 130 l 40 130 l h f",
        "as one path, half of it under a box: 50 120 m 60 120 l 50 100 l 60 100 l 75 120 m 65 120 l"
            + " 65 100 l 75 100 l S 63 90 60 40 re f",
        "below the page: q 1 0 0 1 0 -200 cm %s Q",
        "beside a clip: q 200 200 50 50 re W n %s Q",
        "white on white: q 1 G %s Q",
        "black on black: 40 90 130 40 re f %s",
        "in bars under a box: 50 100 4 20 re 50 100 12 4 re f 70 100 4 20 re f 70 100 12 4 re f"
            + " 70 116 12 4 re f 90 100 4 20 re f 90 100 12 4 re f 40 90 130 40 re f"
      })
  void a_drawing_that_does_not_show_is_not_in_the_copy(String drawing) throws IOException {
    pdf.page("", LINE + drawing.substring(drawing.indexOf(':') + 1).formatted(STROKES));

    assertThat(unpacked(copied())).contains("/Image").doesNotContain("100 m", "50 120");
  }

  @Test
  void a_drawing_outside_the_frame_of_its_form_is_not_in_the_copy() throws IOException {
    int form =
        pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 40 40] /Resources << >>", STROKES);
    pdf.page("/XObject << /X " + form + " 0 R >>", LINE + "/X Do");

    assertThat(unpacked(copied())).contains("/Image").doesNotContain("100 m", "50 120");
  }

  @Test
  void a_page_with_text_and_drawn_letters_says_that_writing_in_it_is_not_read() throws IOException {
    pdf.page("", LINE + STROKES);

    assertThat(blind()).containsExactly("page 1 holds drawings; writing in them is not read");
  }

  @Test
  void a_page_with_a_table_has_been_read_whole() throws IOException {
    pdf.page("", LINE + "20 100 m 220 100 l S 20 120 m 220 120 l S 20 100 m 20 120 l S");

    assertThat(blind()).isEmpty();
  }

  @Test
  void characters_that_a_font_has_but_no_page_shows_are_not_in_the_copy() throws IOException {
    int letter = pdf.stream("", "500 0 d0 0 0 400 700 re f");
    int unseen = pdf.stream("", "500 0 d0 % Zebulon\n 0 0 9 9 re f");
    int map =
        pdf.stream(
            "",
            "begincmap 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar\n"
                + "<01> <0061> <02> <005A006500620075006C006F006E>\nendbfchar endcmap % Zebulon");
    String font =
        ("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0]"
                + " /FirstChar 1 /LastChar 2 /Widths [500 500] /Encoding << /Type /Encoding"
                + " /Differences [1 /Zebulon /Zebulons] >> /CharProcs << /Zebulon %d 0 R /Zebulons"
                + " %d 0 R >> /ToUnicode %d 0 R /Resources << >> >>")
            .formatted(letter, unseen, map);
    pdf.page("", "", "/F2 " + font, LINE + "BT /F2 12 Tf 20 200 Td <01> Tj ET");

    assertZebulonIsGone();
  }

  @Test
  void names_of_fonts_states_and_colours_are_not_in_the_copy() throws IOException {
    pdf.page(
        "/ExtGState << /Zebulon << /CA 1 >> >> /ColorSpace << /ZebulonC [/Separation /Zebulon"
            + " /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>] >>",
        "/Zebulon gs /ZebulonC cs 1 scn 20 20 40 40 re f " + LINE);

    assertZebulonIsGone();
    assertThat(unpacked(copied())).contains("/Separation").doesNotContain("/Image");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "strings before a command: (Zebulon) 1 w",
        "a string in a dash: [(Zebulon)] 0 d",
        "a name as a number: /Zebulon 2 w",
      })
  void operands_that_no_command_takes_are_not_in_the_copy(String commands) throws IOException {
    pdf.page("", commands.substring(commands.indexOf(':') + 1) + " " + LINE);

    assertZebulonIsGone();
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
  void a_table_of_colours_is_not_in_the_copy() throws IOException {
    pdf.page(
        "/ColorSpace << /C [/Indexed /DeviceRGB 2 (Zebulon..)] >>",
        "/C cs 1 sc 20 20 40 40 re f " + LINE);

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

  @Test
  void a_font_file_that_is_none_is_not_in_the_copy() throws IOException {
    int file = pdf.stream("/Length1 60", "Zebulon ".repeat(8));
    String font =
        ("<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+Zebulon /FirstChar 65 /LastChar 65"
                + " /Widths [600] /Encoding /WinAnsiEncoding /FontDescriptor << /Type"
                + " /FontDescriptor /FontName /AAAAAA+Zebulon /Flags 32 /FontBBox [0 0 600 700]"
                + " /ItalicAngle 0 /Ascent 700 /Descent 0 /CapHeight 700 /StemV 80 /FontFile2 %d"
                + " 0 R >> >>")
            .formatted(file);
    pdf.page("", "", "/F2 " + font, LINE + "BT /F2 12 Tf 20 200 Td (A) Tj ET");

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
