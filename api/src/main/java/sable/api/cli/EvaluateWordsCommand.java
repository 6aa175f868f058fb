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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
        "Labels: CSV with file,start,end,category; offsets are UTF-16 code units, end exclusive."
            + " Every text is a bundle of its own: names found in it are looked for in it again.")
final class EvaluateWordsCommand implements Callable<Integer> {

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Judge|Lord|Lady|Messrs)\\.?\\s+)+");

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Option(names = "--labels", required = true, paramLabel = "FILE", description = "the labels")
  @SuppressWarnings("NullAway.Init")
  private Path labels;

  @Option(
      names = "--people",
      paramLabel = "FILE",
      description =
          "whose names they are: CSV with file,person,role,origin_of_name"
              + " (default: people.csv beside the labels, where there is one)")
  private @Nullable Path people;

  @Option(
      names = "--titles-outside",
      description = "labels of persons begin with titles (Mr, Ms, Dr ...), which count as outside")
  private boolean titlesOutside;

  @Option(names = "--misses", description = "also list the mentions that stay, by place")
  private boolean misses;

  @Option(names = "--strays", description = "also list the findings that touch no label, by place")
  private boolean strays;

  @Option(
      names = "--show-words",
      description = "print the words with the places: for labels of invented people only")
  private boolean showWords;

  @Mixin private EngineOptions options = new EngineOptions();

  @Parameters(paramLabel = "PATH", description = "the folder of the texts")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    WordScore score = new WordScore();
    Map<String, List<WordScore.Label>> byFile = new LinkedHashMap<>();
    for (LabelFile.Words row : LabelFile.words(labels, peopleFile())) {
      byFile.computeIfAbsent(row.file(), f -> new ArrayList<>()).add(row.label());
    }
    try (Searching searching = new Searching(options.settings())) {
      for (Map.Entry<String, List<WordScore.Label>> file : byFile.entrySet()) {
        Path path = folder.resolve(file.getKey());
        String text = Files.readString(path, StandardCharsets.UTF_8);
        List<WordScore.Found> found = new ArrayList<>();
        searching.searchWithNames(path).forEach(f -> addSpans(f, found));
        score.document(
            file.getKey(),
            text,
            titlesOutside
                ? file.getValue().stream().map(l -> withoutTitle(text, l)).toList()
                : file.getValue(),
            found);
      }
    }
    score.report().forEach(out::println);
    if (misses) {
      score.misses().forEach(miss -> out.println("missed " + told(miss)));
    }
    if (strays) {
      score.strays().forEach(stray -> out.println("stray " + told(stray)));
    }
    out.flush();
    return byFile.isEmpty() ? ExitStatus.NOTHING_DONE : ExitStatus.DONE;
  }

  private @Nullable Path peopleFile() {
    if (people != null) {
      return people;
    }
    Path beside = labels.toAbsolutePath().resolveSibling("people.csv");
    return Files.exists(beside) ? beside : null;
  }

  private String told(WordScore.Stray stray) {
    return showWords ? stray.place() + " " + stray.words().replace('\n', '/') : stray.place();
  }

  private static WordScore.Label withoutTitle(String text, WordScore.Label label) {
    Matcher title = TITLE.matcher(text).region(label.start(), label.end());
    return label.category().equals("person-name") && title.lookingAt()
        ? new WordScore.Label(
            label.category(),
            title.end(),
            label.end(),
            label.wanted(),
            label.entity(),
            label.buckets())
        : label;
  }

  private static void addSpans(Finding finding, List<WordScore.Found> found) {
    for (Place place : finding.places()) {
      if (place instanceof Span span) {
        found.add(
            new WordScore.Found(
                finding.category().code(), span.start(), span.end(), finding.evidence().rule()));
      }
    }
  }
}
