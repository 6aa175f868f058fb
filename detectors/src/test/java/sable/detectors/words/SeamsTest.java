// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sable.detectors.names.Mentions;
import sable.detectors.names.NameRules;
import sable.detectors.words.context.InContext;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.person.Person;
import sable.pipeline.person.PersonId;
import sable.pipeline.person.Role;
import sable.pipeline.place.Span;
import sable.pipeline.stage.PartSearch;
import sable.pipeline.stage.Wanted;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;
import sable.pipeline.text.TextPart;
import sable.testmedia.police.NameList;
import sable.testmedia.police.PoliceTexts;
import sable.testmedia.story.Story;
import sable.testmedia.text.StoryTexts;

/** A text that is looked through in parts gives what it gives as a whole. */
class SeamsTest {

  private static final int BEFORE = 4096;
  private static final int BEHIND = 2048;

  private static final String TEXT = text();
  private static final List<TextDetector> DETECTORS =
      List.of(
          new Words("words/1", Words.STANDARD),
          new Words("name-rules/1", NameRules.ALL),
          new InContext(),
          new Terms(List.of("ward", "police officer", "07700 900")),
          new Echoes(List.of(found("Ward", Category.PERSON_NAME), found("2143", Category.AGE))),
          new Mentions(
              List.of(
                  new Person(new PersonId("p1"), "Grace Will", List.of(), Role.UNKNOWN, 1),
                  new Person(new PersonId("p2"), "Police Officer", List.of(), Role.UNKNOWN, 1))));

  private static String text() {
    StringBuilder all = new StringBuilder();
    PoliceTexts.made(NameList.inside(), 3, 1).forEach(text -> all.append(text.text()).append('\n'));
    for (long seed = 1; seed <= 12; seed++) {
      StoryTexts texts = new StoryTexts(Story.of(seed));
      all.append(texts.statement()).append(texts.callLog()).append(texts.notes());
    }
    return all.toString();
  }

  private static Finding found(String words, Category category) {
    return new Finding(
        new FindingId("f1"),
        category,
        0.9,
        words,
        Evidence.of("test"),
        List.of(new Span("body", 0, words.length())));
  }

  private static List<TextMatch> look(String text, int own) {
    return new PartSearch(DETECTORS, Wanted.everything())
        .look(text, TextPart.cuts(text, own, BEFORE, BEHIND)).stream()
            .sorted(
                Comparator.comparingInt(TextMatch::start)
                    .thenComparingInt(TextMatch::end)
                    .thenComparing(match -> match.evidence().rule())
                    .thenComparing(TextMatch::toString))
            .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {700, 1_999, 5_000, 20_000})
  void parts_of_any_size_give_what_the_whole_gives(int own) {
    assertThat(look(TEXT, own)).isEqualTo(look(TEXT, TEXT.length()));
  }

  @Test
  void line_ends_of_other_kinds_and_characters_beyond_the_first_plane_are_cut_aright() {
    String text = TEXT.replace("\n", "\r\n").replace(" and ", " \ud83d\ude00 ");
    assertThat(look(text, 1_500)).isEqualTo(look(text, text.length()));
  }

  @Test
  void a_number_on_a_seam_is_found_once_wherever_the_seam_falls() {
    String filling = "x".repeat(1_400);
    for (int spaces = 0; spaces < 40; spaces++) {
      String text = filling + " ".repeat(spaces) + " NHS No 943 476 5919 " + filling;
      assertThat(look(text, 1_420))
          .extracting(TextMatch::category)
          .containsExactly(Category.NHS_NUMBER);
    }
  }

  @Test
  void what_a_later_part_tells_holds_for_an_earlier_one() {
    String filling = "Nothing happened on that day. ".repeat(300);
    String text =
        "I saw 2143 there.\nJOHN SMITH (12/03/1999)\n, Ann Bell 12/03/94 was\n"
            + filling
            + "PC 2143 wrote on 1 May 2024.";
    List<TextMatch> whole = look(text, text.length());
    assertThat(look(text, 1_000)).isEqualTo(whole);
    assertThat(whole).anyMatch(m -> m.category() == Category.COLLAR_NUMBER && m.start() == 6);
  }

  @Test
  void all_characters_are_somebodys_own_and_none_is_twice() {
    for (String text : Stream.of("", "a", TEXT, "x".repeat(50_000)).toList()) {
      List<TextPart.Cut> cuts = TextPart.cuts(text, 1_000, 100, 50);
      int at = 0;
      for (TextPart.Cut cut : cuts) {
        assertThat(cut.from()).isEqualTo(at);
        assertThat(cut.start()).isLessThanOrEqualTo(cut.from());
        assertThat(cut.end()).isGreaterThanOrEqualTo(cut.to());
        at = cut.to();
      }
      assertThat(at).isEqualTo(text.length());
    }
  }
}
