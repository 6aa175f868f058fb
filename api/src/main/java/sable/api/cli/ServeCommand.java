// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sable.api.settings.Settings;

/** The service: API, pages, workers; database and vault embedded unless configured. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "The service: API, pages and workers on this machine.")
final class ServeCommand implements Callable<Integer> {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Mixin private ConfigOption config = new ConfigOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = config.settings();
    RunningService service = RunningService.start(settings, System.getenv(), true);
    out.println("Sable is open at " + service.address());
    out.println("Sign-in is not built yet: only this machine can reach it. Stop it with Ctrl-C.");
    out.flush();
    service.untilInterrupted();
    return ExitStatus.DONE;
  }
}
