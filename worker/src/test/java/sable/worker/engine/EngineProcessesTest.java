// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.item.Reason;

class EngineProcessesTest {

  @TempDir Path folder;
  private Path temporary;
  private int jobs;

  @BeforeEach
  void makeRoom() {
    temporary = Folders.make(folder.resolve("temporary"));
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private static EngineLimits limits(int seconds) {
    return new EngineLimits(1, 64, 256, 60, seconds, 0, 3);
  }

  private EngineProcesses engines(int seconds, EngineWall wall) {
    return engines(limits(seconds), wall);
  }

  private EngineProcesses engines(EngineLimits limits, EngineWall wall) {
    return new EngineProcesses(
        EngineCommand.main(MisbehavingEngine.class.getName(), limits, wall), limits, temporary);
  }

  private Engines.SearchJob job(String what) {
    try {
      Path at = Files.createDirectory(folder.resolve("job-" + jobs++));
      return new Engines.SearchJob(
          "a.txt",
          Files.writeString(at.resolve("source"), what),
          Files.createDirectory(at.resolve("out")),
          false,
          KilledParent.settings());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Optional<Reason.Code> code(Engines.Opened opened) {
    return opened.withheld().map(Reason::code);
  }

  private static long awaitPid(Path marker) throws IOException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(marker)) {
      assertThat(System.nanoTime()).isLessThan(limit);
      LockSupport.parkNanos(1_000_000);
    }
    return Long.parseLong(Files.readString(marker));
  }

  private static void awaitEnd(long pid) throws Exception {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isPresent()) {
      process.get().onExit().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void an_engine_stays_warm_between_jobs_and_is_replaced_when_it_is_spent() {
    try (EngineProcesses engines = engines(60, EngineWall.none())) {
      List<String> pids =
          Stream.generate(() -> engines.search(job("tell the process")).leftOut().get(0))
              .limit(4)
              .toList();

      assertThat(pids.subList(0, 3)).containsOnly(pids.get(0));
      assertThat(pids.get(3)).isNotEqualTo(pids.get(0));
    }
  }

  @Test
  void a_result_is_read_and_its_files_lie_in_the_folder_of_the_job() {
    try (EngineProcesses engines = engines(60, EngineWall.none())) {
      Engines.SearchJob job = job("be good");

      Engines.Opened opened = engines.search(job);

      assertThat(opened.withheld()).isEmpty();
      assertThat(job.folder().resolve(opened.texts().get(0).file())).content().contains("half");
    }
  }

  @Test
  void an_item_that_crashes_its_engine_twice_is_withheld_and_the_next_goes_on() {
    try (EngineProcesses engines = engines(60, EngineWall.none())) {
      Engines.SearchJob job = job("crash");

      assertThat(code(engines.search(job))).contains(Reason.Code.CRASHED);
      assertThat(job.folder()).isEmptyDirectory();
      assertThat(code(engines.search(job("be good")))).isEmpty();
    }
  }

  @Test
  void an_engine_that_crashes_once_costs_one_try() {
    try (EngineProcesses engines = engines(60, EngineWall.none())) {
      assertThat(code(engines.search(job("crash once")))).isEmpty();
    }
  }

  @Test
  void an_engine_killed_in_the_middle_costs_one_try() throws Exception {
    try (EngineProcesses engines = engines(60, EngineWall.none())) {
      Engines.SearchJob job = job("hang once");
      CompletableFuture<Engines.Opened> result =
          CompletableFuture.supplyAsync(() -> engines.search(job));
      long pid = awaitPid(job.source().resolveSibling("marker"));

      ProcessHandle.of(pid).orElseThrow().destroyForcibly();

      assertThat(code(result.get(60, TimeUnit.SECONDS))).isEmpty();
    }
  }

  @Test
  void an_item_that_hangs_twice_is_withheld() throws Exception {
    try (EngineProcesses engines = engines(5, EngineWall.none())) {
      Engines.SearchJob job = job("hang");

      assertThat(code(engines.search(job))).contains(Reason.Code.TIMED_OUT);
      awaitEnd(awaitPid(job.source().resolveSibling("marker")));
    }
  }

  @Test
  void what_an_engine_started_dies_with_it() throws Exception {
    try (EngineProcesses engines = engines(5, EngineWall.none())) {
      Engines.SearchJob job = job("hang with a child");

      assertThat(code(engines.search(job))).contains(Reason.Code.TIMED_OUT);
      awaitEnd(awaitPid(job.source().resolveSibling("marker")));
    }
  }

  @Test
  void an_item_that_fills_the_heap_is_withheld() {
    try (EngineProcesses engines = engines(60, EngineWall.none())) {
      assertThat(code(engines.search(job("fill the heap")))).contains(Reason.Code.CRASHED);
    }
  }

  @Test
  void an_item_that_fills_native_memory_is_withheld() {
    try (EngineProcesses engines =
        engines(new EngineLimits(1, 256, 256, 60, 60, 0, 3), EngineWall.none())) {
      assertThat(code(engines.search(job("fill native memory")))).contains(Reason.Code.TOO_LARGE);
    }
  }

  @Test
  void an_answer_that_names_a_file_outside_is_not_believed() {
    try (EngineProcesses engines = engines(60, EngineWall.none())) {
      assertThat(code(engines.search(job("lie")))).contains(Reason.Code.CRASHED);
      assertThat(code(engines.search(job("no json")))).contains(Reason.Code.CRASHED);
    }
  }

  @Test
  void what_libraries_print_does_not_end_a_job() {
    try (EngineProcesses engines = engines(60, EngineWall.none())) {
      assertThat(code(engines.search(job("shout")))).isEmpty();
    }
  }

  @Test
  void an_engine_sees_nothing_of_the_environment_but_where_programs_and_devices_are() {
    try (EngineProcesses engines = engines(60, EngineWall.none())) {
      assertThat(engines.search(job("tell the environment")).leftOut())
          .contains("PATH", "TMPDIR")
          .isSubsetOf(
              "PATH",
              "HOME",
              "LANG",
              "TMPDIR",
              "OMP_THREAD_LIMIT",
              "LD_LIBRARY_PATH",
              "OPENCV_OPENCL_DEVICE",
              "OPENCV_DNN_OPENCL_ALLOW_ALL_DEVICES",
              "OCL_ICD_VENDORS",
              "POCL_CACHE_DIR",
              "POCL_MAX_PTHREAD_COUNT",
              "CUDA_VISIBLE_DEVICES",
              "CUDA_CACHE_PATH",
              "NVIDIA_VISIBLE_DEVICES",
              "NVIDIA_DRIVER_CAPABILITIES");
    }
  }

  @Test
  void an_engine_behind_the_wall_has_no_network() {
    EngineWall wall = EngineWall.probe();
    assumeTrue(wall.stands(), "this machine lets us make no network namespace (unshare)");
    try (EngineProcesses engines = engines(60, wall)) {
      assertThat(engines.search(job("tell the network")).leftOut()).isSubsetOf("lo", "sit0");
    }
  }

  @Test
  void closing_ends_jobs_that_are_under_way() throws Exception {
    EngineProcesses engines = engines(60, EngineWall.none());
    Engines.SearchJob job = job("hang");
    CompletableFuture<Engines.Opened> result =
        CompletableFuture.supplyAsync(() -> engines.search(job));
    long pid = awaitPid(job.source().resolveSibling("marker"));

    engines.close();

    assertThatThrownBy(() -> result.get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(EnginesClosed.class);
    awaitEnd(pid);
  }

  @Test
  void engines_that_do_not_come_up_are_a_broken_machine() {
    EngineLimits limits = limits(10);
    try (EngineProcesses engines =
        new EngineProcesses(
            EngineCommand.main("sable.NoSuchMain", limits, EngineWall.none()), limits, temporary)) {
      Engines.SearchJob job = job("be good");
      assertThatThrownBy(() -> engines.search(job))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("NoSuchMain");
    }
  }

  @Test
  void an_engine_ends_and_tidies_up_when_its_parent_is_killed() throws Exception {
    Path source = Files.write(folder.resolve("a.bin"), new byte[] {1, 2, 3});
    Path theirs = Folders.make(folder.resolve("theirs"));
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledParent.class.getName(),
                source.toString(),
                theirs.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(parent.getInputStream(), UTF_8))) {
      long engine = Long.parseLong(said.readLine());
      ProcessHandle handle = ProcessHandle.of(engine).orElseThrow();

      parent.destroyForcibly().waitFor();

      handle.onExit().get(30, TimeUnit.SECONDS);
      Folders.remove(theirs.resolve("job"));
      assertThat(theirs).isEmptyDirectory();
    } finally {
      parent.destroyForcibly();
    }
  }
}
