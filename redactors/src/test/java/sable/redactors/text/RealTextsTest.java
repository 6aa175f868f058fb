// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.FindingId;
import sable.pipeline.item.Source;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Reading;
import sable.pipeline.place.Place;
import sable.pipeline.place.Span;
import sable.pipeline.plan.Hide;
import sable.pipeline.plan.Plan;
import sable.pipeline.text.FoldedText;
import sable.redactors.Corpus;

/** Labelled documents with every labelled word hidden wherever it stands. */
class RealTextsTest {

  @TempDir Path work;

  @TestFactory
  Stream<DynamicTest> labelled_words_are_gone_and_the_rest_stays() throws IOException {
    Path labels =
        Corpus.files("corpora/dev/text/police").stream()
            .filter(file -> file.endsWith("labels.csv"))
            .findFirst()
            .orElseThrow();
    Map<String, List<int[]>> spans = new LinkedHashMap<>();
    for (String line : Files.readAllLines(labels).subList(1, Files.readAllLines(labels).size())) {
      String[] cells = line.split(",", 4);
      spans
          .computeIfAbsent(cells[0], file -> new ArrayList<>())
          .add(new int[] {Integer.parseInt(cells[1]), Integer.parseInt(cells[2])});
    }
    assertThat(spans).isNotEmpty();
    return spans.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () -> hidden(labels.resolveSibling(each.getKey()), each.getValue())));
  }

  private void hidden(Path file, List<int[]> labels) throws IOException {
    TextMedium medium = new TextMedium(Limits.STANDARD);
    Source source = Corpus.source(file);
    assertThat(medium.reads(source.item().mediaType())).isTrue();
    String text;
    try (Reading reading = medium.open(source, work).value().orElseThrow()) {
      text = reading.texts().get(0).text();
    }
    assertThat(text).isEqualTo(Files.readString(file));
    Set<String> words = new LinkedHashSet<>();
    labels.forEach(span -> words.add(text.substring(span[0], span[1])));
    Plan plan = plan(text, words);

    Copy copy =
        medium.write(source, plan, Files.createTempDirectory(work, "copy")).value().orElseThrow();

    assertThat(medium.check(copy, plan, List.of()).failed()).isEmpty();
    String left = Files.readString(copy.file());
    assertThat(left.chars().filter(c -> c == '\n').count())
        .isLessThanOrEqualTo(text.chars().filter(c -> c == '\n').count());
    for (String word : words) {
      assertThat(FoldedText.of(left).find(word, true)).isEmpty();
    }
    assertThat(left).contains(TextWriter.MARK);
  }

  private static Plan plan(String text, Set<String> words) {
    List<Hide> hides = new ArrayList<>();
    for (String word : words) {
      List<Place> places = new ArrayList<>();
      for (int[] hit : FoldedText.of(text).find(word, true)) {
        places.add(new Span("body", hit[0], hit[1]));
      }
      hides.add(new Hide(new FindingId("f" + (hides.size() + 1)), Category.ADDRESS, word, places));
    }
    return new Plan(hides, Set.of());
  }
}
