// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.FindingId;
import sable.pipeline.item.Digest;
import sable.pipeline.item.Item;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.item.Source;
import sable.pipeline.medium.Check;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Reading;
import sable.pipeline.place.Box;
import sable.pipeline.place.Place;
import sable.pipeline.place.Rect;
import sable.pipeline.place.Span;
import sable.pipeline.plan.Hide;
import sable.pipeline.plan.Plan;

class TextMediumTest {

  private final TextMedium medium = new TextMedium(Limits.STANDARD);
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void reads_any_encoding_and_keeps_line_ends(String charset) throws IOException {
    String text = "Statement of Zo\u00eb M\u00fcller\r\nborn in K\u00f6ln\nsigned\r";

    Reading reading = open(text.getBytes(Charset.forName(charset))).value().orElseThrow();

    assertThat(reading.texts()).hasSize(1);
    assertThat(reading.texts().get(0).part()).isEqualTo("body");
    assertThat(reading.texts().get(0).text()).isEqualTo(text);
    assertThat(reading.blind()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void a_byte_order_mark_is_no_character_of_the_text(String charset) throws IOException {
    byte[] bytes = ("\ufeff" + "Anna").getBytes(Charset.forName(charset));

    assertThat(open(bytes).value().orElseThrow().texts().get(0).text()).isEqualTo("Anna");
  }

  @Test
  void a_cyrillic_code_page_is_read_and_said_to_be_a_guess() throws IOException {
    String text =
        "\u041e\u0431\u044a\u044f\u0441\u043d\u0435\u043d\u0438\u0435 \u0441\u0432\u0438\u0434\u0435\u0442\u0435\u043b\u044f: \u044f \u0432\u0438\u0434\u0435\u043b \u043c\u0430\u0448\u0438\u043d\u0443"
            + " \u043d\u0430 \u0443\u043b\u0438\u0446\u0435 \u0438 \u043f\u043e\u0437\u0432\u043e\u043d\u0438\u043b \u0432 \u043f\u043e\u043b\u0438\u0446\u0438\u044e, \u043f\u043e\u0442\u043e\u043c\u0443 \u0447\u0442\u043e \u0431\u044b\u043b\u043e \u043f\u043e\u0437\u0434\u043d\u043e.";

    Reading reading = open(text.getBytes(Charset.forName("windows-1251"))).value().orElseThrow();

    assertThat(reading.texts().get(0).text()).isEqualTo(text);
    assertThat(reading.blind()).singleElement().asString().contains("guessed");
  }

  @Test
  void russian_in_utf_16_without_a_mark_is_read_and_said_to_be_a_guess() throws IOException {
    String text =
        "\u042f \u0432\u0438\u0434\u0435\u043b \u043c\u0430\u0448\u0438\u043d\u0443, \u044f \u0432\u0438\u0434\u0435\u043b \u0435\u0433\u043e.\n";

    Reading reading = open(text.getBytes(StandardCharsets.UTF_16BE)).value().orElseThrow();

    assertThat(reading.texts().get(0).text()).isEqualTo(text);
    assertThat(reading.blind()).hasSize(1);
  }

  @Test
  void mixed_encodings_are_withheld_rather_than_guessed() throws IOException {
    byte[] bytes = "Margaret \u00ff\u00fe\u00c3( caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(reason(bytes)).isEqualTo(Reason.Code.NOT_UNDERSTOOD);
    assertThat(reason("\u00c3\u00a9 and \u00e9 in one text".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(Reason.Code.NOT_UNDERSTOOD);
  }

  @Test
  void alphabets_switched_by_escape_are_withheld() throws IOException {
    assertThat(reason("\u5c71\u7530".getBytes(Charset.forName("ISO-2022-JP"))))
        .isEqualTo(Reason.Code.NOT_UNDERSTOOD);
  }

  @Test
  void a_mark_that_lies_is_damage() throws IOException {
    assertThat(reason(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, 'a', (byte) 0xff}))
        .isEqualTo(Reason.Code.DAMAGED);
  }

  @Test
  void empty_and_enormous_texts_are_withheld() throws IOException {
    Limits tight = new Limits(1, 1, 10, 1, 1, 1, 1);

    assertThat(reason(new byte[0])).isEqualTo(Reason.Code.EMPTY);
    assertThat(
            new TextMedium(tight)
                .open(source("12345678901".getBytes(StandardCharsets.UTF_8)), folder)
                .reason()
                .orElseThrow()
                .code())
        .isEqualTo(Reason.Code.TOO_LARGE);
  }

  @Test
  void hidden_stretches_become_one_mark_whatever_their_length() throws IOException {
    Source source =
        source("Seen: Margaret Ashworth\r\nand Al.\r\n".getBytes(StandardCharsets.UTF_16LE));
    Plan plan = plan(hide("Margaret Ashworth", 6, 23), hide("Al", 29, 31));

    Copy copy = write(source, plan);

    assertThat(copy.file()).hasContent("Seen: █████\r\nand █████.\r\n");
    assertThat(Files.readAllBytes(copy.file()))
        .isEqualTo("Seen: █████\r\nand █████.\r\n".getBytes(StandardCharsets.UTF_8));
    assertThat(copy.extension()).isEqualTo("txt");
    assertThat(medium.check(copy, plan, List.of()).failed()).isEmpty();
  }

  @Test
  void terms_that_tell_of_any_file_or_of_marks_can_be_hidden() throws IOException {
    Source source = source("The red text is plain, act 8.\n".getBytes(StandardCharsets.UTF_8));
    Plan plan =
        plan(term("red", 4), term("text", 8), term("is", 13), term("plain", 16), term("act", 23));

    Copy copy = write(source, plan);

    assertThat(medium.check(copy, plan, List.of()).failed()).isEmpty();
  }

  @Test
  void terms_that_another_reader_says_of_a_table_can_be_hidden() throws IOException {
    String table = "name,column,age\n" + "Al,left,7\n".repeat(40);
    Source source = source(table.getBytes(StandardCharsets.UTF_8));
    Plan plan = plan(term("column", 5));

    Copy copy = write(source, plan);

    assertThat(medium.check(copy, plan, List.of()).failed()).isEmpty();
  }

  @Test
  void the_same_plan_gives_the_same_bytes() throws IOException {
    Source source = source("one Margaret two".getBytes(StandardCharsets.UTF_8));
    Plan plan = plan(hide("Margaret", 4, 12));

    assertThat(Digest.of(write(source, plan).file()))
        .isEqualTo(Digest.of(write(source, plan).file()));
  }

  @Test
  void control_characters_do_not_reach_the_copy_and_are_told() throws IOException {
    Copy copy = write(source("a\0b\u001b[31mc\n".getBytes(StandardCharsets.UTF_8)), Plan.nothing());

    assertThat(Files.readString(copy.file())).isEqualTo("a\ufffdb\ufffd[31mc\n");
    assertThat(copy.leftOut()).containsExactly("characters that show nothing: 2");
    assertThat(medium.check(copy, Plan.nothing(), List.of()).passed()).isTrue();
  }

  @Test
  void rows_of_characters_that_show_nothing_do_not_reach_the_copy() throws IOException {
    String tags = "\udb40\udc41\udb40\udc6c";
    String selectors = "\udb40\udd31";
    String rows = "\u200b\u200c\u200b";
    String kept = "co\u00adoperate \u2764\ufe0f\u200d\ud83d\udd25 \u200fab\u200e";

    Copy copy =
        write(
            source(
                (kept + "z" + tags + "x" + selectors + rows + "y")
                    .getBytes(StandardCharsets.UTF_8)),
            Plan.nothing());

    assertThat(copy.file())
        .content()
        .startsWith(kept)
        .contains("\ufffdx\ufffd")
        .endsWith("\ufffdy");
    assertThat(Files.readString(copy.file())).doesNotContain(tags, selectors, rows);
    assertThat(copy.leftOut())
        .singleElement()
        .asString()
        .startsWith("characters that show nothing");
    assertThat(medium.check(copy, Plan.nothing(), List.of()).passed()).isTrue();
    Files.writeString(copy.file(), kept + tags);
    assertThat(medium.check(copy, Plan.nothing(), List.of()).passed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Mar\0garet Ashworth", "base64", "Margaret\nAshworth", "%4Dargaret Ashworth"})
  void a_name_that_is_left_in_any_guise_fails_the_check(String left) throws IOException {
    String text =
        left.equals("base64")
            ? Base64.getEncoder()
                .encodeToString(" Margaret Ashworth ".getBytes(StandardCharsets.UTF_8))
            : left;
    Source source = source(("Margaret Ashworth, " + text).getBytes(StandardCharsets.UTF_8));
    Plan plan = plan(hide("Margaret Ashworth", 0, 17));

    CheckReport report = medium.check(write(source, plan), plan, List.of());

    assertThat(report.passed()).isFalse();
    assertThat(report.failed())
        .extracting(Check::name)
        .anyMatch(name -> name.contains("encodings"));
  }

  @Test
  void a_place_that_the_text_does_not_have_withholds_it() throws IOException {
    Source source = source("short".getBytes(StandardCharsets.UTF_8));
    Place box = new Box(0, new Rect(0, 0, 1, 1), Box.Unit.PX);

    assertThat(medium.write(source, plan(hide("x", 3, 9)), folder).reason()).isPresent();
    assertThat(
            medium
                .write(
                    source,
                    plan(new Hide(new FindingId("f1"), Category.FACE, "", List.of(box))),
                    folder)
                .reason())
        .isPresent();
  }

  @Test
  void escapes_in_json_are_told_as_not_read() throws IOException {
    Reading reading =
        open("{\"n\": \"Zo\\u00eb\"}".getBytes(StandardCharsets.UTF_8)).value().orElseThrow();

    assertThat(reading.blind()).singleElement().asString().contains("escapes");
  }

  private Outcome<Reading> open(byte[] bytes) throws IOException {
    return medium.open(source(bytes), folder);
  }

  private Reason.Code reason(byte[] bytes) throws IOException {
    return open(bytes).reason().orElseThrow().code();
  }

  private Copy write(Source source, Plan plan) throws IOException {
    return medium
        .write(source, plan, Files.createTempDirectory(folder, "copy"))
        .value()
        .orElseThrow();
  }

  private Source source(byte[] bytes) throws IOException {
    Path file = Files.write(Files.createTempFile(folder, "source", ""), bytes);
    Digest digest = Digest.of(bytes);
    return new Source(
        new Item(
            ItemId.of("a.txt", digest),
            "a.txt",
            new MediaType("text/plain"),
            digest,
            bytes.length,
            Optional.empty()),
        file);
  }

  private static Plan plan(Hide... hides) {
    return new Plan(List.of(hides), Set.of());
  }

  private static Hide term(String text, int start) {
    return new Hide(
        new FindingId("f" + start),
        Category.TERM,
        text,
        List.of(new Span("body", start, start + text.length())));
  }

  private static Hide hide(String text, int start, int end) {
    return new Hide(
        new FindingId("f1"), Category.PERSON_NAME, text, List.of(new Span("body", start, end)));
  }
}
