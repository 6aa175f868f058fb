// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import sable.worker.bundle.BundleRun;
import sable.worker.engine.EngineLimits;
import sable.worker.engine.EngineProcesses;
import sable.worker.engine.EngineSettings;

/** Engines and a bundle run for one call of the command line; nothing of them is left behind. */
final class BundleWork implements AutoCloseable {

  private final CallFolder folder = new CallFolder();
  private final EngineProcesses engines;
  private final BundleRun run;

  BundleWork(EngineSettings settings, Path out, PrintWriter messages) {
    EngineLimits limits =
        EngineLimits.of(
            Math.max(1, Runtime.getRuntime().availableProcessors() / settings.threads()));
    this.engines = folder.engines(limits);
    this.run =
        new BundleRun(
            engines,
            limits.engines(),
            folder.path(),
            Set.of(out),
            new ProgressLines(messages, Boolean.getBoolean("sable.terminal")),
            Program.NAME_AND_VERSION);
  }

  BundleRun run() {
    return run;
  }

  EngineProcesses engines() {
    return engines;
  }

  Path temporary() {
    return folder.path();
  }

  @Override
  public void close() {
    run.close();
    folder.close();
  }
}
