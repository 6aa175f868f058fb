// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a script calls it: words, exit status, and nothing left behind. */
class CommandLineTest {

  private static final int PATIENCE_SECONDS = 120;

  @TempDir private Path folder;
  private Path temporary;
  private Path bundle;
  private Path out;

  @BeforeEach
  void makeBundle() throws IOException {
    temporary = Files.createDirectory(folder.resolve("temporary"));
    bundle = Files.createDirectory(folder.resolve("bundle"));
    out = folder.resolve("out");
    Files.writeString(
        bundle.resolve("statement.txt"), "Call 020 7946 0018 and ask for Project Kestrel.\n");
    Files.writeString(bundle.resolve("viewer.exe"), "MZ\0\0");
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void apply_hides_what_is_proposed_and_verify_tells_a_damaged_byte()
      throws IOException, InterruptedException {
    Path terms = folder.resolve("terms.txt");
    Files.writeString(terms, "Project  Kestrel\nan\nact\n");

    Said applied =
        run("apply", "--approve", "all", "--only", "phone", "--terms", terms, "--out", out, bundle);

    assertThat(applied.status()).as(applied.words()).isEqualTo(ExitStatus.INCOMPLETE);
    Path copy = out.resolve("release/0001.txt");
    assertThat(Files.readString(copy))
        .doesNotContain("7946")
        .doesNotContain("Kestrel")
        .startsWith("Call ");
    assertThat(Files.readString(out.resolve("internal/names.csv"))).contains("statement.txt");
    assertThat(run("verify", out, "--terms", terms).status()).isEqualTo(ExitStatus.DONE);

    byte[] bytes = Files.readAllBytes(copy);
    bytes[0] ^= 1;
    Files.write(copy, bytes);
    Said verified = run("verify", out);
    assertThat(verified.status()).isEqualTo(ExitStatus.CHECK_FAILED);
    assertThat(verified.words()).contains("WRONG").contains("0001.txt");
  }

  @Test
  void detect_writes_findings_and_apply_hides_what_an_edited_plan_says()
      throws IOException, InterruptedException {
    Path searched = folder.resolve("searched");
    Said detected = run("detect", "--only", "phone", "--out", searched, bundle);
    assertThat(detected.status()).as(detected.words()).isEqualTo(ExitStatus.INCOMPLETE);
    Path plan = searched.resolve("findings.json");
    ObjectMapper json = new ObjectMapper();
    JsonNode findings = json.readTree(plan.toFile());
    JsonNode text = findings.findParents("findings").get(0).get("findings");
    assertThat(text.findValuesAsText("text")).contains("020 7946 0018");
    Files.writeString(plan, Files.readString(plan).replace("\"propose\"", "\"keep\""));

    Said applied = run("apply", "--plan", plan, "--out", out, bundle);

    assertThat(applied.status()).as(applied.words()).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(out.resolve("release/0001.txt"))
        .hasSameTextualContentAs(bundle.resolve("statement.txt"));
  }

  @Test
  void a_copy_that_fails_its_check_is_listed_and_its_report_is_kept()
      throws IOException, InterruptedException {
    Files.writeString(bundle.resolve("log.txt"), "Kestrel began. Kestrel ended.\n");
    Path searched = folder.resolve("searched");
    run("detect", "--only", "phone", "--hide", "Kestrel", "--out", searched, bundle);
    Path plan = searched.resolve("findings.json");
    ObjectMapper json = new ObjectMapper();
    JsonNode findings = json.readTree(plan.toFile());
    JsonNode log =
        findings.findParents("findings").stream()
            .filter(item -> item.get("name").asText().endsWith("log.txt"))
            .findFirst()
            .orElseThrow();
    ((ObjectNode) log.get("findings").get(0)).put("action", "keep");
    json.writeValue(plan.toFile(), findings);

    Said applied = run("apply", "--plan", plan, "--out", out, bundle);

    assertThat(applied.status()).as(applied.words()).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(applied.words())
        .containsPattern("withheld  .*log.txt  The redacted copy did not pass its check");
    try (Stream<Path> checks = Files.list(out.resolve("internal/checks"))) {
      assertThat(checks.map(CommandLineTest::words))
          .anyMatch(words -> words.contains("1 of 1 hidden words occur"));
    }
  }

  @Test
  void a_wrong_call_and_a_call_in_which_nothing_can_be_done_have_a_status_of_their_own()
      throws IOException, InterruptedException {
    assertThat(run("apply", bundle).status()).isEqualTo(ExitStatus.WRONG_CALL);
    assertThat(run("detect", "--only", "colour-of-eyes", bundle).status())
        .isEqualTo(ExitStatus.WRONG_CALL);
    Path terms = Files.writeString(folder.resolve("terms.txt"), "\n");
    assertThat(run("detect", "--terms", terms, bundle).words()).contains("no term in the file");
    assertThat(run("detect", "--hide", " ", bundle).status()).isEqualTo(ExitStatus.WRONG_CALL);
    assertThat(run("verify", bundle, "--terms", terms).status()).isEqualTo(ExitStatus.WRONG_CALL);
    assertThat(run("apply", "--plan", terms, "--terms", terms, bundle).words())
        .contains("--terms: belongs to the search that made the plan");
    Said missing = run("detect", folder.resolve("not-there"));
    assertThat(missing.status()).isEqualTo(ExitStatus.WRONG_CALL);
    assertThat(missing.words()).contains("not-there");
    Path nothing = Files.createDirectory(folder.resolve("nothing"));
    Files.copy(bundle.resolve("viewer.exe"), nothing.resolve("viewer.exe"));
    Said said = run("apply", "--approve", "all", "--out", out, nothing);
    assertThat(said.status()).as(said.words()).isEqualTo(ExitStatus.NOTHING_DONE);
  }

  @Test
  void an_interrupted_call_leaves_no_file() throws IOException, InterruptedException {
    Files.writeString(bundle.resolve("long.txt"), "Asked 020 7946 0018 again. ".repeat(400_000));
    Process call = start("said", "detect", "--out", out, bundle);
    try {
      while (call.isAlive() && (leftovers().isEmpty() || call.children().findAny().isEmpty())) {
        call.waitFor(50, TimeUnit.MILLISECONDS);
      }
      assertThat(call.isAlive()).isTrue();
      call.destroy();
      assertThat(call.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      call.destroyForcibly();
    }
  }

  @Test
  void a_second_service_in_one_home_says_why_it_does_not_start_and_the_first_ends_whole()
      throws IOException, InterruptedException {
    Process first = start("first", "serve");
    try {
      while (first.isAlive() && !words(folder.resolve("first")).contains("Sable is open at")) {
        first.waitFor(100, TimeUnit.MILLISECONDS);
      }
      Said second = run("serve");
      assertThat(second.status()).as(second.words()).isEqualTo(ExitStatus.NOTHING_DONE);
      assertThat(second.words()).contains("Another service uses this home folder");
      List<ProcessHandle> children = first.descendants().toList();
      assertThat(children).isNotEmpty();

      first.destroy();

      assertThat(first.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(children).noneMatch(ProcessHandle::isAlive);
    } finally {
      first.destroyForcibly();
    }
  }

  private static String words(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("sable")).toList();
    }
  }

  private record Said(int status, String words) {}

  private Said run(Object... words) throws IOException, InterruptedException {
    Process call = start("said", words);
    try {
      assertThat(call.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      return new Said(call.exitValue(), words(folder.resolve("said")));
    } finally {
      call.destroyForcibly();
    }
  }

  private Process start(String said, Object... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    for (Object word : words) {
      command.add(word.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SABLE_HOME", folder.resolve("home").toString());
    builder.environment().put("SABLE_PORT", "0");
    builder.redirectErrorStream(true).redirectOutput(folder.resolve(said).toFile());
    return builder.start();
  }
}
