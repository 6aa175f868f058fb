// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sable.testmedia.pdf.StoryPdfs;
import sable.testmedia.story.Story;
import sable.worker.engine.EngineSettings;
import sable.worker.engine.Engines;

/** Measures the search and the copy of a document. */
@Command(
    name = "documents",
    mixinStandardHelpOptions = true,
    description = "Search and copy a PDF: a made-up statement, or a file of your own.")
final class BenchDocumentsCommand implements Callable<Integer> {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Option(names = "--file", paramLabel = "FILE", description = "a PDF of your own")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    EngineSettings settings =
        new EngineSettings("cpu", 2, List.of(), Optional.empty(), Set.of(), Map.of(), List.of());
    try (Bench bench = new Bench(settings)) {
      Path pdf =
          file == null
              ? Files.write(
                  bench.folder().resolve("statement.pdf"),
                  new StoryPdfs(Story.standard()).statement().bytes())
              : file.toAbsolutePath();
      bench.search(pdf);
      Bench.Timed<Engines.Opened> searched = bench.search(pdf);
      Bench.Timed<Engines.Copied> copied = bench.copy(pdf, searched.result());
      out.println(
          "search  %6.2f s, %d findings"
              .formatted(searched.seconds(), searched.result().findings().size()));
      out.println(
          "copy    %6.2f s%s"
              .formatted(
                  copied.seconds(),
                  copied.result().withheld().map(r -> ", withheld: " + r.sentence()).orElse("")));
      bench.tellMemory(out);
      out.flush();
    }
    return ExitStatus.DONE;
  }
}
