// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseCheckTest {

  @TempDir Path folder;
  private Releases releases;
  private Path release;

  @BeforeEach
  void lay() throws IOException {
    releases = new Releases(folder);
    releases.lay(ReleaseLayout.Gate.open());
    release = releases.out().resolve("release");
  }

  private ReleaseCheck.Result check(List<Path> originals, List<String> terms) {
    return new ReleaseCheck(Releases.noEngines(), folder.resolve("temporary"))
        .check(releases.out(), originals, terms);
  }

  @Test
  void a_release_as_it_was_laid_out_passes() {
    ReleaseCheck.Result result = check(List.of(), List.of("Raghunathan"));

    assertThat(result.problems()).isEmpty();
    assertThat(result.passed()).isTrue();
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
  }

  @Test
  void the_folder_that_a_requester_has_passes_alone() throws IOException {
    Path theirs = Files.move(release, folder.resolve("theirs"));

    assertThat(
            new ReleaseCheck(Releases.noEngines(), folder)
                .check(theirs, List.of(), List.of())
                .passed())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"certificate.json", "0001.txt", "schedule.csv"})
  void a_damaged_byte_anywhere_is_told(String name) throws IOException {
    Path file = release.resolve(name);
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      for (int flip : new int[] {0x01, 0x20, 0x80}) {
        byte[] damaged = whole.clone();
        damaged[at] ^= (byte) flip;
        Files.write(file, damaged);

        assertThat(check(List.of(), List.of()).passed()).as("byte %d ^ %d", at, flip).isFalse();
      }
    }
  }

  @Test
  void bytes_too_many_or_too_few_are_told() throws IOException {
    for (String name : List.of("certificate.json", "0001.txt", "schedule.pdf")) {
      byte[] whole = Files.readAllBytes(release.resolve(name));
      Files.write(release.resolve(name), java.util.Arrays.copyOf(whole, whole.length - 1));
      assertThat(check(List.of(), List.of()).passed()).as(name).isFalse();
      Files.write(release.resolve(name), java.util.Arrays.copyOf(whole, whole.length + 1));
      assertThat(check(List.of(), List.of()).passed()).as(name).isFalse();
      Files.write(release.resolve(name), whole);
    }
    assertThat(check(List.of(), List.of()).passed()).isTrue();
  }

  @Test
  void a_file_too_many_and_a_file_too_few_are_told() throws IOException {
    Files.move(release.resolve("0001.txt"), release.resolve("0007.txt"));

    assertThat(check(List.of(), List.of()).problems())
        .containsExactly(
            "The certificate does not know this file: 0007.txt.",
            "This file is missing: 0001.txt.");
  }

  @Test
  void a_link_in_place_of_a_file_is_told() throws IOException {
    Path elsewhere = Files.move(release.resolve("0001.txt"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(release.resolve("0001.txt"), elsewhere);

    assertThat(check(List.of(), List.of()).problems())
        .containsExactly("This file was changed: 0001.txt.");
  }

  @Test
  void a_term_that_is_left_is_told_without_the_term() {
    assertThat(check(List.of(), List.of("Statement", "nowhere")).problems())
        .containsExactly("1 of the 2 terms occur in 0001.txt.");
  }

  @Test
  void originals_are_known_by_their_commitments() throws IOException {
    Path original = Files.write(folder.resolve("original.txt"), Releases.ORIGINAL);
    Path other = Files.writeString(folder.resolve("other.txt"), "another");

    assertThat(check(List.of(original), List.of()).lines())
        .anyMatch(line -> line.passed() && line.sentence().contains("number [1]"));
    assertThat(check(List.of(other), List.of()).passed()).isFalse();
  }

  @Test
  void commitments_that_are_not_those_of_the_certificate_are_told() throws IOException {
    Path file = releases.out().resolve("internal/commitments.json");
    releases.lay(ReleaseLayout.Gate.open());
    String others = Files.readString(file);
    releases.lay(ReleaseLayout.Gate.open());
    Files.writeString(file, others);

    assertThat(check(List.of(), List.of()).passed()).isFalse();
  }

  @Test
  void a_signing_key_is_made_once_and_only_its_owner_reads_it() throws IOException {
    Path file = folder.resolve("home/.sable/signing-key");

    Signer first = Signer.ofFile(file);

    assertThat(Signer.ofFile(file)).isEqualTo(first);
    assertThat(
            java.nio.file.attribute.PosixFilePermissions.toString(
                Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(first.toString()).isEqualTo("Signer[hidden]");
  }
}
