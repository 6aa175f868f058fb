// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sable.pipeline.text.TextMatch;

class NameFinderTest {

  private static final NameFinder FINDER = new NameFinder(new NameModel());

  @Test
  void people_are_found_and_places_and_organisations_are_not() {
    assertThat(
            words(
                "I told Mr John Whitfield of Thames Valley Police in Reading that Priya"
                    + " Raghunathan's car was here."))
        .containsExactly("John Whitfield", "Priya Raghunathan");
  }

  @Test
  void capitals_are_looked_at_as_running_text() {
    assertThat(words("CALLER BRENDA OAKES SAYS JOHN WHITFIELD HAS LEFT THE HOUSE"))
        .contains("JOHN WHITFIELD");
  }

  @Test
  void a_name_crosses_no_gap_and_no_tab() {
    assertThat(words("Signed: Margaret Ashworth   Date: 27 April 2026"))
        .containsExactly("Margaret Ashworth");
    assertThat(words("Margaret Ashworth  Sable Ward\nBrenda Oakes\tDeclan Fogarty"))
        .containsExactly("Margaret Ashworth", "Sable Ward", "Brenda Oakes", "Declan Fogarty");
  }

  @Test
  void names_of_many_origins_are_found_in_capitals() {
    assertThat(
            words(
                "RIDER IS KRZYSZTOF WIŚNIEWSKI AND HIS BROTHER TEMIDAYO LEFT WITH AYŞE YILDIRIM"
                    + " BEFORE CIARÁN GERAGHTY ARRIVED"))
        .containsExactly("KRZYSZTOF WIŚNIEWSKI", "TEMIDAYO", "AYŞE YILDIRIM", "CIARÁN GERAGHTY");
    assertThat(words("HE SAID THE DOOR WAS LEFT OPEN AND THE PHONE WAS TAKEN FROM THE TABLE"))
        .isEmpty();
  }

  @Test
  void words_beside_a_name_tell_it() {
    assertThat(words("I met her brother Lee and a friend called Autumn."))
        .containsExactly("Lee", "Autumn");
    assertThat(words("The arrest of Yauvani was on a Friday.")).containsExactly("Yauvani");
    assertThat(words("The arrest of the man was on a Friday in Autumn.")).isEmpty();
  }

  @Test
  void careless_small_letters_are_looked_at() {
    assertThat(words("seen krzysztof about? nah he with asha osman innit"))
        .contains("krzysztof", "asha osman");
    assertThat(words("will you mark the rose for me in may")).isEmpty();
  }

  @Test
  void invisible_characters_are_covered() {
    assertThat(words("She spoke to Jo\u200bhn Whit\u00adfield yesterday."))
        .containsExactly("Jo\u200bhn Whit\u00adfield");
  }

  @Test
  void what_was_read_before_changes_nothing() {
    String text = "Will Marsh and Rose Sharpe met Declan Fogarty at the rose garden.";
    List<TextMatch> first = FINDER.find(text);
    FINDER.find("the marsh and the rose and the sharpe will fogarty declan met ".repeat(50));
    assertThat(FINDER.find(text)).isEqualTo(first);
  }

  @Test
  void several_threads_get_the_same() {
    String text = "Declan Fogarty told Rose Sharpe that PC Marsh had gone. ".repeat(20);
    List<TextMatch> alone = FINDER.find(text);
    assertThat(
            java.util.stream.IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> FINDER.find(text))
                .toList())
        .allSatisfy(found -> assertThat(found).isEqualTo(alone));
  }

  @Test
  void a_long_text_is_read_to_its_end() {
    String text = "nothing to see here and ".repeat(3000) + "then John Whitfield left.";
    assertThat(words(text)).contains("John Whitfield");
  }

  @Test
  void other_scripts_and_languages_are_not_understood() {
    assertThat(FINDER.cannotRead("He said that he was not there.")).isEmpty();
    assertThat(FINDER.cannotRead("Это заявление свидетеля о краже автомобиля")).isPresent();
    assertThat(FINDER.cannotRead("这是关于一起盗窃案件的证人陈述请大家注意阅读全文内容".repeat(2))).isPresent();
    assertThat(
            FINDER.cannotRead("Roedd y dyn yn sefyll wrth y drws pan ddaeth yr heddlu ".repeat(12)))
        .isPresent();
    assertThat(FINDER.cannotRead("07700 900471")).isEmpty();
  }

  private static List<String> words(String text) {
    return FINDER.find(text).stream().map(m -> text.substring(m.start(), m.end())).toList();
  }
}
