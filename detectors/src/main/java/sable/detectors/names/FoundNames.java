// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sable.detectors.words.shape.PreparedText;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.text.TextMatch;

/**
 * Names as they are found; of those that overlap the longer stays, of those of one length the
 * surer. A name never crosses a tab or a gap of two spaces, and holds no number.
 */
final class FoundNames {

  private final PreparedText text;
  private final TreeMap<Integer, TextMatch> byStart = new TreeMap<>();

  FoundNames(PreparedText text) {
    this.text = text;
  }

  /** Adds the words from one to one before another, cut where a gap cuts them. */
  void add(Sentence sentence, int from, int end, double confidence, String rule) {
    int first = from;
    for (int i = from; i <= end; i++) {
      if (i == end || (i > first && isApart(sentence, i))) {
        if (!AgainstNames.speaks(sentence, first, i, rule)) {
          addName(sentence, first, i, confidence, rule);
        }
        first = i;
      }
    }
  }

  /** Whether a word stands behind a gap, or on another line than a name that is whole before it. */
  private boolean isApart(Sentence sentence, int i) {
    String between =
        text.text().substring(sentence.places().get(i - 1).end(), sentence.places().get(i).start());
    return between.contains("\t") || between.contains("  ") || between.contains("\n\n");
  }

  private void addName(Sentence sentence, int from, int to, double confidence, String rule) {
    List<String> words = sentence.words();
    int first = from;
    int last = to;
    while (first > 0
        && sentence.together(first)
        && NameWords.isPrefix(words.get(first - 1))
        && sentence.places().get(first).start() > sentence.places().get(first - 1).end()) {
      first--;
    }
    boolean lone = last - first == 1 && Titles.isSurname(words.get(first));
    while (first < last && !lone && isOutside(words.get(first), true)) {
      first++;
    }
    for (int i = first; i < last; i++) {
      String word = words.get(i);
      if (hasDigit(word) || (i > first && Capitals.isAll(word) && NameWords.isNone(word))) {
        last = i;
      }
    }
    while (last > first && isOutside(words.get(last - 1), false)) {
      last--;
    }
    if (first == last
        || (last - first == 1
            && (NameWords.isNone(words.get(first)) || NamesInContext.isRole(words.get(first))))) {
      return;
    }
    int start = sentence.places().get(first).start();
    int end = sentence.places().get(last - 1).end();
    if (end - start >= 2 && words.subList(first, last).stream().anyMatch(w -> hasTwoLetters(w))) {
      keep(
          new TextMatch(
              Category.PERSON_NAME,
              text.originalStart(start),
              text.originalEnd(end),
              confidence,
              new Evidence(rule, Optional.of(NameModel.VERSION), List.of())));
    }
  }

  private static boolean hasTwoLetters(String word) {
    return word.codePoints().filter(Character::isLetter).count() >= 2;
  }

  private static boolean hasDigit(String word) {
    return word.codePoints().anyMatch(Character::isDigit);
  }

  private static boolean isOutside(String word, boolean first) {
    return !Character.isLetter(word.codePointAt(0))
        || word.equalsIgnoreCase("'s")
        || (first && word.equalsIgnoreCase("nee"))
        || Capitals.isShortForm(word)
        || (first && Titles.isTitle(word));
  }

  private void keep(TextMatch match) {
    Map.Entry<Integer, TextMatch> before = byStart.lowerEntry(match.end());
    while (before != null && before.getValue().end() > match.start()) {
      TextMatch other = before.getValue();
      int longer = other.end() - other.start() - (match.end() - match.start());
      if (longer > 0 || (longer == 0 && other.confidence() >= match.confidence())) {
        return;
      }
      byStart.remove(before.getKey());
      before = byStart.lowerEntry(match.end());
    }
    byStart.put(match.start(), match);
  }

  /** All that is not outvoted, by rising start. */
  List<TextMatch> all(Votes votes) {
    return byStart.values().stream()
        .filter(
            match ->
                !AgainstNames.isWeak(match.evidence().rule())
                    || !votes.arePlaces(text.original().substring(match.start(), match.end())))
        .toList();
  }
}
