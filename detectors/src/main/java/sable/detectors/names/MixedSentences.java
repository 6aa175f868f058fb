// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sable.detectors.words.context.InContext;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.person.Person;
import sable.pipeline.person.Role;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;

/**
 * Sentences that tell of the data subject and of somebody else at once: hiding the one's name may
 * still leave what is said of them, so a person decides. Told as a description at the lowest
 * confidence, which the policy flags. Nothing is found where nobody is the data subject. Threads
 * may share it.
 */
public final class MixedSentences implements TextDetector {

  private final Set<String> subjects;
  private final Mentions mentions;

  /** Sentences about these persons, by their roles. */
  public MixedSentences(List<Person> persons, NameModel words) {
    this.subjects =
        persons.stream()
            .filter(person -> person.role() == Role.DATA_SUBJECT)
            .map(person -> person.id().value())
            .collect(Collectors.toUnmodifiableSet());
    this.mentions = new Mentions(subjects.isEmpty() ? List.of() : persons, words);
  }

  @Override
  public Set<Category> categories() {
    return Set.of(Category.IDENTIFYING_DESCRIPTION);
  }

  @Override
  public String by() {
    return "mixed-sentences/1";
  }

  @Override
  public List<TextMatch> find(String text) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    List<TextMatch> named = mentions.find(text);
    List<TextMatch> found = new ArrayList<>();
    int[] next = {0};
    new Sentences(text)
        .forEach(
            words -> {
              int start = words.get(0).start();
              int end = words.get(words.size() - 1).end();
              boolean subject = false;
              boolean other = false;
              while (next[0] < named.size() && named.get(next[0]).start() < start) {
                next[0]++;
              }
              for (int i = next[0]; i < named.size() && named.get(i).end() <= end; i++) {
                boolean own = isSubject(named.get(i).evidence());
                subject |= own;
                other |= !own;
              }
              if (subject && other) {
                found.add(
                    new TextMatch(
                        Category.IDENTIFYING_DESCRIPTION,
                        start,
                        end,
                        InContext.LOW,
                        new Evidence(
                            "mixed-sentence",
                            Optional.empty(),
                            List.of("data subject", "somebody else"))));
              }
            });
    return found;
  }

  private boolean isSubject(Evidence evidence) {
    String id = evidence.rule().substring(evidence.rule().indexOf(':') + 1);
    return subjects.contains(id)
        && evidence.context().stream().noneMatch(other -> other.matches("p[0-9]{1,9}"));
  }
}
