// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  @Test
  void every_phrase_is_told_wherever_it_stands_within_others_too() {
    assertThat(found(List.of("ann", "anna", "nan", ""), "hannah annan"))
        .containsExactlyInAnyOrder("ann 1", "anna 1", "ann 7", "anna 7", "nan 9");
  }

  @Test
  void many_random_phrases_are_found_just_where_they_are() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      String text = letters(random, 60);
      List<String> phrases =
          random.ints(12, 1, 8).mapToObj(length -> letters(random, length)).distinct().toList();
      List<String> wanted = new ArrayList<>();
      for (String phrase : phrases) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
          wanted.add(phrase + " " + at);
        }
      }
      assertThat(found(phrases, text)).containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  @Test
  void thousands_of_phrases_are_found_each_in_its_place() {
    List<String> phrases = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      phrases.add(Integer.toString(i * 7_919 % 100_003, 36) + ";");
    }
    List<String> wanted = new ArrayList<>();
    int at = 0;
    for (String phrase : phrases) {
      wanted.add(phrase + " " + (at + 1));
      at += phrase.length() + 1;
    }
    assertThat(found(phrases, " " + String.join(" ", phrases))).containsAll(wanted);
  }

  private static List<String> found(List<String> phrases, String text) {
    List<String> found = new ArrayList<>();
    new Phrases(phrases)
        .scan(
            text,
            (phrase, start, end) -> {
              assertThat(text.substring(start, end)).isEqualTo(phrases.get(phrase));
              return found.add(phrases.get(phrase) + " " + start);
            });
    return found;
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    random.ints(length, 'a', 'd').forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
