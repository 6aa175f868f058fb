// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sable.detectors.words.shape.LineBreaks;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.person.Person;
import sable.pipeline.person.PersonId;
import sable.pipeline.text.FoldedText;
import sable.pipeline.text.Phrases;
import sable.pipeline.text.Spelling;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;
import sable.pipeline.text.TextPart;
import sable.pipeline.text.TextPass;

/**
 * Finds again the persons of a bundle: their full names in any case and over a line break, surname
 * first, initial and surname; and every part of a name of three letters or more that stands alone
 * with a capital, so that "Will" is found and "will" is not; initials where they stand for
 * somebody; names spelt out. The evidence names the person, and the others that share the words.
 * The number of persons does not slow the search. Threads may share it.
 */
public final class Mentions implements TextDetector {

  /** Words up to whose number misreadings are looked for as well. */
  private static final int MOST_MISREAD = 50_000;

  private static final int MOST_INITIALS = 3;

  /** A shorter word with an s is too often another word. */
  private static final int LEAST_POSSESSIVE = 4;

  private static final double FULL = 0.95;
  private static final double INITIAL = 0.85;
  private static final double PART = 0.75;
  private static final double SMALL = 0.6;
  private static final double EVERYDAY = 0.4;
  private static final double MISREAD = 0.5;
  private static final Set<String> PARTICLES =
      Set.of(
          "van der den von bin bint ibn the des del della las los ter ten ferch dos and mac aka"
              .split(" "));

  private final List<Form> forms;
  private final Phrases phrases;
  private final int longest;
  private final Optional<NameModel> words;
  private final Set<String> known;
  private final Map<String, Evidence> oneWord;
  private final Misspelt misspelt;

  /** Mentions of these persons, as far as that can be told without knowing everyday words. */
  public Mentions(List<Person> persons) {
    this(persons, Optional.empty());
  }

  /**
   * Mentions of these persons. What is no everyday word is found in small letters and with two
   * letters as well, and with one letter wrong.
   */
  public Mentions(List<Person> persons, NameModel words) {
    this(persons, Optional.of(words));
  }

  private Mentions(List<Person> persons, Optional<NameModel> words) {
    this.words = words;
    Map<String, Form> byWords = new LinkedHashMap<>();
    for (Person person : persons) {
      for (String form : person.forms()) {
        addForms(form, person.id(), byWords);
      }
      addForms(person.name(), person.id(), byWords);
    }
    addMisread(byWords);
    this.forms = List.copyOf(byWords.values());
    this.phrases = new Phrases(List.copyOf(byWords.keySet()));
    this.longest = byWords.keySet().stream().mapToInt(String::length).max().orElse(0);
    this.known = Set.copyOf(byWords.keySet());
    this.oneWord =
        byWords.entrySet().stream()
            .filter(e -> e.getValue().kind() == Kind.ONE_WORD)
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().evidence()));
    this.misspelt = new Misspelt(oneWord);
  }

  /** Words to look for. */
  private record Form(Kind kind, Set<PersonId> persons) {
    Evidence evidence() {
      List<String> ids = persons.stream().map(PersonId::value).toList();
      return new Evidence("mention-of:" + ids.get(0), Optional.empty(), ids.subList(1, ids.size()));
    }

    Evidence misread() {
      List<String> context = new ArrayList<>(evidence().context());
      context.add("one letter misread");
      return new Evidence(evidence().rule(), Optional.empty(), context);
    }
  }

  private enum Kind {
    WHOLE,
    SHORTENED,
    ONE_WORD,
    /** A word with an s that an apostrophe should part from it. */
    POSSESSIVE,
    /** The first letters of forename and surname. */
    INITIALS,
    /** A word as a reader of pictures may have misread it. */
    MISREAD;

    /** Whether it gives way to what somebody is truly called. */
    boolean isWeak() {
      return this == POSSESSIVE || this == INITIALS || this == MISREAD;
    }
  }

  @Override
  public Set<Category> categories() {
    return Set.of(Category.PERSON_NAME);
  }

  @Override
  public String by() {
    return "mentions/1";
  }

  @Override
  public List<TextMatch> find(String text) {
    return find(TextPart.whole(text));
  }

  @Override
  public List<TextMatch> find(TextPart part) {
    TextPass pass = pass();
    List<TextMatch> all = new ArrayList<>(pass.find(part));
    pass.rest().forEach(match -> all.add(match.shifted(-part.offset())));
    all.sort(Comparator.comparingInt(TextMatch::start));
    return all;
  }

  @Override
  public int reach() {
    return 1024 + 2 * longest;
  }

  @Override
  public TextPass pass() {
    return new Pass();
  }

  /** A look through a text; whether a word is an everyday one there, only its end tells. */
  private final class Pass implements TextPass {
    private final Set<Integer> everyday = new HashSet<>();
    private final List<First> firsts = new ArrayList<>();

    @Override
    public List<TextMatch> find(TextPart part) {
      IdentityHashMap<TextMatch, Integer> phraseOf = new IdentityHashMap<>();
      List<TextMatch> all = new ArrayList<>();
      for (TextMatch match : longest(look(part.text(), everyday, phraseOf))) {
        if (!part.owns(match.start())) {
          continue;
        }
        Integer phrase = phraseOf.get(match);
        if (phrase != null && startsSentence(part.text(), match)) {
          firsts.add(new First(phrase, match.shifted(part.offset())));
        } else {
          all.add(match);
        }
      }
      return all;
    }

    /** A word that stands in small letters as well says little at the start of a sentence. */
    @Override
    public List<TextMatch> rest() {
      return firsts.stream()
          .map(first -> everyday.contains(first.phrase()) ? weak(first.match()) : first.match())
          .toList();
    }
  }

  /** A word at the start of a sentence, as offsets of the whole text. */
  private record First(int phrase, TextMatch match) {}

  private static TextMatch weak(TextMatch match) {
    return new TextMatch(match.category(), match.start(), match.end(), EVERYDAY, match.evidence());
  }

  /**
   * All matches, one in another.
   *
   * @param everyday hears of phrases that stand as everyday words
   * @param phraseOf hears whose match is whose, by identity
   */
  private List<TextMatch> look(
      String text, Set<Integer> everyday, IdentityHashMap<TextMatch, Integer> phraseOf) {
    FoldedText folded = FoldedText.of(text);
    List<TextMatch> found = new ArrayList<>();
    List<Integer> which = new ArrayList<>();
    phrases.scan(
        folded.text(),
        (phrase, start, end) -> {
          if (standsAlone(folded.text(), start, end)) {
            add(
                text,
                phrase,
                folded.originalStart(start),
                folded.originalEnd(end - 1),
                found,
                which,
                everyday);
          }
          return true;
        });
    for (boolean hyphen : new boolean[] {false, true}) {
      LineBreaks joined = LineBreaks.joined(text, folded, hyphen);
      if (joined.any()) {
        phrases.scan(
            joined.text(),
            (phrase, start, end) -> {
              if (standsAlone(joined.text(), start, end)) {
                add(
                    text,
                    phrase,
                    folded.originalStart(joined.folded(start)),
                    folded.originalEnd(joined.folded(end - 1)),
                    found,
                    which,
                    everyday);
              }
              return true;
            });
      }
    }
    for (int i = 0; i < found.size(); i++) {
      phraseOf.put(found.get(i), which.get(i));
    }
    List<TextMatch> all = new ArrayList<>(found);
    words.ifPresent(model -> misspelt.find(text, folded, known, model, all));
    SpeltOut.find(text, oneWord, all);
    return all;
  }

  private void add(
      String text,
      int phrase,
      int start,
      int end,
      List<TextMatch> found,
      List<Integer> which,
      Set<Integer> everyday) {
    Form form = forms.get(phrase);
    if (form.kind() == Kind.MISREAD) {
      String word = text.substring(start, end);
      int first = word.codePointAt(0);
      if ((Character.isUpperCase(first) || Character.isDigit(first))
          && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
          && words.map(model -> !model.everyday(word)).orElse(false)) {
        found.add(new TextMatch(Category.PERSON_NAME, start, end, MISREAD, form.misread()));
        which.add(phrase);
      }
      return;
    }
    if (form.kind() == Kind.POSSESSIVE) {
      String word = text.substring(start, end);
      if (!isEveryday(word) && !isEveryday(word.substring(0, word.length() - 1))) {
        found.add(new TextMatch(Category.PERSON_NAME, start, end, SMALL, form.evidence()));
        which.add(phrase);
      }
      return;
    }
    if (form.kind() == Kind.INITIALS) {
      if (Initials.areMeant(text, start, end)) {
        found.add(new TextMatch(Category.PERSON_NAME, start, end, SMALL, form.evidence()));
        which.add(phrase);
      }
      return;
    }
    if (form.kind() == Kind.ONE_WORD
        && WordSense.isJustAWord(text, start, end, isEveryday(text.substring(start, end)))) {
      everyday.add(phrase);
      return;
    }
    boolean small = form.kind() == Kind.ONE_WORD && !Character.isUpperCase(text.codePointAt(start));
    boolean shorter = form.kind() == Kind.ONE_WORD && end - start == 2;
    if (small || shorter) {
      String word = text.substring(start, end);
      boolean rare = !isEveryday(word) || (small && isDoing(text, start, end));
      if (!rare || (shorter && (small || Capitals.isShortForm(word)))) {
        everyday.add(phrase);
        return;
      }
    }
    double confidence =
        form.kind() == Kind.WHOLE
            ? FULL
            : form.kind() == Kind.SHORTENED ? INITIAL : small || shorter ? SMALL : PART;
    found.add(new TextMatch(Category.PERSON_NAME, start, end, confidence, form.evidence()));
    which.add(phrase);
  }

  /** Whether a word is known in small letters; without a model every word is. */
  private boolean isEveryday(String word) {
    return words.map(model -> model.everyday(word)).orElse(true);
  }

  /** A forename in small letters that does what people do: "mark ran", "summer said". */
  private static boolean isDoing(String text, int start, int end) {
    String word = text.substring(start, end);
    if (!WordNames.contains(word) || end >= text.length() || text.charAt(end) != ' ') {
      return false;
    }
    int to = end + 1;
    while (to < text.length() && to - end < 12 && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return NamesInContext.isDeed(text.substring(end + 1, to));
  }

  private static boolean startsSentence(String text, TextMatch match) {
    int at = match.start() - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '"')) {
      at--;
    }
    return at < 0 || ".!?\n\r:".indexOf(text.charAt(at)) >= 0;
  }

  private static List<TextMatch> longest(List<TextMatch> found) {
    TreeMap<Integer, TextMatch> byStart = new TreeMap<>();
    List<TextMatch> byLength = new ArrayList<>(found);
    byLength.sort((a, b) -> Integer.compare(b.end() - b.start(), a.end() - a.start()));
    for (TextMatch match : byLength) {
      Map.Entry<Integer, TextMatch> before = byStart.lowerEntry(match.end());
      if (before == null || before.getValue().end() <= match.start()) {
        byStart.put(match.start(), match);
      }
    }
    return List.copyOf(byStart.values());
  }

  private static boolean standsAlone(String folded, int start, int end) {
    return (start == 0 || !Character.isLetter(folded.codePointBefore(start)))
        && (end == folded.length() || !Character.isLetter(folded.codePointAt(end)));
  }

  private static void addForms(String name, PersonId id, Map<String, Form> byWords) {
    List<String> words = words(name);
    if (words.size() >= 2) {
      String first = words.get(0);
      String last = words.get(words.size() - 1);
      String initial = first.substring(0, first.offsetByCodePoints(0, 1));
      add(String.join(" ", words), Kind.WHOLE, id, byWords);
      add(first + " " + last, Kind.WHOLE, id, byWords);
      addSurname(words, id, byWords);
      addInitials(List.of(first, last), id, byWords);
      if (words.size() > 2) {
        addInitials(words, id, byWords);
      }
      String given = String.join(" ", words.subList(0, words.size() - 1));
      for (String comma : List.of(", ", ",", " ")) {
        add(last + comma + given, Kind.WHOLE, id, byWords);
        add(last + comma + first, Kind.WHOLE, id, byWords);
      }
      for (String dot : List.of(". ", ".", " ")) {
        add(initial + dot + last, Kind.SHORTENED, id, byWords);
      }
      add(last + ", " + initial, Kind.SHORTENED, id, byWords);
    }
    for (String word : words) {
      if (word.indexOf('-') > 0) {
        add(word.replace('-', ' '), Kind.WHOLE, id, byWords);
      }
      if (word.codePointCount(0, word.length()) >= 2 && !PARTICLES.contains(word)) {
        add(word, Kind.ONE_WORD, id, byWords);
      }
      if (word.length() >= LEAST_POSSESSIVE && !word.endsWith("s")) {
        add(word + "s", Kind.POSSESSIVE, id, byWords);
      }
    }
  }

  /** "hd" and "h.d." */
  private static void addInitials(List<String> words, PersonId id, Map<String, Form> byWords) {
    StringBuilder close = new StringBuilder();
    StringBuilder dotted = new StringBuilder();
    for (String word : words) {
      close.appendCodePoint(word.codePointAt(0));
      dotted.appendCodePoint(word.codePointAt(0)).append('.');
    }
    if (words.size() <= MOST_INITIALS) {
      add(close.toString(), Kind.INITIALS, id, byWords);
      add(dotted.toString(), Kind.INITIALS, id, byWords);
    }
  }

  /** The surname with the small words before it: "ap huw", "van der meer". */
  private static void addSurname(List<String> words, PersonId id, Map<String, Form> byWords) {
    int from = words.size() - 1;
    while (from > 0 && NameWords.isParticle(words.get(from - 1))) {
      from--;
    }
    if (from > 0 && from < words.size() - 1) {
      add(String.join(" ", words.subList(from, words.size())), Kind.WHOLE, id, byWords);
    }
  }

  /** Words as they may have been misread, where that is not another person's name. */
  private static void addMisread(Map<String, Form> byWords) {
    if (byWords.size() > MOST_MISREAD) {
      return;
    }
    Map<String, Form> misread = new LinkedHashMap<>();
    byWords.forEach(
        (word, form) -> {
          if (form.kind() == Kind.ONE_WORD) {
            Spelling.misreadings(word)
                .forEach(as -> misread.putIfAbsent(as, new Form(Kind.MISREAD, form.persons())));
          }
        });
    misread.forEach(byWords::putIfAbsent);
  }

  private static void add(String words, Kind kind, PersonId id, Map<String, Form> byWords) {
    Form known = byWords.get(words);
    if (known == null || (known.kind().isWeak() && !kind.isWeak())) {
      byWords.put(words, new Form(kind, new LinkedHashSet<>(List.of(id))));
    } else if (known.kind().isWeak() || !kind.isWeak()) {
      known.persons().add(id);
    }
  }

  /** The words of a name in folded letters, forename first, without title and possessive. */
  private static List<String> words(String name) {
    String folded = FoldedText.of(name).text().strip();
    int comma = folded.indexOf(',');
    if (comma > 0) {
      folded = folded.substring(comma + 1).strip() + " " + folded.substring(0, comma);
    }
    List<String> words = new ArrayList<>();
    for (String word : folded.split("[ ,]+")) {
      String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
      bare = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
      boolean title = words.isEmpty() && Titles.isTitle(bare) && bare.length() <= 4;
      if (!title && bare.codePoints().anyMatch(Character::isLetter)) {
        words.add(bare);
      }
    }
    return words;
  }
}
