// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings (docs/settings.md); the environment overrides them")
  private @Nullable Path config;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = Settings.load(Optional.ofNullable(config), System.getenv());
    if (settings.databaseUrl().isEmpty()) {
      throw new IllegalArgumentException(
          "a worker needs database.url (or DATABASE_URL): the shared database");
    }
    CountDownLatch stopped = new CountDownLatch(1);
    RunningService service = RunningService.start(settings, System.getenv(), false);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  service.close();
                  stopped.countDown();
                },
                "sable-stop"));
    out.println("Sable works here. Stop it with Ctrl-C.");
    out.flush();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitStatus.DONE;
  }
}
