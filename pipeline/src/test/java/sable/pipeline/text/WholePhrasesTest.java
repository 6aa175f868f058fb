// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WholePhrasesTest {

  @Test
  void a_phrase_is_told_where_no_letter_or_digit_touches_it() {
    assertThat(found(List.of("ann", "ann lee", "lee"), "ann, annan (ann lee) leeds lee"))
        .containsExactlyInAnyOrder("ann 0", "ann 12", "ann lee 12", "lee 16", "lee 27");
  }

  @Test
  void what_stands_around_the_words_of_a_phrase_is_part_of_it() {
    assertThat(found(List.of("@bob", "bob", "bob.", "(bob", "-"), "@bob bob. x@bob -"))
        .as("a letter stands before the last @")
        .containsExactlyInAnyOrder("@bob 0", "bob 1", "bob 5", "bob. 5", "bob 12", "- 16");
  }

  @Test
  void letters_of_two_code_units_and_scripts_without_spaces_are_letters() {
    String old = "\ud835\udc00";
    assertThat(
            found(
                List.of("ann", old, old + "ann", "\u674e\u660e"),
                "ann" + old + " " + old + "ann \u674e\u660e "))
        .containsExactlyInAnyOrder(old + "ann 6", "\u674e\u660e 12");
  }

  @Test
  void a_phrase_of_many_words_is_found_as_well() {
    String many = String.join(" ", IntStream.range(0, 40).mapToObj(i -> "w" + i).toList());

    assertThat(found(List.of(many, "w39"), "x " + many + ", " + many + "0"))
        .containsExactlyInAnyOrder(many + " 2", "w39 148");
  }

  @Test
  void phrases_of_the_same_words_are_found_however_many_there_are() {
    List<String> phrases =
        IntStream.range(0, 100).mapToObj(i -> "bob" + ".,;".repeat(i) + "!").toList();

    assertThat(found(phrases, String.join(" ", phrases))).hasSize(100).contains("bob! 0");
  }

  @Test
  void many_random_phrases_are_found_just_where_they_stand_whole() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      String text = signs(random, 80);
      List<String> phrases =
          random.ints(20, 1, 9).mapToObj(length -> signs(random, length)).distinct().toList();
      List<String> wanted = new ArrayList<>();
      for (String phrase : phrases) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
          if (standsWhole(text, at, at + phrase.length())) {
            wanted.add(phrase + " " + at);
          }
        }
      }
      assertThat(found(phrases, text)).containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  @Test
  void thousands_of_phrases_are_found_each_in_its_place() {
    List<String> phrases =
        IntStream.range(0, 5_000).mapToObj(i -> Integer.toString(i * 7_919 % 100_003, 36)).toList();
    List<String> wanted = new ArrayList<>();
    int at = 0;
    for (String phrase : phrases) {
      wanted.add(phrase + " " + at);
      at += phrase.length() + 1;
    }
    assertThat(found(phrases, String.join(" ", phrases))).containsExactlyElementsOf(wanted);
  }

  private static boolean standsWhole(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.codePointBefore(start)))
        && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
  }

  private static List<String> found(List<String> phrases, String text) {
    List<String> found = new ArrayList<>();
    new WholePhrases(phrases)
        .scan(
            text,
            (phrase, start, end) -> {
              assertThat(text.substring(start, end)).isEqualTo(phrases.get(phrase));
              found.add(phrases.get(phrase) + " " + start);
            });
    return found;
  }

  private static String signs(Random random, int length) {
    StringBuilder signs = new StringBuilder();
    random.ints(length, 0, 8).forEach(i -> signs.append("aab1  .@".charAt(i)));
    return signs.toString();
  }
}
