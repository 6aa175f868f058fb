// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.person.People;
import sable.pipeline.person.Person;
import sable.pipeline.person.Subject;
import sable.pipeline.place.Span;

/** Brings the names of a whole bundle back to its items: whom to look for, and what that gave. */
public final class Mentioned {

  private Mentioned() {}

  /** The persons named in the items of a bundle, in its order. */
  public static People people(List<List<Finding>> items, List<Subject> subjects) {
    return People.of(names(items), subjects);
  }

  /**
   * Whom to look for in every item: the persons named anywhere, and the subjects, whose names a
   * model may have overlooked everywhere.
   */
  public static List<Person> wanted(List<List<Finding>> items, List<Subject> subjects) {
    List<String> names = new ArrayList<>(names(items));
    subjects.forEach(subject -> names.add(subject.name()));
    return People.of(names, subjects).all();
  }

  /**
   * The findings of an item with the mentions that a second look gave. A mention whose every
   * character is covered by names that were found already says nothing new; the others get the next
   * free ids.
   */
  public static List<Finding> merged(List<Finding> found, List<Finding> mentions) {
    List<Span> names =
        found.stream()
            .filter(finding -> finding.category() == Category.PERSON_NAME)
            .flatMap(finding -> spans(finding).stream())
            .sorted(Comparator.comparing(Span::part).thenComparingInt(Span::start))
            .toList();
    List<Finding> all = new ArrayList<>(found);
    int next = found.stream().mapToInt(finding -> number(finding.id())).max().orElse(0) + 1;
    for (Finding mention : mentions) {
      List<Span> spans = spans(mention);
      if (spans.isEmpty() || !spans.stream().allMatch(span -> isCovered(span, names))) {
        all.add(mention.named(new FindingId("f" + next++)));
      }
    }
    return List.copyOf(all);
  }

  private static List<String> names(List<List<Finding>> items) {
    return items.stream()
        .flatMap(List::stream)
        .filter(finding -> finding.category() == Category.PERSON_NAME)
        .map(Finding::text)
        .filter(text -> !text.isBlank())
        .toList();
  }

  private static List<Span> spans(Finding finding) {
    return finding.places().stream().filter(Span.class::isInstance).map(Span.class::cast).toList();
  }

  /** Whether spans that stand by rising start leave no character of a span open. */
  private static boolean isCovered(Span span, List<Span> names) {
    int open = span.start();
    for (Span name : names) {
      if (name.part().equals(span.part()) && name.start() <= open && name.end() > open) {
        open = name.end();
      }
    }
    return open >= span.end();
  }

  private static int number(FindingId id) {
    return Integer.parseInt(id.value().substring(1));
  }
}
