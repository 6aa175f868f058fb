// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server of a data folder: our own, or one that a killed service left running. The
 * caller holds the lock of the service's home folder, so no other service uses it.
 */
final class DataServer {
  private static final Logger LOG = LoggerFactory.getLogger(DataServer.class);
  private static final long PATIENCE_SECONDS = 90;

  private DataServer() {}

  /** Stops the server of a data folder, if there is one, and clears its traces. */
  static void stop(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> left = process(pidFile).filter(p -> serves(p, data));
    if (left.isPresent()) {
      LOG.info("the database server is stopped: process {}", left.get().pid());
      end(left.get());
    }
    // The number in it may by now be another process's, for which the server would refuse to start.
    Files.deleteIfExists(pidFile);
  }

  private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
    List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
    try {
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean serves(ProcessHandle process, Path data) {
    String line = process.info().commandLine().orElse("");
    return line.contains("postgres") && line.contains(data.toString());
  }

  private static void end(ProcessHandle process) throws IOException {
    interrupt(process);
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.warn("the database server does not stop; it is killed: process {}", process.pid());
      process.destroyForcibly();
      process.onExit().join();
    } catch (ExecutionException e) {
      throw new IOException("a left database server cannot be waited for", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a left database server was stopping", e);
    }
  }

  /** SIGINT is PostgreSQL's fast stop; Java can only send the slow one, which waits for clients. */
  private static void interrupt(ProcessHandle process) throws IOException {
    Process kill =
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    kill.onExit().join();
  }
}
