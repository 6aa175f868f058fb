// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.util.List;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import sable.worker.bundle.BundleRefused;

/** Sable's command line. */
@Command(
    name = "sable",
    mixinStandardHelpOptions = true,
    version = Program.NAME_AND_VERSION,
    description =
        "Finds the personal data in police material, hides what people decide, and proves it.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:done",
      "1:done, but something was withheld or not searched (it is listed)",
      "2:the call is wrong",
      "3:nothing could be done",
      "4:a check failed, nothing was released"
    },
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      WorkerCommand.class,
      DetectCommand.class,
      ApplyCommand.class,
      VerifyCommand.class,
      EvaluateCommand.class,
      BenchCommand.class,
      ModelsCommand.class,
      DoctorCommand.class
    })
public final class Main implements Runnable {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: one of the commands below");
  }

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] args) {
    quietLibraries();
    System.exit(run(args));
  }

  /** Runs a command and gives its exit status. */
  static int run(String... args) {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain)
        .execute(args);
  }

  /**
   * Libraries' own logging goes to the one log, where only errors are let through; the part that
   * traces addresses of calls, which hold names of files, is kept from doing so.
   */
  private static void quietLibraries() {
    System.setProperty("org.slf4j.simpleLogger.log.io.vertx.ext.web", "warn");
    System.getProperties().putIfAbsent("org.slf4j.simpleLogger.defaultLogLevel", "error");
    System.getProperties().putIfAbsent("org.slf4j.simpleLogger.log.sable", "info");
    System.getProperties().putIfAbsent("org.slf4j.simpleLogger.showThreadName", "false");
    System.getProperties().putIfAbsent("org.slf4j.simpleLogger.showDateTime", "true");
    System.getProperties()
        .putIfAbsent("org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ssXXX");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  /**
   * Whatever a command did not foresee: a person reads a sentence, never a stack trace with
   * content.
   */
  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    if (failure instanceof IllegalArgumentException) {
      command.getErr().println("sable: " + failure.getMessage());
      return ExitStatus.WRONG_CALL;
    }
    if (failure instanceof BundleRefused) {
      command.getErr().println("sable: " + failure.getMessage());
      return ExitStatus.WRONG_CALL;
    }
    if (failure instanceof StartFailed) {
      command.getErr().println("sable: " + failure.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
    List<String> causes = new java.util.ArrayList<>();
    for (Throwable t = failure; t != null && causes.size() < 4; t = t.getCause()) {
      causes.add(t.getClass().getSimpleName());
    }
    command.getErr().println("sable: something broke: " + String.join(", caused by ", causes));
    if (System.getenv("SABLE_TRACE") != null) {
      failure.printStackTrace(command.getErr());
    } else {
      command
          .getErr()
          .println("sable: set SABLE_TRACE=1 to see where (it may show names of files)");
    }
    return ExitStatus.NOTHING_DONE;
  }
}
