// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process's children have held at most, as Linux counts it. */
final class ChildMemory {

  private ChildMemory() {}

  /** The most any living child has held, in megabytes; 0 where the system does not tell. */
  static long peakMegabytes() {
    return ProcessHandle.current().descendants().mapToLong(ChildMemory::peak).max().orElse(0)
        / 1024;
  }

  private static long peak(ProcessHandle process) {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    try {
      return Files.readAllLines(status).stream()
          .filter(l -> l.startsWith("VmHWM:"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
