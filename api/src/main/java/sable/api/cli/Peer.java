// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Another program that is timed in the same run, where it is installed. */
final class Peer {

  /** What Linux counts processor time in for programs, whatever the kernel uses. */
  private static final double TICKS_A_SECOND = 100;

  private Peer() {}

  /**
   * What a command took.
   *
   * @param seconds by the clock
   * @param processorSeconds of it and its children; 0 where the system does not tell
   */
  record Spent(double seconds, double processorSeconds) {}

  /** What the command takes, empty where it is not installed or fails. */
  static Optional<Spent> spent(List<String> command) {
    long start = System.nanoTime();
    double processor = endedChildrensSeconds();
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
              .start();
      if (!process.waitFor(20, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return process.exitValue() == 0
          ? Optional.of(new Spent(seconds, endedChildrensSeconds() - processor))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Linux counts the processor time of a child with its parent's when it has ended (proc(5)). */
  private static double endedChildrensSeconds() {
    try {
      String line = Files.readString(Path.of("/proc/self/stat"));
      // The name of the program may hold blanks and brackets; numbers stand after the last one.
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_A_SECOND;
    } catch (IOException e) {
      return 0;
    }
  }
}
