// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
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
import sable.pipeline.plan.Gone;

class ArchiveMediumTest extends MediumContract {

  @TempDir Path work;

  @Override
  protected Medium medium() {
    return new ArchiveMedium(Limits.STANDARD);
  }

  @Override
  protected MediaType type() {
    return new MediaType("application/zip");
  }

  @Override
  protected void writeSample(Path file) throws IOException {
    Files.write(file, zip(Map.of("a/one.txt", "one", "two.txt", "two")));
  }

  @Override
  protected Optional<String> secret() {
    return Optional.empty();
  }

  @Test
  void files_come_out_under_neutral_names() throws IOException {
    Reading reading = read(zip(Map.of("a/Margaret.txt", "one"))).value().orElseThrow();

    Child child = reading.children().get(0);
    assertThat(child.name()).isEqualTo("a/Margaret.txt");
    assertThat(child.content().value().orElseThrow()).hasContent("one").hasFileName("00001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../up.txt",
        "a/../../up.txt",
        "/etc/passwd",
        "C:/windows/x",
        "a/\u0007bell",
        "a//b",
        "./a",
        "in\u202evoice.txt"
      })
  void an_unsafe_name_withholds_that_file_alone(String name) throws IOException {
    Reading reading = read(zip(Map.of(name, "evil", "good.txt", "good"))).value().orElseThrow();

    assertThat(codes(reading)).containsExactly(Reason.Code.UNSAFE_NAME);
    assertThat(reading.children()).hasSize(2);
    for (Child child : reading.children()) {
      assertThat(child.name()).doesNotContain("..", "\\", "\u0007", "\u202e").doesNotStartWith("/");
      assertThat(child.content().value().isPresent()).isEqualTo(child.name().equals("good.txt"));
    }
  }

  @Test
  void a_backslash_is_a_step_on_some_systems_and_unsafe() throws IOException {
    byte[] bytes = zip(Map.of("a_b.txt", "x"));
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[raw.indexOf("a_b") + 1] = '\\';
    bytes[raw.lastIndexOf("a_b") + 1] = '\\';

    Reading reading = read(bytes).value().orElseThrow();

    assertThat(codes(reading)).containsExactly(Reason.Code.UNSAFE_NAME);
    assertThat(reading.children().get(0).name()).isEqualTo("a/b.txt");
  }

  @Test
  void a_name_too_long_is_unsafe_and_shown_cut() throws IOException {
    Reading reading = read(zip(Map.of("n".repeat(300), "x"))).value().orElseThrow();

    assertThat(codes(reading)).containsExactly(Reason.Code.UNSAFE_NAME);
    assertThat(reading.children().get(0).name()).hasSize(255);
  }

  @Test
  void names_that_some_systems_take_for_one_are_withheld_all() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (String name : List.of("same.txt", "same.txt", "SAME.TXT", "same.txt.", "other.txt")) {
        // The writer takes entries of one name and time for the same.
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTime(1_700_000_000_000L + 60_000L * bytes.size());
        put(zip, entry, "text");
      }
    }
    Reading reading = read(bytes.toByteArray()).value().orElseThrow();

    assertThat(reading.children()).hasSize(5);
    assertThat(reading.children()).extracting(Child::name).doesNotHaveDuplicates();
    assertThat(codes(reading)).hasSize(4).containsOnly(Reason.Code.UNSAFE_NAME);
  }

  @Test
  void links_are_withheld_and_so_is_what_hides_below_them() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      ZipArchiveEntry link = new ZipArchiveEntry("link");
      link.setUnixMode(0120777);
      put(zip, link, "/etc");
      put(zip, new ZipArchiveEntry("good.txt"), "good");
    }
    assertThat(codes(read(bytes.toByteArray()).value().orElseThrow()))
        .containsExactly(Reason.Code.UNSAFE_NAME);
  }

  @Test
  void a_bomb_is_withheld_and_its_bytes_do_not_stay() throws IOException {
    Reading reading =
        read(zip(Map.of("zeros", "\0".repeat(20 << 20), "b.txt", "good"))).value().orElseThrow();

    assertThat(codes(reading)).containsExactly(Reason.Code.TOO_LARGE);
    assertThat(work.resolve("scratch")).isDirectoryNotContaining(file -> !file.endsWith("00001"));
  }

  @Test
  void more_than_the_limits_allow_withholds_the_archive() throws IOException {
    byte[] three = zip(Map.of("a", "1", "b", "2", "c", "3"));
    Limits few = new Limits(1, 1, 1, 2, 1 << 20, 1, 255);
    Limits small = new Limits(1, 1, 1, 9, 2, 1, 255);

    assertThat(new ArchiveReader(few).open(file(three), scratch()).reason().orElseThrow().code())
        .isEqualTo(Reason.Code.TOO_LARGE);
    assertThat(new ArchiveReader(small).open(file(three), scratch()).reason().orElseThrow().code())
        .isEqualTo(Reason.Code.TOO_LARGE);
  }

  @Test
  void a_header_that_says_something_else_withholds_that_file() throws IOException {
    byte[] bytes = zip(Map.of("a.txt", "one"));
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[raw.indexOf("a.txt")] = 'z';

    assertThat(codes(read(bytes).value().orElseThrow()))
        .containsExactly(Reason.Code.NOT_UNDERSTOOD);
  }

  @Test
  void a_file_whose_bytes_were_changed_is_damaged() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      ZipArchiveEntry stored = new ZipArchiveEntry("a.txt");
      stored.setMethod(ZipArchiveEntry.STORED);
      stored.setSize(5);
      stored.setCrc(0x3610a686L);
      put(zip, stored, "hello");
    }
    byte[] bytes = out.toByteArray();
    assertThat(codes(read(bytes).value().orElseThrow())).isEmpty();
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("hello")] = 'j';

    assertThat(codes(read(bytes).value().orElseThrow())).containsExactly(Reason.Code.DAMAGED);
  }

  @Test
  void what_lies_beside_the_files_is_named() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      zip.setComment("Margaret Ashworth");
      put(zip, new ZipArchiveEntry("a.txt"), "one");
    }
    out.writeBytes("appended".getBytes(StandardCharsets.UTF_8));

    assertThat(read(out.toByteArray()).value().orElseThrow().leftOut())
        .containsExactly("the comment of the archive", "bytes after the end of the archive: 8");
  }

  @Test
  void words_are_found_in_packed_files() throws IOException {
    Path file = file(zip(Map.of("a.txt", "seen by Margaret Ashworth today")));

    assertThat(
            medium()
                .countOccurring(file, List.of(new Gone("Margaret Ashworth", Gone.How.WHOLE_WORDS))))
        .isEqualTo(1);
  }

  @Test
  void an_archive_without_files_is_empty() throws IOException {
    assertThat(read(zip(Map.of())).reason().orElseThrow().code()).isEqualTo(Reason.Code.EMPTY);
  }

  private Outcome<Reading> read(byte[] bytes) throws IOException {
    Path file = file(bytes);
    Digest digest = Digest.of(bytes);
    Item item =
        new Item(
            ItemId.of("a.zip", digest), "a.zip", type(), digest, bytes.length, Optional.empty());
    return medium().open(new Source(item, file), scratch());
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(work.resolve("archive"), bytes);
  }

  private Path scratch() throws IOException {
    Path scratch = Files.createDirectories(work.resolve("scratch"));
    try (Stream<Path> old = Files.list(scratch)) {
      for (Path each : old.toList()) {
        Files.delete(each);
      }
    }
    return scratch;
  }

  private static List<Reason.Code> codes(Reading reading) {
    return reading.children().stream()
        .flatMap(child -> child.content().reason().stream())
        .map(Reason::code)
        .toList();
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Map.Entry<String, String> each : new java.util.TreeMap<>(files).entrySet()) {
        put(zip, new ZipArchiveEntry(each.getKey()), each.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String content)
      throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeArchiveEntry();
  }
}
