// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.person.Office;
import sable.pipeline.person.People;
import sable.pipeline.person.Person;
import sable.pipeline.person.Subject;

/**
 * Brings the names of a whole bundle back to its items: whom to look for, and what another look
 * gave.
 */
public final class Mentioned {

  /** Rules whose evidence begins with a title or rank. */
  private static final Set<String> TELLING = Set.of("name-after-title", "signature-block");

  private Mentioned() {}

  /** The persons named in the items of a bundle, in its order. */
  public static People people(List<List<Finding>> items, List<Subject> subjects) {
    return People.of(
        names(items), subjects, offices(items.stream().flatMap(List::stream).toList()));
  }

  /** What titles and ranks beside names tell of whom they name, by the name as written. */
  public static Map<String, Office> offices(List<Finding> findings) {
    Map<String, Office> offices = new HashMap<>();
    for (Finding finding : findings) {
      if (TELLING.contains(finding.evidence().rule())) {
        offices.merge(finding.text(), Office.told(finding.evidence().context()), Office::and);
      }
    }
    return offices;
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
   * The findings of an item with those of another look at it. What lies wholly where the same kind
   * of thing was found before says nothing new, nor does a name inside an address of the net or a
   * driver number; the others get the next free ids.
   */
  public static List<Finding> merged(List<Finding> found, List<Finding> again) {
    return merged(found, Known.of(found), again);
  }

  /** The same where it is known already where the findings stand. */
  static List<Finding> merged(List<Finding> found, Known known, List<Finding> again) {
    return ReadTwice.joined(withNew(found, known, again));
  }

  /**
   * What another look changes in findings that are kept one by one.
   *
   * @param grown findings that were known and now stand in one more text as well, as they are now
   * @param added findings that were not known, under the next free ids
   */
  public record More(List<Finding> grown, List<Finding> added) {
    public More {
      grown = List.copyOf(grown);
      added = List.copyOf(added);
    }
  }

  /** What {@link #merged} changes, told apart from what stays. */
  public static More more(List<Finding> found, List<Finding> again) {
    Map<FindingId, Finding> known = new LinkedHashMap<>();
    ReadTwice.joined(found).forEach(finding -> known.put(finding.id(), finding));
    List<Finding> grown = new ArrayList<>();
    List<Finding> added = new ArrayList<>();
    for (Finding finding : merged(found, again)) {
      Finding before = known.get(finding.id());
      if (before == null) {
        added.add(finding);
      } else if (!before.equals(finding)) {
        grown.add(finding);
      }
    }
    return new More(grown, added);
  }

  private static List<Finding> withNew(List<Finding> found, Known known, List<Finding> again) {
    List<Finding> all = new ArrayList<>(found);
    int next = found.stream().mapToInt(finding -> number(finding.id())).max().orElse(0) + 1;
    for (Finding finding : again) {
      if (!known.covers(finding)) {
        all.add(finding.named(new FindingId("f" + next++)));
      }
    }
    return all;
  }

  private static List<String> names(List<List<Finding>> items) {
    return items.stream()
        .flatMap(List::stream)
        .filter(finding -> finding.category() == Category.PERSON_NAME)
        .map(Finding::text)
        .filter(text -> !text.isBlank())
        .toList();
  }

  private static int number(FindingId id) {
    return Integer.parseInt(id.value().substring(1));
  }
}
