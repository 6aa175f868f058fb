// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sable.worker.engine.EngineLimits;
import sable.worker.release.ReleaseCheck;

/** Checks a release as an outsider would. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Check a release as an outsider would: the certificate, every file against it, and that no term",
      "is left in any copy."
    })
final class VerifyCommand implements Callable<Integer> {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "what apply wrote, or its folder release")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = "--original",
      paramLabel = "PATH",
      arity = "1..*",
      description = "also compare these originals with the commitments in DIR/internal")
  private List<Path> originals = new ArrayList<>();

  @Option(
      names = "--terms",
      paramLabel = "FILE",
      description = "words that must be in no copy, one a line, UTF-8")
  private @Nullable Path terms;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("there is no folder " + folder);
    }
    List<String> words = terms == null ? List.of() : EngineOptions.lines(terms);
    if (terms != null && words.isEmpty()) {
      throw new IllegalArgumentException("--terms: the file holds no word");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (CallFolder work = new CallFolder()) {
      ReleaseCheck.Result result =
          new ReleaseCheck(work.engines(EngineLimits.of(1)), work.path())
              .check(folder, originals, words);
      result
          .lines()
          .forEach(l -> out.println((l.passed() ? "ok      " : "WRONG   ") + l.sentence()));
      out.flush();
      return result.passed() ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
    }
  }
}
