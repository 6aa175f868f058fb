// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sable.detectors.names.NameModel.Judged;
import sable.detectors.names.NameModel.Sort;
import sable.detectors.words.shape.PreparedText;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;
import sable.pipeline.text.TextPart;

/**
 * People's names by a trained model, sentence by sentence, so memory does not grow with the text;
 * by the model's list of words; and by the words beside them. Sentences with words in capitals are
 * looked at again as they would be in running text: once with only the words in capitals that are
 * not everyday words, once with all. Titles, ranks and {@code 's} are left outside. What the model
 * calls a place or an organisation is not a finding. Threads may share it.
 */
public final class NameFinder implements TextDetector {

  private static final double AS_WRITTEN = 0.85;
  private static final double RECASED = 0.7;

  private final NameModel model;

  /** A finder over a model. */
  public NameFinder(NameModel model) {
    this.model = model;
  }

  @Override
  public Set<Category> categories() {
    return Set.of(Category.PERSON_NAME);
  }

  @Override
  public String by() {
    return NameModel.VERSION;
  }

  @Override
  public Optional<String> cannotRead(String text) {
    return English.understood(text)
        ? Optional.empty()
        : Optional.of("names were not searched for by the model: the text is not English");
  }

  @Override
  public List<TextMatch> find(String text) {
    return find(TextPart.whole(text));
  }

  @Override
  public List<TextMatch> find(TextPart part) {
    PreparedText prepared = part.as(PreparedText.class, PreparedText::of);
    FoundNames names = new FoundNames(prepared);
    Votes votes = new Votes();
    new Sentences(prepared.text()).forEach(words -> look(prepared.text(), words, names, votes));
    return names.all(votes).stream().filter(match -> part.owns(match.start())).toList();
  }

  private void look(String text, List<Sentences.Word> places, FoundNames names, Votes votes) {
    List<String> words = new ArrayList<>(places.size());
    List<String> plain = new ArrayList<>(places.size());
    boolean worth = false;
    int high = 0;
    int small = 0;
    for (Sentences.Word place : places) {
      String word = text.substring(place.start(), place.end());
      words.add(word);
      plain.add(PlainLetters.of(word));
      worth |= word.length() > 1 && Character.isLetter(word.charAt(0));
      high += isRecased(word) ? 1 : 0;
      small += Character.isLowerCase(word.charAt(0)) ? 1 : 0;
    }
    if (!worth) {
      return;
    }
    boolean capitals = high > small;
    List<Judged> judged = model.look(plain);
    Sentence sentence = new Sentence(text, places, words, judged, capitals);
    votes.count(sentence);
    addPeople(sentence, judged, AS_WRITTEN, "person", capitals, names);
    if (high > 0) {
      List<Judged> recased = model.look(recased(plain, judged));
      addPeople(sentence, recased, RECASED, "person-recased", false, names);
      List<Judged> all = model.look(plain.stream().map(NameFinder::lowered).toList());
      addPeople(sentence, all, RECASED, "person-recased", true, names);
    }
    ListedNames.find(sentence, names);
    NamesInContext.find(sentence, names);
  }

  /** As running text: everyday words in capitals become small, others get a capital. */
  private static List<String> recased(List<String> words, List<Judged> judged) {
    List<String> recased = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean title = Titles.isTitle(word);
      recased.add(
          isRecased(word) && judged.get(i).everyday() && !title
              ? word.toLowerCase(Locale.ROOT)
              : lowered(word));
    }
    return recased;
  }

  /**
   * Adds the stretches that the model calls people.
   *
   * @param strict whether a stretch needs a word that is seldom anything but a name
   */
  private static void addPeople(
      Sentence sentence,
      List<Judged> judged,
      double confidence,
      String rule,
      boolean strict,
      FoundNames names) {
    int i = 0;
    while (i < judged.size()) {
      int first = i;
      while (i < judged.size()
          && judged.get(i).person()
          && !isNewName(sentence, judged, first, i)) {
        i++;
      }
      if (i == first) {
        i++;
      } else if (isLikely(sentence, first, i, strict)) {
        names.add(sentence, first, i, confidence, rule);
      }
    }
  }

  /** Whether the word list does not speak against a name in capitals. */
  private static boolean isLikely(Sentence sentence, int from, int end, boolean strict) {
    boolean rare = false;
    boolean listed = false;
    for (int i = from; i < end; i++) {
      Judged word = sentence.judged().get(i);
      boolean name = sentence.couldBeName(i);
      if (isRecased(sentence.words().get(i)) && !name) {
        boolean surname =
            i == from + 1
                && end - from == 2
                && sentence.isForename(from)
                && !NamesInContext.isDeed(sentence.small(i));
        if (!surname && (word.everyday() || (end - from == 1 && word.sort() == Sort.OTHER))) {
          return false;
        }
      }
      listed |= name;
      rare |= !word.everyday();
    }
    return !strict || (rare && (listed || end - from >= 2)) || (listed && end - from >= 2);
  }

  /** Whether two names of two words or more stand on two lines. */
  private static boolean isNewName(Sentence sentence, List<Judged> judged, int first, int i) {
    return i - first >= 2
        && i + 1 < judged.size()
        && judged.get(i + 1).person()
        && sentence
            .text()
            .substring(sentence.places().get(i - 1).end(), sentence.places().get(i).start())
            .contains("\n");
  }

  private static boolean isRecased(String word) {
    return Capitals.isAll(word) && !Capitals.isShortForm(word);
  }

  private static String lowered(String word) {
    return isRecased(word) ? Capitals.lowered(word) : word;
  }
}
