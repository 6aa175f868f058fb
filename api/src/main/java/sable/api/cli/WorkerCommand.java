// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sable.api.settings.Settings;

/** Workers only, against a shared database and vault. */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description = "Workers only, against a shared database (database.url) and vault.")
final class WorkerCommand implements Callable<Integer> {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Mixin private ConfigOption config = new ConfigOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = config.settings();
    if (settings.databaseUrl().isEmpty()) {
      throw new IllegalArgumentException(
          "a worker needs database.url (or DATABASE_URL): the shared database");
    }
    RunningService service = RunningService.start(settings, System.getenv(), false);
    out.println("Sable works here. Stop it with Ctrl-C.");
    out.flush();
    service.untilInterrupted();
    return ExitStatus.DONE;
  }
}
