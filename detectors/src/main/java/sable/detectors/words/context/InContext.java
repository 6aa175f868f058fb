// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sable.detectors.names.English;
import sable.detectors.words.shape.PreparedText;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;
import sable.pipeline.text.TextPart;

/**
 * What a person should look at and no machine decides: descriptions that single somebody out,
 * special categories of data, and criminal records. The policy flags them: they are never hidden by
 * themselves, nor when all proposals are approved. Their confidence is lower than that of anything
 * else, so that a name or number inside stays a finding of its own. Time in proportion to the text.
 * Threads may share it.
 */
public final class InContext implements TextDetector {

  /** Below everything that is found by itself. */
  public static final double LOW = 0.3;

  private static final WordSet TELLING = telling();

  private static WordSet telling() {
    Set<String> words = Delicate.firstWords();
    words.addAll(Descriptions.tellingWords());
    return new WordSet(words);
  }

  @Override
  public Set<Category> categories() {
    return Set.of(
        Category.IDENTIFYING_DESCRIPTION, Category.SPECIAL_CATEGORY, Category.CRIMINAL_OFFENCE);
  }

  @Override
  public String by() {
    return "context/1";
  }

  @Override
  public Optional<String> cannotRead(String text) {
    return English.understood(text)
        ? Optional.empty()
        : Optional.of(
            "descriptions and delicate matters were not looked for: the text is not English");
  }

  @Override
  public List<TextMatch> find(String text) {
    return find(TextPart.whole(text));
  }

  @Override
  public List<TextMatch> find(TextPart part) {
    PreparedText prepared = part.as(PreparedText.class, PreparedText::of);
    List<TextMatch> all = new ArrayList<>();
    Clause.forEach(
        prepared.text(),
        TELLING,
        clause -> {
          Descriptions.find(
              clause,
              (words, why) ->
                  all.add(
                      match(
                          prepared,
                          clause,
                          words[0],
                          words[1],
                          Category.IDENTIFYING_DESCRIPTION,
                          new Evidence("description", Optional.empty(), List.of(why)))));
          Delicate.find(
              clause,
              words ->
                  all.add(
                      match(
                          prepared,
                          clause,
                          words.from(),
                          words.to(),
                          words.category(),
                          Evidence.of(words.category().code()))));
        });
    SignatureDetails.find(
        prepared,
        (start, end) ->
            all.add(
                new TextMatch(
                    Category.IDENTIFYING_DESCRIPTION,
                    prepared.originalStart(start),
                    prepared.originalEnd(end),
                    LOW,
                    new Evidence("signature-details", Optional.empty(), List.of()))));
    all.removeIf(match -> !part.owns(match.start()));
    all.sort(Comparator.comparingInt(TextMatch::start).thenComparingInt(TextMatch::end));
    return all;
  }

  private static TextMatch match(
      PreparedText text, Clause clause, int from, int to, Category category, Evidence evidence) {
    return new TextMatch(
        category,
        text.originalStart(clause.start(from)),
        text.originalEnd(clause.end(to)),
        LOW,
        evidence);
  }
}
