// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sable.detectors.names.NameModel;
import sable.detectors.words.Words;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextDetectorContract;
import sable.pipeline.text.TextMatch;

class TaughtFinderTest extends TextDetectorContract {

  private static final TaughtFinder FINDER = new TaughtFinder(new NameModel());

  private static final String LOG =
      """
      22:14:07  61174  FEMALE CALLER SAYS EX PARTNER MARVIN OKORO OUTSIDE
      22:15:40  61174  ADDRESS IS RM 7, HARBOUR HOUSE, 2ND FLR, QUAY LANE
      22:16:11  60082  SUPV GREAVES AWARE
      22:23:19  2784   ONE DETAINED
      """;

  @Override
  protected TextDetector detector() {
    return FINDER;
  }

  @Override
  protected String telling() {
    return LOG;
  }

  @Test
  void authors_of_log_lines_by_number_and_rooms_in_houses_are_found() {
    assertThat(found(LOG, Category.COLLAR_NUMBER)).contains("61174", "60082", "2784");
    assertThat(found(LOG, Category.PERSON_NAME)).contains("MARVIN OKORO");
    assertThat(String.join(" ", found(LOG, Category.ADDRESS))).contains("RM 7, HARBOUR HOUSE");
  }

  @Test
  void a_guess_is_less_sure_than_what_a_shape_tells() {
    assertThat(FINDER.find(LOG))
        .allSatisfy(match -> assertThat(match.confidence()).isBetween(0.0, 0.69));
  }

  @Test
  void a_search_without_names_is_left_to_the_rules() {
    assertThat(FINDER.runsFor()).containsExactly(Category.PERSON_NAME);
    Set<Category> others = EnumSet.copyOf(FINDER.categories());
    others.removeAll(FINDER.runsFor());
    assertThat(new Words("words", Words.STANDARD).categories()).containsAll(others);
  }

  @Test
  void i_is_nobody() {
    assertThat(
            found(
                "I went home. I said no. I am tired. DC Hope said I could.", Category.PERSON_NAME))
        .doesNotContain("I");
  }

  @Test
  void a_text_in_another_language_is_not_searched() {
    assertThat(
            FINDER.cannotRead(
                "Der Mann ging mit seiner Frau und den Kindern durch die lange Strasse nach Hause,"
                    .repeat(12)))
        .isPresent();
    assertThat(FINDER.cannotRead(LOG)).isEmpty();
  }

  @Test
  void people_in_columns_and_on_lines_of_their_own_are_told_one_by_one() {
    assertThat(found("02:14\tDavid Okoro\tMary Jones\t12 Larch Road\n", Category.PERSON_NAME))
        .containsExactly("David Okoro", "Mary Jones");
    assertThat(
            found("Persons present:\nDavid Okoro\nMary Jones\nAmir Khan\n", Category.PERSON_NAME))
        .containsExactly("David Okoro", "Mary Jones", "Amir Khan");
  }

  @Test
  void one_long_line_is_cut_between_words() {
    List<String> names = found("seen by PC 4471 Greaves then ".repeat(2_000), Category.PERSON_NAME);
    assertThat(names).hasSizeGreaterThan(1_900).allSatisfy(n -> assertThat(n).isEqualTo("Greaves"));
  }

  @Test
  void a_page_ends_with_a_line_or_a_word_and_halves_no_character() {
    NameModel names = new NameModel();
    for (String text :
        List.of("word ".repeat(8_000), "\uD83D\uDE00".repeat(20_000), "a line\n".repeat(5_000))) {
      List<Integer> ends = new ArrayList<>();
      Pages.forEach(text, names, page -> ends.add(page.piece(page.size() - 1).end()));
      assertThat(ends).hasSizeGreaterThan(1);
      assertThat(ends)
          .allSatisfy(
              end ->
                  assertThat(end == text.length() || !Character.isLowSurrogate(text.charAt(end)))
                      .isTrue());
    }
  }

  private static List<String> found(String text, Category category) {
    return FINDER.find(text).stream()
        .filter(match -> match.category() == category)
        .map(match -> within(text, match))
        .toList();
  }

  private static String within(String text, TextMatch match) {
    return text.substring(match.start(), match.end());
  }
}
