// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.text.FoldedText;
import sable.pipeline.text.Spelling;
import sable.pipeline.text.TextMatch;

/**
 * Names with one letter wrong: one too many, one too few, another one, or two changed over (see
 * {@link Spelling}). Only words with a capital that are no everyday words and no names of their own
 * are looked at, and only names of six letters or more. Each word costs as much as it has letters,
 * whatever the number of names: it is looked up with each of its letters left out.
 */
final class Misspelt {

  private static final int SHORTEST = 6;
  private static final int LONGEST = 24;
  private static final double CONFIDENCE = 0.5;

  private final Map<String, String> nameWithout = new HashMap<>();
  private final Map<String, Evidence> evidence;

  /** Names in folded letters, with what a mention of them says. */
  Misspelt(Map<String, Evidence> names) {
    this.evidence = Map.copyOf(names);
    for (String name : names.keySet()) {
      if (isLongEnough(name)) {
        nameWithout.put(name, name);
        for (int i = 1; i < name.length(); i++) {
          nameWithout.putIfAbsent(name.substring(0, i) + name.substring(i + 1), name);
        }
      }
    }
  }

  void find(
      String text, FoldedText folded, Set<String> known, NameModel words, List<TextMatch> found) {
    if (nameWithout.isEmpty()) {
      return;
    }
    String chars = folded.text();
    int at = 0;
    while (at < chars.length()) {
      int end = at;
      while (end < chars.length() && Character.isLetter(chars.charAt(end))) {
        end++;
      }
      if (end - at >= SHORTEST - 1 && end - at <= LONGEST) {
        String word = chars.substring(at, end);
        int start = folded.originalStart(at);
        int last = folded.originalEnd(end - 1);
        if (Character.isUpperCase(text.codePointAt(start)) && !known.contains(word)) {
          nameOf(word)
              .filter(name -> !isWord(text.substring(start, last), words))
              .ifPresent(name -> found.add(match(name, start, last)));
        }
      }
      at = end + 1;
    }
  }

  /** The name that a word is but for one letter; the first letter is right. */
  private Optional<String> nameOf(String word) {
    Optional<String> name = near(word, word);
    for (int i = 1; i < word.length() && name.isEmpty(); i++) {
      name = near(word.substring(0, i) + word.substring(i + 1), word);
    }
    return name;
  }

  private Optional<String> near(String part, String word) {
    String name = nameWithout.get(part);
    return name != null && Spelling.isOneOff(name, word) ? Optional.of(name) : Optional.empty();
  }

  private static boolean isWord(String word, NameModel words) {
    NameModel.Judged judged = words.look(List.of(PlainLetters.of(word))).get(0);
    return judged.everyday() || judged.sort() == NameModel.Sort.GIVEN;
  }

  private TextMatch match(String name, int start, int end) {
    Evidence whose = java.util.Objects.requireNonNull(evidence.get(name));
    List<String> context = new java.util.ArrayList<>(whose.context());
    context.add("one letter differs");
    return new TextMatch(
        Category.PERSON_NAME,
        start,
        end,
        CONFIDENCE,
        new Evidence(whose.rule(), Optional.empty(), context));
  }

  private static boolean isLongEnough(String name) {
    return name.length() >= SHORTEST
        && name.length() <= LONGEST
        && name.chars().allMatch(Character::isLetter);
  }
}
