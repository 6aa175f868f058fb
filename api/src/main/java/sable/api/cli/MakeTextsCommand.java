// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sable.testmedia.police.NameList;
import sable.testmedia.police.PoliceText;
import sable.testmedia.police.PoliceTexts;

/** Writes made-up police texts with their labels, for {@code evaluate words}. */
@Command(
    name = "texts",
    mixinStandardHelpOptions = true,
    description =
        "Write made-up statements, forms, logs, custody records, mails and chats with labels.csv"
            + " and people.csv, for evaluate words. The same seed gives the same texts.")
final class MakeTextsCommand implements Callable<Integer> {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Option(names = "--seed", defaultValue = "1", description = "of chance (default: 1)")
  private long seed = 1;

  @Option(
      names = "--rounds",
      defaultValue = "2",
      description = "how often each paper is written, in both cases (default: 2)")
  private int rounds = 2;

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "names to use: CSV with name,kind,origin; repeatable (default: those inside)")
  private List<Path> names = List.of();

  @Parameters(paramLabel = "FOLDER", description = "where to write; made where it is not there")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    NameList list = names.isEmpty() ? NameList.inside() : NameList.of(names);
    List<PoliceText> texts = PoliceTexts.made(list, seed, rounds);
    PoliceTexts.write(texts, Files.createDirectories(folder));
    PrintWriter out = spec.commandLine().getOut();
    out.println(texts.size() + " texts and their labels are in " + folder);
    out.flush();
    return ExitStatus.DONE;
  }
}
