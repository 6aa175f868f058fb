// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A program for tests that uses a real engine and is then killed. */
final class KilledParent {

  private KilledParent() {}

  public static void main(String[] arguments) {
    Path source = Path.of(arguments[0]);
    Path temporary = Path.of(arguments[1]);
    EngineLimits limits = new EngineLimits(1, 256, 600, 60, 60, 0, 10);
    EngineProcesses engines =
        new EngineProcesses(EngineCommand.standard(limits, EngineWall.none()), limits, temporary);
    engines.search(
        new Engines.SearchJob(
            "a.bin", source, Folders.make(temporary.resolve("job")), false, settings()));
    System.out.println(ProcessHandle.current().children().findFirst().orElseThrow().pid());
    while (true) {
      java.util.concurrent.locks.LockSupport.park();
    }
  }

  static EngineSettings settings() {
    return new EngineSettings("cpu", 1, List.of(), Optional.empty(), Set.of(), Map.of(), List.of());
  }
}
