// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;

class ReleaseLayoutTest {

  @TempDir Path folder;
  private Releases releases;

  @BeforeEach
  void make() {
    releases = new Releases(folder);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void a_release_has_neutral_names_and_what_stays_lies_beside_it() throws IOException {
    releases.lay(ReleaseLayout.Gate.open());

    assertThat(names(releases.out()))
        .containsExactly(
            "internal/checks/0001.json",
            "internal/commitments.json",
            "internal/findings.json",
            "internal/names.csv",
            "internal/schedule-full.csv",
            "release/0001.txt",
            "release/certificate.json",
            "release/schedule.csv",
            "release/schedule.pdf");
  }

  @Test
  void what_is_laid_out_is_for_its_owner_alone() throws IOException {
    releases.lay(ReleaseLayout.Gate.open());

    for (String name : List.of("", "release", "internal", "internal/checks")) {
      assertThat(Files.getPosixFilePermissions(releases.out().resolve(name)))
          .as(name)
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void nothing_that_leaves_holds_a_name_or_what_was_found() throws IOException {
    releases.lay(ReleaseLayout.Gate.open());

    Path release = releases.out().resolve("release");
    for (String name : names(release)) {
      assertThat(Files.readString(release.resolve(name), ISO_8859_1))
          .doesNotContainIgnoringCase("Raghunathan")
          .doesNotContain("bundle", "secret", "officer-1");
    }
    try (PDDocument pdf = Loader.loadPDF(release.resolve("schedule.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains(
              "0001.txt  text",
              "Hidden, as a number of places by ground: foi-s40-2: 1.",
              "foi-s40-2: personal data of other people (Freedom of Information Act 2000",
              "Left out of the copy: sound.",
              "0002  withheld (encrypted)",
              "No person reviewed",
              "face: not searched for")
          .doesNotContain("Raghunathan");
    }
  }

  @Test
  void the_schedule_counts_what_is_hidden_and_tells_what_is_withheld_by_code() throws IOException {
    releases.lay(ReleaseLayout.Gate.open());

    assertThat(releases.out().resolve("release/schedule.csv"))
        .content()
        .isEqualTo(
            """
            number,file,kind,outcome,reason,redactions,left out,extent,grounds\r
            0001,0001.txt,text,released,,foi-s40-2: 1,sound,part,%s\r
            0002,,,withheld,encrypted,,,none,\r
            """
                .formatted(
                    "\"foi-s40-2: personal data of other people (Freedom of Information Act"
                        + " 2000, section 40(2))\""));
  }

  @Test
  void what_kind_the_hidden_is_of_stays_inside() throws IOException {
    releases.lay(ReleaseLayout.Gate.open());

    assertThat(releases.out().resolve("release/schedule.csv"))
        .content()
        .doesNotContain("person-name", "informant");
    try (PDDocument pdf = Loader.loadPDF(releases.out().resolve("release/schedule.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf).split("What the released items")[0])
          .doesNotContain("person-name");
    }
    assertThat(releases.out().resolve("internal/schedule-full.csv"))
        .content()
        .contains("person-name");
  }

  @Test
  void cells_that_look_like_formulas_are_quoted() throws IOException {
    releases.lay(ReleaseLayout.Gate.open());

    assertThat(new Csv("a").line("=1+1", "+44", "-", "@x", -1, "a,\"b").toString())
        .isEqualTo("a\r\n'=1+1,'+44,'-,'@x,-1,\"a,\"\"b\"\r\n");
    assertThat(releases.out().resolve("internal/schedule-full.csv")).content().contains("'=why");
  }

  @Test
  void the_same_items_give_the_same_schedule() throws IOException {
    releases.lay(ReleaseLayout.Gate.open());
    byte[] first = Files.readAllBytes(releases.out().resolve("release/schedule.pdf"));

    releases.lay(ReleaseLayout.Gate.open());

    assertThat(releases.out().resolve("release/schedule.pdf")).hasBinaryContent(first);
  }

  @Test
  void a_copy_whose_check_failed_cannot_be_laid_out() throws IOException {
    assertThat(releases.copy(Releases.report(false)).reason().map(Reason::code))
        .contains(Reason.Code.CHECK_FAILED);
  }

  @Test
  void a_copy_that_changed_after_its_check_ends_the_layout_and_leaves_nothing() throws IOException {
    List<ReleaseItem> items = releases.items();
    Files.writeString(folder.resolve("copy/copy.txt"), "Statement of Priya Raghunathan\n");
    Path findings = Files.writeString(folder.resolve("findings.json"), "{}");
    ReleaseLayout layout =
        new ReleaseLayout(Signer.fresh(), Releases.CLOCK, new java.security.SecureRandom());

    assertThatThrownBy(
            () ->
                layout.lay(
                    Releases.FACTS, items, findings, releases.out(), ReleaseLayout.Gate.open()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(releases.out()).isEmptyDirectory();
  }

  @Test
  void a_gate_that_finds_something_keeps_the_old_release_and_lets_no_new_one_out()
      throws IOException {
    releases.lay(ReleaseLayout.Gate.open());
    byte[] before = Files.readAllBytes(releases.out().resolve("release/certificate.json"));

    Outcome<Certificate> outcome = releases.lay(laid -> List.of("A term is left."));

    assertThat(outcome.reason().map(Reason::sentence)).contains("A term is left.");
    assertThat(releases.out().resolve("release/certificate.json")).hasBinaryContent(before);
    assertThat(releases.out().toFile().list()).containsExactlyInAnyOrder("release", "internal");
  }
}
