// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import sable.detectors.words.shape.PreparedText;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;

/**
 * People's names by a trained model, sentence by sentence, so memory does not grow with the text.
 * Sentences with words in capitals are looked at a second time with those words as in running text.
 * Titles, ranks and {@code 's} are left outside. What the model calls a place or an organisation is
 * not a finding. Threads may share it.
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
    PreparedText prepared = PreparedText.of(text);
    Names names = new Names(prepared);
    new Sentences(prepared.text()).forEach(sentence -> look(prepared.text(), sentence, names));
    return names.all();
  }

  private void look(String text, List<Sentences.Word> sentence, Names names) {
    List<String> words = new ArrayList<>(sentence.size());
    boolean worth = false;
    boolean capitals = false;
    for (Sentences.Word word : sentence) {
      String chars = text.substring(word.start(), word.end());
      words.add(chars);
      worth |= chars.length() > 1 && Character.isLetter(chars.charAt(0));
      capitals |= isRecased(chars);
    }
    if (!worth) {
      return;
    }
    names.add(sentence, words, model.people(words), AS_WRITTEN, "person");
    if (capitals) {
      List<String> recased =
          words.stream().map(w -> isRecased(w) ? Capitals.lowered(w) : w).toList();
      names.add(sentence, words, model.people(recased), RECASED, "person-recased");
    }
  }

  private static boolean isRecased(String word) {
    return Capitals.isAll(word) && !Capitals.isShortForm(word);
  }

  /** Names as they are found; of those that overlap the surer stays, then the longer. */
  private static final class Names {
    private final PreparedText text;
    private final TreeMap<Integer, TextMatch> byStart = new TreeMap<>();

    Names(PreparedText text) {
      this.text = text;
    }

    void add(
        List<Sentences.Word> places,
        List<String> words,
        boolean[] people,
        double confidence,
        String rule) {
      int i = 0;
      while (i < people.length) {
        if (!people[i]) {
          i++;
          continue;
        }
        int first = i;
        while (i < people.length && people[i] && !isNewName(places, first, i, people)) {
          i++;
        }
        addName(places, words, first, i, confidence, rule);
      }
    }

    /** Whether two names of two words or more stand on two lines. */
    private boolean isNewName(List<Sentences.Word> places, int first, int i, boolean[] people) {
      return i - first >= 2
          && i + 1 < people.length
          && people[i + 1]
          && text.text().substring(places.get(i - 1).end(), places.get(i).start()).contains("\n");
    }

    private void addName(
        List<Sentences.Word> places,
        List<String> words,
        int from,
        int to,
        double confidence,
        String rule) {
      int first = from;
      int last = to;
      while (first < last && isOutside(words.get(first), true)) {
        first++;
      }
      for (int i = first + 1; i < last; i++) {
        if (Capitals.isAll(words.get(i)) && NameWords.isNone(words.get(i))) {
          last = i;
        }
      }
      while (last > first && isOutside(words.get(last - 1), false)) {
        last--;
      }
      if (first < last && places.get(last - 1).end() - places.get(first).start() >= 2) {
        keep(
            new TextMatch(
                Category.PERSON_NAME,
                text.originalStart(places.get(first).start()),
                text.originalEnd(places.get(last - 1).end()),
                confidence,
                new Evidence(rule, Optional.of(NameModel.VERSION), List.of())));
      }
    }

    private static boolean isOutside(String word, boolean first) {
      return !Character.isLetter(word.codePointAt(0))
          || word.equalsIgnoreCase("'s")
          || Capitals.isShortForm(word)
          || (first && Titles.isTitle(word));
    }

    private void keep(TextMatch match) {
      java.util.Map.Entry<Integer, TextMatch> before = byStart.lowerEntry(match.end());
      while (before != null && before.getValue().end() > match.start()) {
        TextMatch other = before.getValue();
        if (other.end() - other.start() >= match.end() - match.start()) {
          return;
        }
        byStart.remove(before.getKey());
        before = byStart.lowerEntry(match.end());
      }
      byStart.put(match.start(), match);
    }

    List<TextMatch> all() {
      return List.copyOf(byStart.values());
    }
  }
}
