// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import sable.pipeline.text.FoldedText;

/**
 * The persons of a bundle, joined from the names that were found in it. First level: the same full
 * name, written in any case or with the surname first, is one person; a lone forename or surname
 * belongs to the one person that has it, and to nobody where two could be meant.
 */
public final class People {

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "sir",
          "lady",
          "prof",
          "professor",
          "rev",
          "pc",
          "dc",
          "ps",
          "ds",
          "sgt",
          "sergeant",
          "insp",
          "inspector",
          "di",
          "dci",
          "dcs",
          "supt",
          "superintendent",
          "constable",
          "pcso",
          "wpc",
          "det",
          "detective");

  private final List<Person> persons;
  private final Map<String, PersonId> byForm;

  private People(List<Person> persons, Map<String, PersonId> byForm) {
    this.persons = List.copyOf(persons);
    this.byForm = Map.copyOf(byForm);
  }

  /**
   * Joins names.
   *
   * @param names every mention found, in the order of the bundle, repeated as often as it stands
   *     there
   * @param subjects whom the request is about
   */
  public static People of(List<String> names, List<Subject> subjects) {
    Map<String, Group> groups = new LinkedHashMap<>();
    Map<String, List<String>> alone = new LinkedHashMap<>();
    for (String name : names) {
      List<String> words = words(name);
      if (words.isEmpty()) {
        continue;
      }
      if (words.size() == 1) {
        alone.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(name);
      } else {
        groups.computeIfAbsent(String.join(" ", words), k -> new Group(words)).add(name);
      }
    }
    alone.forEach((word, forms) -> ownerOf(word, groups).addAll(forms));
    return named(groups, subjects);
  }

  private static Group ownerOf(String word, Map<String, Group> groups) {
    List<Group> owners =
        groups.values().stream()
            .filter(g -> g.words.size() > 1 && (g.first().equals(word) || g.last().equals(word)))
            .toList();
    return owners.size() == 1
        ? owners.get(0)
        : groups.computeIfAbsent(word, k -> new Group(List.of(word)));
  }

  private static People named(Map<String, Group> groups, List<Subject> subjects) {
    List<Person> persons = new ArrayList<>();
    Map<String, PersonId> byForm = new LinkedHashMap<>();
    for (Group group : groups.values()) {
      PersonId id = new PersonId("p" + (persons.size() + 1));
      persons.add(group.person(id, subjects));
      group.forms.keySet().forEach(form -> byForm.put(form, id));
    }
    return new People(persons, byForm);
  }

  /** The persons in the order of their first mention. */
  public List<Person> all() {
    return persons;
  }

  /** Whose name it is, empty where it was not among the names that were joined. */
  public Optional<PersonId> owner(String name) {
    return Optional.ofNullable(byForm.get(name));
  }

  /** The person of an id. */
  public Optional<Person> person(PersonId id) {
    return persons.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  private static List<String> words(String name) {
    String folded = FoldedText.of(name).text().strip();
    int comma = folded.indexOf(',');
    if (comma > 0) {
      folded = folded.substring(comma + 1) + " " + folded.substring(0, comma);
    }
    List<String> words = new ArrayList<>();
    for (String word : folded.replace(".", " ").split(" ")) {
      String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
      if (!bare.isBlank() && !(words.isEmpty() && TITLES.contains(bare))) {
        words.add(bare);
      }
    }
    return words;
  }

  /** Mentions that are one person. */
  private static final class Group {
    private final List<String> words;
    private final Map<String, Integer> forms = new TreeMap<>();

    Group(List<String> words) {
      this.words = words;
    }

    String first() {
      return words.get(0);
    }

    String last() {
      return words.get(words.size() - 1);
    }

    void add(String form) {
      forms.merge(form, 1, Integer::sum);
    }

    void addAll(List<String> more) {
      more.forEach(this::add);
    }

    Person person(PersonId id, List<Subject> subjects) {
      List<String> byLength =
          forms.keySet().stream()
              .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(f -> f))
              .toList();
      boolean subject =
          subjects.stream()
              .anyMatch(
                  s ->
                      s.owns(String.join(" ", words)) || forms.keySet().stream().anyMatch(s::owns));
      return new Person(
          id,
          byLength.get(0),
          byLength,
          subject ? Role.DATA_SUBJECT : Role.UNKNOWN,
          forms.values().stream().mapToInt(Integer::intValue).sum());
    }
  }
}
