// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Measures detectors against labels. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measure detectors against labelled files, by the very search that officers get.",
    subcommands = {
      EvaluateWordsCommand.class,
      MakeTextsCommand.class,
      EvaluateBoxesCommand.Faces.class,
      EvaluateBoxesCommand.Plates.class,
      EvaluateFilmCommand.class
    })
final class EvaluateCommand implements Runnable {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say what to measure: words, faces, plates or film; texts writes texts to measure words on");
  }
}
