// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sable.api.measure.LabelFile;
import sable.api.measure.WordScore;
import sable.pipeline.finding.Finding;
import sable.pipeline.place.Place;
import sable.pipeline.place.Span;

/** Measures the recognisers of words on labelled plain texts. */
@Command(
    name = "words",
    mixinStandardHelpOptions = true,
    description =
        "Labels: CSV with file,start,end,category; offsets are UTF-16 code units, end exclusive.")
final class EvaluateWordsCommand implements Callable<Integer> {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Option(names = "--labels", required = true, paramLabel = "FILE", description = "the labels")
  @SuppressWarnings("NullAway.Init")
  private Path labels;

  @Option(names = "--misses", description = "also list the mentions that stay, by place")
  private boolean misses;

  @Mixin private EngineOptions options = new EngineOptions();

  @Parameters(paramLabel = "PATH", description = "the folder of the texts")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    WordScore score = new WordScore();
    Map<String, List<WordScore.Label>> byFile = new LinkedHashMap<>();
    for (LabelFile.Words row : LabelFile.words(labels)) {
      byFile.computeIfAbsent(row.file(), f -> new ArrayList<>()).add(row.label());
    }
    try (Searching searching = new Searching(options.settings())) {
      for (Map.Entry<String, List<WordScore.Label>> file : byFile.entrySet()) {
        Path text = folder.resolve(file.getKey());
        List<WordScore.Found> found = new ArrayList<>();
        searching.search(text).findings().forEach(f -> addSpans(f, found));
        score.document(
            file.getKey(), Files.readString(text, StandardCharsets.UTF_8), file.getValue(), found);
      }
    }
    score.report().forEach(out::println);
    if (misses) {
      score.misses().forEach(out::println);
    }
    out.flush();
    return byFile.isEmpty() ? ExitStatus.NOTHING_DONE : ExitStatus.DONE;
  }

  private static void addSpans(Finding finding, List<WordScore.Found> found) {
    for (Place place : finding.places()) {
      if (place instanceof Span span) {
        found.add(new WordScore.Found(finding.category().code(), span.start(), span.end()));
      }
    }
  }
}
