// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sable.pipeline.item.Digest;
import sable.pipeline.item.Item;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.item.Source;
import sable.pipeline.medium.Child;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Medium;
import sable.pipeline.medium.MediumContract;
import sable.pipeline.medium.Reading;
import sable.redactors.type.FileType;
import sable.redactors.type.TextTypes;

class LongTextMediumTest extends MediumContract {

  private static final String LINES =
      "14:02 PC 2143 rang Margaret Ashworth on 07700 900123.\n\n14:05 No reply.\n".repeat(200);

  @TempDir Path work;

  @Override
  protected Medium medium() {
    return new LongTextMedium(Limits.STANDARD, 1_000);
  }

  @Override
  protected MediaType type() {
    return TextTypes.LONG;
  }

  @Override
  protected void writeSample(Path file) throws IOException {
    Files.writeString(file, LINES);
  }

  @Override
  protected Optional<String> secret() {
    return Optional.empty();
  }

  @Test
  void parts_are_the_text_again_and_end_behind_empty_lines() throws IOException {
    List<Child> parts = parts(LINES.getBytes(StandardCharsets.UTF_8));
    assertThat(together(parts)).isEqualTo(LINES);
    assertThat(parts).hasSizeGreaterThan(10);
    for (Child part : parts.subList(0, parts.size() - 1)) {
      assertThat(content(part)).hasSizeLessThanOrEqualTo(1_000).endsWith("\n\n");
    }
  }

  @Test
  void names_tell_the_byte_at_which_a_part_begins() throws IOException {
    List<Child> parts = parts(LINES.getBytes(StandardCharsets.UTF_8));
    int first = content(parts.get(0)).length();
    assertThat(parts).extracting(Child::name).startsWith("part-0001-from-byte-0.txt");
    assertThat(parts.get(1).name()).isEqualTo("part-0002-from-byte-" + first + ".txt");
  }

  @Test
  void lines_are_whole_where_no_line_is_empty() throws IOException {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String text = ("caf\u00e9 07700 900123" + end).repeat(400);
      List<Child> parts = parts(text.getBytes(StandardCharsets.UTF_8));
      assertThat(together(parts)).isEqualTo(text);
      for (Child part : parts) {
        assertThat(content(part)).endsWith(end);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32"})
  void wide_characters_become_parts_in_utf_8(String name) throws IOException {
    String mark = name.equals("UTF-16") ? "" : "\ufeff";
    byte[] bytes = (mark + LINES).getBytes(Charset.forName(name));
    assertThat(together(parts(bytes))).isEqualTo(LINES);
  }

  @Test
  void what_only_the_whole_could_tell_or_nothing_can_cut_is_withheld() throws IOException {
    for (String line : List.of("x", "{\"name\":\"Jane Roe\"},")) {
      assertThat(reason(line.repeat(5_000).getBytes(StandardCharsets.UTF_8)))
          .contains(Reason.Code.TOO_LARGE);
    }
    assertThat(reason(LINES.getBytes(StandardCharsets.UTF_16LE)))
        .contains(Reason.Code.NOT_UNDERSTOOD);
    assertThat(reason((LINES + "\u5c71").getBytes(Charset.forName("ISO-2022-JP"))))
        .contains(Reason.Code.NOT_UNDERSTOOD);
    byte[] lie = LINES.getBytes(StandardCharsets.UTF_16BE);
    lie[0] = (byte) 0xff;
    lie[1] = (byte) 0xfe;
    lie[lie.length - 2] = (byte) 0xdc;
    lie[lie.length - 1] = (byte) 0xd8;
    assertThat(reason(lie)).contains(Reason.Code.DAMAGED);
  }

  @Test
  void only_a_text_beyond_a_length_is_a_long_one() throws IOException {
    Path file = work.resolve("long");
    byte[] line =
        "Nothing was said on that day and nobody came to the door at all.\n"
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (bytes.size() <= TextTypes.LONGEST) {
      bytes.write(line);
    }
    Files.write(file, bytes.toByteArray());
    assertThat(FileType.of(file)).isEqualTo(TextTypes.LONG);
    Files.write(file, line);
    assertThat(FileType.of(file)).isEqualTo(new MediaType("text/plain"));
  }

  private List<Child> parts(byte[] bytes) throws IOException {
    return open(bytes).value().orElseThrow(AssertionError::new).children();
  }

  private Optional<Reason.Code> reason(byte[] bytes) throws IOException {
    return open(bytes).reason().map(Reason::code);
  }

  private Outcome<Reading> open(byte[] bytes) throws IOException {
    Path file = Files.write(Files.createTempFile(work, "text", ""), bytes);
    Item item =
        new Item(
            ItemId.of("text", Digest.of(bytes)),
            "text",
            type(),
            Digest.of(bytes),
            bytes.length,
            Optional.empty());
    return medium().open(new Source(item, file), Files.createTempDirectory(work, "scratch"));
  }

  private static String content(Child part) throws IOException {
    return Files.readString(part.content().value().orElseThrow(AssertionError::new));
  }

  private static String together(List<Child> parts) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Child part : parts) {
      all.append(content(part));
    }
    return all.toString();
  }
}
