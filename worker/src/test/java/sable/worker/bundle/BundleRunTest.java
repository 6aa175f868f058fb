// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.finding.Category;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.place.Place;
import sable.pipeline.policy.Action;
import sable.pipeline.policy.KeptOfficers;
import sable.pipeline.policy.Proposal;
import sable.pipeline.policy.Regime;
import sable.worker.engine.EngineLimits;
import sable.worker.engine.EngineProcesses;
import sable.worker.engine.EngineSettings;
import sable.worker.release.Certificate;
import sable.worker.release.ReleaseCheck;
import sable.worker.release.ReleaseLayout;
import sable.worker.release.Signer;

/** The whole way with a real engine, on texts. */
class BundleRunTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
  private static final String STATEMENT =
      "Statement of Priya Raghunathan\r\nI live at 22 Acacia Avenue. Call me on 07700 900123.\r\n";
  private static final String LOG = "10:02 RAGHUNATHAN rang again about operation nightjar.\n";

  @TempDir static Path temporary;
  private static EngineProcesses engines;

  @TempDir Path folder;
  private Path bundle;
  private Path out;

  @BeforeAll
  static void start() {
    engines = EngineProcesses.standard(EngineLimits.of(1), temporary.resolve("engines"));
  }

  @AfterAll
  static void nothingIsLeft() {
    engines.close();
    assertThat(temporary.resolve("engines")).isEmptyDirectory();
  }

  @BeforeEach
  void makeBundle() throws IOException {
    bundle = Files.createDirectory(folder.resolve("bundle"));
    out = folder.resolve("out");
    Files.writeString(bundle.resolve("statement.txt"), STATEMENT);
    Files.write(bundle.resolve("empty.txt"), new byte[0]);
    Files.createSymbolicLink(bundle.resolve("link.txt"), bundle.resolve("statement.txt"));
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(bundle.resolve("inner.zip")))) {
      zip.putNextEntry(new ZipEntry("log/call.txt"));
      zip.write(LOG.getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("../climbs.txt"));
      zip.write(LOG.getBytes(UTF_8));
      zip.closeEntry();
    }
  }

  @AfterEach
  void noFilesAreLeft() {
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }

  private BundleRun run() {
    return new BundleRun(
        engines, 1, folder.resolve("work"), Set.of(out), Progress.silent(), "sable 0.1.0");
  }

  private static BundleSettings settings(String... hide) {
    return new BundleSettings(
        Regime.FOI,
        List.of(),
        new EngineSettings(
            "cpu", 1, List.of(), Optional.empty(), Set.of(), Map.of(), List.of(hide)));
  }

  private static FindingsFile.Entry entry(FindingsFile file, String name) {
    return file.items().stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow();
  }

  private static BundleItem item(BundleResult result, String name) {
    return result.items().stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void every_file_is_an_item_in_order_with_children_after_their_container() throws Exception {
    try (BundleRun run = run()) {
      BundleResult result = run.search(List.of(bundle), settings());

      assertThat(result.items())
          .extracting(BundleItem::name)
          .startsWith("bundle/empty.txt", "bundle/inner.zip", "bundle/inner.zip/log/call.txt")
          .endsWith("bundle/link.txt", "bundle/statement.txt");
      assertThat(item(result, "bundle/empty.txt").withheld().map(Reason::code))
          .contains(Reason.Code.EMPTY);
      assertThat(item(result, "bundle/link.txt").withheld().map(Reason::code))
          .contains(Reason.Code.UNSUPPORTED);
      assertThat(result.items())
          .filteredOn(
              i -> i.withheld().map(Reason::code).equals(Optional.of(Reason.Code.UNSAFE_NAME)))
          .hasSize(1);
      assertThat(result.complete()).isFalse();
    }
  }

  @Test
  void officers_are_kept_by_rank_and_duty_over_the_bundle_and_nothing_is_hidden_by_it()
      throws Exception {
    Files.writeString(
        bundle.resolve("log.txt"),
        """
        Detective Chief Inspector Helen Marchetti took charge.
        PC 4471 Gareth Pendry attended.
        Insp Ravi Deshmukh was off duty and saw it from the bus.
        """);
    Files.writeString(bundle.resolve("note.txt"), "Told Marchetti, then Pendry and Deshmukh.\n");
    BundleSettings plain = settings();
    BundleSettings officers =
        new BundleSettings(Regime.FOI, List.of(), KeptOfficers.parse("inspector+"), plain.engine());
    try (BundleRun run = run()) {
      BundleResult result = run.search(List.of(bundle), officers);

      assertThat(item(result, "bundle/log.txt").proposals())
          .filteredOn(p -> p.finding().category() == Category.PERSON_NAME)
          .extracting(p -> p.finding().text(), Proposal::action, BundleRunTest::whose)
          .containsExactly(
              tuple(
                  "Helen Marchetti",
                  Action.KEEP,
                  "whose: officer (chief inspector), on duty as far as is told: kept by name are"
                      + " inspector+"),
              tuple(
                  "Gareth Pendry",
                  Action.PROPOSE,
                  "whose: officer (constable): kept by name are only inspector+"),
              tuple(
                  "Ravi Deshmukh",
                  Action.PROPOSE,
                  "whose: officer (inspector), also told of as a private person: not kept"));
      assertThat(item(result, "bundle/note.txt").proposals())
          .filteredOn(p -> p.finding().category() == Category.PERSON_NAME)
          .extracting(p -> p.finding().text(), Proposal::action)
          .containsExactly(
              tuple("Marchetti", Action.KEEP),
              tuple("Pendry", Action.PROPOSE),
              tuple("Deshmukh", Action.PROPOSE));
      FindingsFile file = FindingsFile.of(result);
      assertThat(file.settings().officers()).contains("inspector+");
      assertThat(run.search(List.of(bundle), plain).items())
          .flatExtracting(BundleItem::proposals)
          .extracting(Proposal::action)
          .doesNotContain(Action.KEEP);
    }
  }

  private static String whose(Proposal proposal) {
    List<String> context = proposal.finding().evidence().context();
    return context.get(context.size() - 1);
  }

  @Test
  void a_name_found_in_one_item_is_proposed_in_every_other() throws Exception {
    try (BundleRun run = run()) {
      BundleResult result = run.search(List.of(bundle), settings());

      assertThat(item(result, "bundle/statement.txt").proposals())
          .extracting(p -> p.finding().category(), p -> p.finding().text())
          .contains(
              org.assertj.core.groups.Tuple.tuple(Category.PERSON_NAME, "Priya Raghunathan"),
              org.assertj.core.groups.Tuple.tuple(Category.PHONE, "07700 900123"));
      assertThat(item(result, "bundle/inner.zip/log/call.txt").proposals())
          .extracting(p -> p.finding().text())
          .contains("RAGHUNATHAN");
      assertThat(result.persons().get(0).name()).isEqualTo("Priya Raghunathan");
      assertThat(result.persons().get(0).mentions()).isEqualTo(2);
    }
  }

  @Test
  void the_findings_file_points_into_the_texts_beside_it() throws Exception {
    try (BundleRun run = run()) {
      FindingsFolder.write(run.search(List.of(bundle), settings()), out);
    }

    FindingsFile file = FindingsFile.read(out.resolve("findings.json"));
    FindingsFile.Entry entry = entry(file, "bundle/statement.txt");
    String text = Files.readString(out.resolve("text/bundle/statement.txt/body.txt"));
    assertThat(text).isEqualTo(STATEMENT);
    assertThat(entry.texts().get(0).file()).isEqualTo("text/bundle/statement.txt/body.txt");
    for (FindingsFile.FindingLine finding : entry.findings()) {
      Place place = finding.places().get(0);
      String there =
          place.fold(
              span -> text.substring(span.start(), span.end()),
              box -> "",
              track -> "",
              time -> "",
              part -> "");
      assertThat(there).isEqualTo(finding.text().orElseThrow());
    }
    assertThat(entry(file, "bundle/empty.txt").reason()).isPresent();
    assertThat(Files.readString(out.resolve("findings.json"))).contains("\"reason\": null");
  }

  @Test
  void approving_all_lays_out_a_release_that_passes_its_check() throws Exception {
    Outcome<Certificate> certificate;
    try (BundleRun run = run()) {
      BundleResult result = run.search(List.of(bundle), settings("operation  nightjar"));
      FindingsFolder.write(result, out);
      certificate = lay(run, result, Approval.all(CLOCK.instant()), "operation nightjar");
    }

    for (String name : List.of("text", "text/bundle", "release", "internal")) {
      assertThat(Files.getPosixFilePermissions(out.resolve(name)))
          .as(name)
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
    assertThat(Files.getPosixFilePermissions(out.resolve("findings.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(certificate.reason()).isEmpty();
    assertThat(certificate.value().orElseThrow().statement().reviewed()).isFalse();
    assertThat(out.resolve("release/0005.txt"))
        .content()
        .contains("Statement of ")
        .doesNotContain("Priya", "Raghunathan", "07700");
    assertThat(out.resolve("release/0002.txt"))
        .content()
        .contains("rang again")
        .doesNotContain("RAGHUNATHAN", "nightjar");
    assertThat(
            new ReleaseCheck(engines, folder.resolve("work"))
                .check(
                    out,
                    List.of(bundle.resolve("statement.txt")),
                    List.of("Priya Raghunathan", "operation nightjar"))
                .problems())
        .isEmpty();
  }

  @Test
  void a_plan_that_a_person_edited_says_what_is_hidden() throws Exception {
    try (BundleRun run = run()) {
      FindingsFolder.write(run.search(List.of(bundle), settings()), out);
    }
    Path plan = out.resolve("findings.json");
    String kept = Files.readString(plan).replace("\"propose\"", "\"keep\"");
    Files.writeString(plan, addedByHand(kept));

    try (BundleRun run = run()) {
      BundleResult planned = run.planned(List.of(bundle), FindingsFile.read(plan));
      assertThat(lay(run, planned, Approval.plan(CLOCK.instant()), "Acacia").reason()).isEmpty();
    }

    assertThat(out.resolve("release/0005.txt"))
        .content()
        .contains("Priya Raghunathan", "07700 900123")
        .doesNotContain("Acacia");
    assertThat(out.resolve("release/schedule.csv"))
        .content()
        .contains("foi-s40-2: 1")
        .doesNotContain("address");
    assertThat(Files.readString(out.resolve("release/certificate.json")))
        .contains("\"decidedBy\": \"plan-file\"", "\"reviewed\": false");
  }

  private static String addedByHand(String json) {
    int item = json.indexOf("\"bundle/statement.txt\"");
    int findings = json.indexOf("\"findings\": [", item) + "\"findings\": [".length();
    int start = STATEMENT.indexOf("22 Acacia Avenue");
    return json.substring(0, findings)
        + """
          {"id": "f900", "category": "address", "action": "propose", "text": "22 Acacia Avenue",
           "places": [{"type": "span", "part": "body", "start": %d, "end": %d}]},
          """
            .formatted(start, start + 16)
        + json.substring(findings);
  }

  @Test
  void a_plan_about_other_files_is_refused() throws Exception {
    try (BundleRun run = run()) {
      FindingsFolder.write(run.search(List.of(bundle), settings()), out);
    }
    FindingsFile plan = FindingsFile.read(out.resolve("findings.json"));
    Files.writeString(bundle.resolve("statement.txt"), "changed");

    try (BundleRun run = run()) {
      assertThatThrownBy(() -> run.planned(List.of(bundle), plan))
          .isInstanceOf(BundleRefused.class)
          .hasMessageContaining("changed since");
    }
    Files.writeString(out.resolve("findings.json"), "{\"program\": 1, \"unknown\": 2}");
    assertThatThrownBy(() -> FindingsFile.read(out.resolve("findings.json")))
        .isInstanceOf(BundleRefused.class);
  }

  @Test
  void a_plan_with_words_where_codes_belong_is_refused() throws Exception {
    try (BundleRun run = run()) {
      FindingsFolder.write(run.search(List.of(bundle), settings()), out);
    }
    Path plan = out.resolve("findings.json");
    String whole = Files.readString(plan);

    Files.writeString(
        plan, whole.replaceFirst("\"foi-s40-2\"", "\"Mrs Oakes of 22 Acacia Avenue\""));
    assertThatThrownBy(() -> FindingsFile.read(plan))
        .isInstanceOf(BundleRefused.class)
        .hasMessageContaining("ground")
        .hasMessageNotContaining("Oakes");
    Files.writeString(plan, whole.replaceFirst("\"words/1\"", "\"Zebulon Oakes\""));
    assertThatThrownBy(() -> FindingsFile.read(plan))
        .isInstanceOf(BundleRefused.class)
        .hasMessageContaining("finder")
        .hasMessageNotContaining("Oakes");
    Files.writeString(plan, whole);
    assertThat(FindingsFile.read(plan).items()).isNotEmpty();
  }

  private Outcome<Certificate> lay(
      BundleRun run, BundleResult result, Approval approval, String... terms) {
    ReleaseCheck check = new ReleaseCheck(engines, folder.resolve("work"));
    return new ReleaseLayout(Signer.fresh(), CLOCK, new SecureRandom())
        .lay(
            BundleRelease.facts(result, approval),
            BundleRelease.items(run.copy(result, approval)),
            out.resolve("findings.json"),
            out,
            laid -> check.check(laid, List.of(), List.of(terms)).problems());
  }
}
