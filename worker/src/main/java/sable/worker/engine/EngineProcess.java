// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One engine: a child process, its private folder and the two lines that go to and fro for a job.
 * The parent writes {@code NUMBER FOLDER}; the child answers {@code done NUMBER}. Anything else it
 * says is counted and dropped, for it may hold content. Used by one thread at a time; {@link
 * #close} may come from another.
 */
final class EngineProcess implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EngineProcess.class);

  /** What an engine may know of this machine: where programs and devices are, nothing else. */
  private static final Set<String> PASSED_ON =
      Set.of(
          "PATH",
          "HOME",
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

  private static final String READY = "ready";
  private static final String ENDED = "";
  private static final int TICK_MILLIS = 100;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_FAULT = 4_000;
  private static final int FIRST_WORDS = 4_000;

  private final Process process;
  private final Path folder;
  private final EngineLimits limits;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final AtomicLong lines = new AtomicLong();
  private final ByteArrayOutputStream firstWords = new ByteArrayOutputStream();
  private volatile boolean ready;
  private int jobs;

  private EngineProcess(Process process, Path folder, EngineLimits limits) {
    this.process = process;
    this.folder = folder;
    this.limits = limits;
  }

  /** How a job ended. */
  enum End {
    ANSWERED,
    CRASHED,
    TIMED_OUT,
    OUTGREW
  }

  /** An engine that did not come up; its first words tell why, and hold no content yet. */
  static final class NotStarted extends Exception {
    private static final long serialVersionUID = 1L;

    NotStarted(String why) {
      super(why);
    }
  }

  /**
   * Starts an engine, which is to be waited for and in any case to be closed.
   *
   * @param folder its private folder, made here and removed by {@link #close}
   */
  static EngineProcess start(EngineCommand command, Path folder, EngineLimits limits)
      throws NotStarted {
    Folders.make(folder.resolve("temporary"));
    Folders.make(folder.resolve("exchange"));
    ProcessBuilder builder = new ProcessBuilder(command.words(folder)).directory(folder.toFile());
    builder.environment().keySet().retainAll(PASSED_ON);
    builder
        .environment()
        .putAll(
            Map.of(
                "LANG", "C.UTF-8",
                "TMPDIR", folder.resolve("temporary").toString(),
                "OMP_THREAD_LIMIT", "1"));
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      Folders.remove(folder);
      throw new NotStarted("the command for engines cannot be run: " + e.getMessage());
    }
    EngineProcess engine = new EngineProcess(process, folder, limits);
    engine.listen();
    return engine;
  }

  /** Waits until it is ready for its first job. */
  void awaitReady() throws NotStarted {
    End end = await(READY, Duration.ofSeconds(limits.startSeconds()));
    if (end != End.ANSWERED) {
      throw new NotStarted(
          "an engine did not come up ("
              + end
              + "). It said: "
              + firstWords.toString(UTF_8).strip());
    }
    ready = true;
    firstWords.reset();
  }

  private void listen() {
    thread("engine-answers", () -> readLines(process.getInputStream()));
    thread("engine-murmur", () -> drain(process.getErrorStream()));
  }

  private void thread(String name, Runnable work) {
    Thread thread = new Thread(work, name + "-" + process.pid());
    thread.setDaemon(true);
    thread.start();
  }

  private void readLines(InputStream in) {
    StringBuilder line = new StringBuilder();
    try (in) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          said.add(line.isEmpty() ? "-" : line.toString());
          line.setLength(0);
        } else if (line.length() < LONGEST_LINE) {
          line.append((char) b);
        }
      }
    } catch (IOException e) {
      log.debug("engine {}: its answers cannot be read any more", process.pid());
    } finally {
      said.add(ENDED);
    }
  }

  private void drain(InputStream in) {
    byte[] buffer = new byte[4096];
    try (in) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          if (buffer[i] == '\n') {
            lines.incrementAndGet();
          }
        }
        if (!ready && firstWords.size() < FIRST_WORDS) {
          firstWords.write(buffer, 0, n);
        }
      }
    } catch (IOException e) {
      log.debug("engine {}: its murmur cannot be read any more", process.pid());
    }
  }

  /** Whether it can take a job. */
  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it has done as many jobs as an engine may. */
  boolean isSpent() {
    return jobs >= limits.jobsPerEngine();
  }

  /** The process id, for logs. */
  long pid() {
    return process.pid();
  }

  /** The folder in which request and result lie. */
  Path exchange() {
    return folder.resolve("exchange");
  }

  /** Where it gave up, as names of code; empty where it left no note. */
  String fault() {
    try {
      Path note = exchange().resolve(EngineRequest.FAULT);
      byte[] bytes = Files.exists(note) ? Files.readAllBytes(note) : new byte[0];
      return new String(bytes, 0, Math.min(bytes.length, LONGEST_FAULT), UTF_8)
          .replaceAll("[^A-Za-z0-9_.$<>:; -]", "?");
    } catch (IOException e) {
      return "";
    }
  }

  /** Hands over the request that lies in {@link #exchange} and waits for the end of the job. */
  End run(Duration limit) {
    jobs++;
    long before = lines.get();
    try {
      OutputStream out = process.getOutputStream();
      out.write((jobs + " " + exchange() + "\n").getBytes(UTF_8));
      out.flush();
    } catch (IOException e) {
      return End.CRASHED;
    }
    End end = await("done " + jobs, limit);
    log.debug("engine {} said {} lines", process.pid(), lines.get() - before);
    return end;
  }

  private End await(String wanted, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      String line = next();
      if (wanted.equals(line)) {
        return End.ANSWERED;
      }
      if (ENDED.equals(line)) {
        return End.CRASHED;
      }
      if (ownMemoryKilobytes() > limits.residentMegabytes() * 1024L) {
        return End.OUTGREW;
      }
      if (System.nanoTime() - deadline > 0) {
        return End.TIMED_OUT;
      }
    }
  }

  private String next() {
    try {
      String line = said.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
      return line == null ? "-" : line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnginesClosed("interrupted while an engine was at work");
    }
  }

  /** Memory that is the process's own: pages of mapped files can be dropped and do not count. */
  private long ownMemoryKilobytes() {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    try {
      long sum = 0;
      for (String line : Files.readAllLines(status, UTF_8)) {
        if (line.startsWith("RssAnon:") || line.startsWith("RssShmem:")) {
          sum += Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
      return sum;
    } catch (IOException e) {
      // Gone already (its end is told by the answers), or a system without /proc.
      return 0;
    }
  }

  /** Kills the process and all that it started, and removes its folder. */
  @Override
  public void close() {
    List<ProcessHandle> tree = new ArrayList<>(process.descendants().toList());
    process.destroyForcibly();
    tree.forEach(ProcessHandle::destroyForcibly);
    boolean interrupted = false;
    while (true) {
      try {
        process.waitFor();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      log.debug("engine {}: its input is closed already", process.pid());
    }
    removeFolder();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void removeFolder() {
    try {
      Folders.remove(folder);
    } catch (UncheckedIOException e) {
      log.warn("engine {}: its folder is not empty; the next start removes it", process.pid());
    }
  }
}
