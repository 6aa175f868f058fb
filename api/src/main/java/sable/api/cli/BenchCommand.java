// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Measures speed and memory, with a peer in the same run where one is installed. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description =
        "Measure speed and memory; a peer is timed in the same run where it is installed.",
    subcommands = {
      BenchWordsCommand.class,
      BenchDocumentsCommand.class,
      BenchFilmCommand.class,
      BenchPicturesCommand.class,
      BenchStartCommand.class
    })
final class BenchCommand implements Runnable {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to measure: words, documents, film, pictures or start");
  }
}
