// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import sable.api.settings.Settings;
import sable.worker.engine.Folders;

/** Measures how long the service takes to its first answer. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description =
        "Start the service in an empty folder, then again in the same: seconds to the first answer.")
final class BenchStartCommand implements Callable<Integer> {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path home = Files.createTempDirectory("sable-start");
    try {
      for (String which : new String[] {"first", "second"}) {
        Settings settings =
            Settings.load(
                Optional.empty(), Map.of("SABLE_HOME", home.toString(), "SABLE_PORT", "0"));
        long start = System.nanoTime();
        try (RunningService service = RunningService.start(settings, Map.of(), true)) {
          new DeskClient(service.address()).get("officer-1", "/api/requests");
          out.println(
              "%s start to first answer  %.1f s"
                  .formatted(which, (System.nanoTime() - start) / 1e9));
          out.flush();
        }
      }
    } finally {
      Folders.remove(home);
    }
    return ExitStatus.DONE;
  }
}
