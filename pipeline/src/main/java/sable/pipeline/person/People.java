// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import sable.pipeline.text.FoldedText;
import sable.pipeline.text.Spelling;

/**
 * The persons of a bundle, joined from the names that were found in it. The same full name, written
 * in any case or with the surname first, is one person, and so is a shorter form that fits only
 * one: initials and surname, a name without the middle names, a well-known short form of the
 * forename, a long surname with one letter wrong or misread. A lone forename or surname belongs to
 * the one person that has it, and to nobody where two could be meant. Every join has its {@link
 * #reason}.
 */
public final class People {

  /** Letters from which one wrong letter is a slip and not another name. */
  private static final String SHORT_FORM = "short form of the forename";

  private static final String INITIAL = "initial of the surname";
  private static final String MISREAD_LETTER = "one letter misread";
  private static final String WRONG_LETTER = "one letter differs";
  private static final Set<String> GUESSES =
      Set.of(SHORT_FORM, INITIAL, MISREAD_LETTER, WRONG_LETTER);
  private static final int LONG = 6;

  /** Persons up to whose number every one is compared with a lone name for a slip. */
  private static final int MOST_NEAR = 5_000;

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
  private final Map<String, String> reasons;
  private final Map<PersonId, Office> offices;
  private final Map<String, Set<Rank>> ranks;

  private People(
      List<Person> persons,
      Map<String, PersonId> byForm,
      Map<String, String> reasons,
      Map<PersonId, Office> offices,
      Map<String, Set<Rank>> ranks) {
    this.ranks = Map.copyOf(ranks);
    this.reasons = Map.copyOf(reasons);
    this.offices = Map.copyOf(offices);
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
    return of(names, subjects, Map.of());
  }

  /**
   * The same where titles told of offices.
   *
   * @param offices what stood beside a name told of whom it names, by the name as written
   */
  public static People of(List<String> names, List<Subject> subjects, Map<String, Office> offices) {
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
        groups
            .computeIfAbsent(String.join(" ", words), k -> new Group(words, groups.size()))
            .add(name);
      }
    }
    Map<String, Group> joined = joined(groups);
    Index index = new Index(joined.values());
    Map<String, String> reasons = new LinkedHashMap<>();
    joined.values().forEach(group -> reasons.putAll(group.reasons));
    alone.forEach(
        (word, forms) -> {
          Owner owner = ownerOf(word, joined, index);
          owner.group().addAll(forms);
          if (!owner.reason().isEmpty()) {
            forms.forEach(form -> reasons.put(form, owner.reason()));
          }
        });
    return named(joined, subjects, reasons, offices);
  }

  /** To whom a word alone belongs, and why; no reason where it is joined to nobody. */
  private record Owner(Group group, String reason) {}

  private static Owner ownerOf(String word, Map<String, Group> groups, Index index) {
    List<Group> owners = index.called(word);
    if (owners.size() == 1) {
      return new Owner(owners.get(0), "the only one of that name");
    }
    Optional<Owner> guessed = owners.isEmpty() ? guessed(word, index) : Optional.empty();
    if (guessed.isPresent()) {
      return guessed.get();
    }
    List<Group> near =
        owners.isEmpty() && word.length() >= LONG && groups.size() <= MOST_NEAR
            ? groups.values().stream().filter(g -> g.words.size() > 1 && g.isNearly(word)).toList()
            : List.of();
    return near.size() == 1
        ? new Owner(near.get(0), WRONG_LETTER)
        : new Owner(groups.computeIfAbsent(word, k -> new Group(List.of(word), groups.size())), "");
  }

  /** Whom a short form, an initial behind a title or a misread word fits alone. */
  private static Optional<Owner> guessed(String word, Index index) {
    List<Group> fitting =
        Nicknames.fullForms(word).stream()
            .flatMap(full -> index.called(full).stream().filter(g -> g.first().equals(full)))
            .distinct()
            .toList();
    if (fitting.size() == 1) {
      return Optional.of(new Owner(fitting.get(0), SHORT_FORM));
    }
    if (word.codePointCount(0, word.length()) == 1) {
      List<Group> initial = index.withInitial(word);
      return initial.size() == 1
          ? Optional.of(new Owner(initial.get(0), INITIAL))
          : Optional.empty();
    }
    List<Group> misread =
        Spelling.misreadings(word).stream()
            .flatMap(reading -> index.called(reading).stream())
            .distinct()
            .toList();
    return misread.size() == 1
        ? Optional.of(new Owner(misread.get(0), MISREAD_LETTER))
        : Optional.empty();
  }

  /**
   * Joins what is written shorter or with a letter wrong to the one full name that it fits:
   * initials and surname, without the middle names, a surname with one letter wrong behind the same
   * forename. Where two fit, it stays alone.
   */
  private static Map<String, Group> joined(Map<String, Group> groups) {
    Map<String, Group> kept = new LinkedHashMap<>(groups);
    Index index = new Index(groups.values());
    for (Fit fit : Fit.values()) {
      for (Group shorter : groups.values()) {
        List<Group> fitting =
            kept.containsKey(shorter.key())
                ? index.near(shorter, fit).stream()
                    .filter(g -> g != shorter && kept.containsKey(g.key()) && fit.joins(shorter, g))
                    .toList()
                : List.of();
        if (fitting.size() == 1) {
          fitting.get(0).take(shorter, fit.reason);
          kept.remove(shorter.key());
        }
      }
    }
    return kept;
  }

  /** Full names by their first and last words, so that a bundle of many names is joined soon. */
  private static final class Index {
    private final Map<String, List<Group>> byInitial = new HashMap<>();
    private final Map<String, List<Group>> byFirst = new HashMap<>();
    private final Map<String, List<Group>> byLast = new HashMap<>();

    Index(Collection<Group> groups) {
      for (Group group : groups) {
        byFirst.computeIfAbsent(group.first(), w -> new ArrayList<>()).add(group);
        byLast.computeIfAbsent(group.last(), w -> new ArrayList<>()).add(group);
        String initial = group.last().substring(0, group.last().offsetByCodePoints(0, 1));
        byInitial.computeIfAbsent(initial, w -> new ArrayList<>()).add(group);
      }
    }

    /** Those that share the word that the fit asks for. */
    List<Group> near(Group group, Fit fit) {
      return fit == Fit.SPELLING || fit == Fit.MISREAD
          ? byFirst.getOrDefault(group.first(), List.of())
          : byLast.getOrDefault(group.last(), List.of());
    }

    /** Full names whose surname begins with a letter. */
    List<Group> withInitial(String letter) {
      return byInitial.getOrDefault(letter, List.of());
    }

    /** Full names that begin or end with a word. */
    List<Group> called(String word) {
      List<Group> all = new ArrayList<>(byFirst.getOrDefault(word, List.of()));
      byLast.getOrDefault(word, List.of()).stream()
          .filter(group -> !group.first().equals(word))
          .forEach(all::add);
      return all;
    }
  }

  /** Why two ways of writing are one person, the surest first. */
  private enum Fit {
    MIDDLE("without middle names") {
      @Override
      boolean joins(Group one, Group other) {
        return one.words.size() < other.words.size()
            && one.words.size() > 1
            && one.first().length() > 1
            && one.first().equals(other.first())
            && one.last().equals(other.last());
      }
    },
    INITIALS("initials and surname") {
      @Override
      boolean joins(Group one, Group other) {
        List<String> given = one.words.subList(0, one.words.size() - 1);
        boolean initials =
            !given.isEmpty()
                && given.stream().allMatch(w -> w.length() <= 2)
                && given.get(0).charAt(0) == other.first().charAt(0);
        return initials && other.first().length() > 2 && one.last().equals(other.last());
      }
    },
    NICKNAME(SHORT_FORM) {
      @Override
      boolean joins(Group one, Group other) {
        return one.words.size() > 1
            && other.words.size() > 1
            && one.last().equals(other.last())
            && !one.first().equals(other.first())
            && (Nicknames.fullForms(one.first()).contains(other.first())
                || (Nicknames.isSame(one.first(), other.first()) && one.isLesser(other)));
      }
    },
    MISREAD(MISREAD_LETTER) {
      @Override
      boolean joins(Group one, Group other) {
        return one.isLesser(other)
            && one.words.size() > 1
            && one.words.size() == other.words.size()
            && one.first().equals(other.first())
            && Spelling.isMisread(one.last(), other.last());
      }
    },
    SPELLING(WRONG_LETTER) {
      @Override
      boolean joins(Group one, Group other) {
        return one.isLesser(other)
            && one.words.size() > 1
            && one.words.size() == other.words.size()
            && one.first().equals(other.first())
            && one.last().length() >= LONG
            && !one.last().equals(other.last())
            && Spelling.isOneOff(one.last(), other.last());
      }
    };

    private final String reason;

    Fit(String reason) {
      this.reason = reason;
    }

    abstract boolean joins(Group one, Group other);
  }

  private static People named(
      Map<String, Group> groups,
      List<Subject> subjects,
      Map<String, String> reasons,
      Map<String, Office> told) {
    List<Person> persons = new ArrayList<>();
    Map<String, PersonId> byForm = new LinkedHashMap<>();
    Map<PersonId, Office> offices = new HashMap<>();
    Map<String, Set<Rank>> ranks = new HashMap<>();
    for (Group group : groups.values()) {
      PersonId id = new PersonId("p" + (persons.size() + 1));
      Office office = group.office(told);
      offices.put(id, office);
      persons.add(group.person(id, subjects, office.role()));
      group.forms.keySet().forEach(form -> byForm.put(form, id));
      if (!office.ranks().isEmpty()) {
        group.addRanks(told, ranks);
      }
    }
    return new People(persons, byForm, reasons, offices, ranks);
  }

  /** The persons in the order of their first mention. */
  public List<Person> all() {
    return persons;
  }

  /** Whose name it is, empty where it was not among the names that were joined. */
  public Optional<PersonId> owner(String name) {
    return Optional.ofNullable(byForm.get(name));
  }

  /** Why a name was joined to its owner's others; empty where it is the same words. */
  public Optional<String> reason(String name) {
    return Optional.ofNullable(reasons.get(name));
  }

  /**
   * Whether a name was joined by what two people of one family may share as well: a short form, an
   * initial, a letter wrong or misread.
   */
  public boolean isGuess(String name) {
    return reason(name).filter(GUESSES::contains).isPresent();
  }

  /** What titles and ranks told of a person. */
  public Office office(PersonId id) {
    return offices.getOrDefault(id, Office.NONE);
  }

  /**
   * The ranks that were told of a name itself: beside the same first and last word, and for a lone
   * word beside a full name of its owner as well. A rank beside a lone surname is none of a full
   * name, which may be another's of the family.
   */
  public Set<Rank> ranks(String name) {
    return ranks.getOrDefault(name, Set.of());
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

  /** The first and the last word of a name, or its only one. */
  private static String ends(String name) {
    List<String> words = words(name);
    return words.size() == 1 ? words.get(0) : words.get(0) + " " + words.get(words.size() - 1);
  }

  /** Mentions that are one person. */
  private static final class Group {
    private final List<String> words;
    private final int order;
    private final Map<String, Integer> forms = new TreeMap<>();
    private final Map<String, String> reasons = new TreeMap<>();

    Group(List<String> words, int order) {
      this.words = words;
      this.order = order;
    }

    String first() {
      return words.get(0);
    }

    String last() {
      return words.get(words.size() - 1);
    }

    String key() {
      return String.join(" ", words);
    }

    boolean isNearly(String word) {
      return (first().length() >= LONG && Spelling.isOneOff(first(), word))
          || (last().length() >= LONG && Spelling.isOneOff(last(), word));
    }

    int mentions() {
      return forms.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether it is written more seldom, or later where it is written as often. */
    boolean isLesser(Group other) {
      int more = other.mentions() - mentions();
      return more > 0 || (more == 0 && order > other.order);
    }

    void take(Group other, String reason) {
      other.forms.forEach((form, times) -> forms.merge(form, times, Integer::sum));
      reasons.putAll(other.reasons);
      other.forms.keySet().forEach(form -> reasons.put(form, reason));
    }

    void add(String form) {
      forms.merge(form, 1, Integer::sum);
    }

    void addAll(List<String> more) {
      more.forEach(this::add);
    }

    Person person(PersonId id, List<Subject> subjects, Role told) {
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
          id, byLength.get(0), byLength, subject ? Role.DATA_SUBJECT : told, mentions());
    }

    /** Adds for each form the ranks that were told of it. */
    void addRanks(Map<String, Office> offices, Map<String, Set<Rank>> ranks) {
      Map<String, Set<Rank>> byEnds = new HashMap<>();
      Set<Rank> full = EnumSet.noneOf(Rank.class);
      for (String form : forms.keySet()) {
        String ends = ends(form);
        Set<Rank> told = offices.getOrDefault(form, Office.NONE).ranks();
        byEnds.computeIfAbsent(ends, e -> EnumSet.noneOf(Rank.class)).addAll(told);
        if (ends.contains(" ")) {
          full.addAll(told);
        }
      }
      for (String form : forms.keySet()) {
        String ends = ends(form);
        Set<Rank> own = EnumSet.noneOf(Rank.class);
        own.addAll(byEnds.getOrDefault(ends, Set.of()));
        if (!ends.contains(" ")) {
          own.addAll(full);
        }
        ranks.put(form, Set.copyOf(own));
      }
    }

    /** What all forms together told; the role is unknown where there are none or several. */
    Office office(Map<String, Office> offices) {
      List<Office> all =
          forms.keySet().stream().map(offices::get).filter(Objects::nonNull).toList();
      List<Role> roles =
          all.stream().map(Office::role).filter(r -> r != Role.UNKNOWN).distinct().toList();
      Office both = all.stream().reduce(Office::and).orElse(Office.NONE);
      return new Office(
          roles.size() == 1 ? roles.get(0) : Role.UNKNOWN, both.ranks(), both.onDuty());
    }
  }
}
