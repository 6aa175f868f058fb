// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sable.pipeline.finding.Category;
import sable.testmedia.story.Story;
import sable.testmedia.text.StoryTexts;
import sable.worker.engine.EngineSettings;

/** Measures the search of texts: the patterns alone, then the names as well. */
@Command(
    name = "words",
    mixinStandardHelpOptions = true,
    description =
        "Search made-up statements and logs: patterns alone in MB/s, then with names in KB/s.")
final class BenchWordsCommand implements Callable<Integer> {

  private static final int RUNS = 5;

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--megabytes",
      defaultValue = "20",
      description = "text for the patterns (default: 20)")
  private int megabytes = 20;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Set<Category> patterns =
        Stream.of(Category.values())
            .filter(c -> c.kind() == Category.Kind.WORDS && c != Category.PERSON_NAME)
            .collect(Collectors.toUnmodifiableSet());
    measure("patterns", megabytes << 20, patterns, out);
    measure("patterns and names", 1 << 18, Set.of(), out);
    return ExitStatus.DONE;
  }

  private void measure(String what, int bytes, Set<Category> only, PrintWriter out)
      throws IOException {
    EngineSettings settings =
        new EngineSettings("cpu", 1, List.of(), Optional.empty(), only, Map.of(), List.of());
    try (Bench bench = new Bench(settings)) {
      Path small = text(bench.folder().resolve("small.txt"), 1 << 14);
      Path large = text(bench.folder().resolve("large.txt"), bytes);
      bench.search(small);
      List<Double> perSecond = new ArrayList<>();
      for (int run = 0; run < RUNS; run++) {
        double start = bench.search(small).seconds();
        perSecond.add(Files.size(large) / Math.max(1e-3, bench.search(large).seconds() - start));
      }
      out.println("%-20s %9.0f KB/s on one core".formatted(what, Bench.median(perSecond) / 1024));
      bench.tellMemory(out);
      out.flush();
    }
  }

  /** Story after story, each of other people, until there is enough. */
  private static Path text(Path file, int bytes) throws IOException {
    StringBuilder all = new StringBuilder();
    for (long seed = 1; all.length() < bytes; seed++) {
      StoryTexts texts = new StoryTexts(Story.of(seed));
      all.append(texts.statement()).append(texts.callLog()).append(texts.notes());
    }
    return Files.writeString(file, all, StandardCharsets.UTF_8);
  }
}
