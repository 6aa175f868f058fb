// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.policy.Regime;
import sable.worker.engine.EngineLimits;
import sable.worker.engine.EngineProcesses;
import sable.worker.engine.EngineSettings;
import sable.worker.release.CheckedCopy;

/**
 * Every hostile file of a collection ends as an item with a copy or a reason, and nothing stays.
 */
@Tag("bad-input")
class BadInputTest {

  @TempDir Path folder;

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void every_bad_file_ends_with_a_copy_or_a_reason_and_the_rest_goes_on() throws Exception {
    Path bad = Path.of(System.getProperty("sable.shared", "missing"), "corpora/dev/bad-input");
    assumeTrue(Files.isDirectory(bad), "the folder corpora/dev/bad-input is missing");
    EngineLimits limits = new EngineLimits(1, 700, 1536, 120, 60, 10, 200);
    Path temporary = folder.resolve("temporary");
    try (EngineProcesses engines = EngineProcesses.standard(limits, temporary);
        BundleRun run =
            new BundleRun(engines, 1, temporary, Set.of(), Progress.silent(), "sable 0.1.0")) {
      BundleResult result = run.search(List.of(bad), settings());

      assertThat(result.items()).hasSizeGreaterThan(90);
      assertThat(result.items())
          .filteredOn(item -> item.withheld().isPresent())
          .allSatisfy(item -> assertThat(item.withheld().get().sentence()).isNotBlank())
          .extracting(item -> item.withheld().get().code())
          .doesNotContain(Reason.Code.CRASHED, Reason.Code.TIMED_OUT)
          .contains(Reason.Code.ENCRYPTED, Reason.Code.EMPTY, Reason.Code.TOO_LARGE);
      assertThat(run.copy(result, Approval.all(Instant.EPOCH)))
          .filteredOn(copied -> copied.item().copied())
          .allSatisfy(
              copied -> {
                Outcome<CheckedCopy> copy = copied.copy().orElseThrow();
                assertThat(copy.value().isPresent() || copy.reason().isPresent()).isTrue();
              })
          .extracting(copied -> copied.copy().flatMap(Outcome::reason).map(Reason::code))
          .doesNotContain(Optional.of(Reason.Code.CRASHED), Optional.of(Reason.Code.TIMED_OUT));
    }
    assertThat(temporary).isEmptyDirectory();
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private static BundleSettings settings() {
    return new BundleSettings(
        Regime.FOI,
        List.of(),
        new EngineSettings(
            "cpu", 1, List.of(), Optional.empty(), Set.of(), Map.of(), List.of("Raghunathan")));
  }
}
