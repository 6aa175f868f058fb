// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          I asked Sarah Jones Service Manager about it. | Sarah Jones | a forename before a body
          He met John Smith Police Officer there. | John Smith | another
          He asked the Vrbovsko about it. | | an article
          The file was sent to the Kazneni Savet in Osijek. | | an article and a place
          He lived in the city of Zirndorf then. | | a kind of place before it
          They met in Grabovica and left. | | in, and one word
          It was decided by the Trogir Municipal Court in May. | | a body
          He was taken to Hrvatin Prison. | | a body behind it
          They walked along Pendry Street to Marlowe House. | | streets and houses
          A fine of 500 BAM was paid by him, then 300 BAM. | | a sum
          the Criminal Code (Kazneni Zakonik) applies | | a term in brackets
          my sister (Ngozi Chukwudi) said so | Ngozi Chukwudi | a relation before brackets
          They moved to 12 Marlowe Crescent and to Rue Lamartine 4. | | house number, French street
          The letter of Thistlewood and Sons came. | | a firm
          House to house: 11 Saltbox Street (Pauline Thistlewood) | Pauline Thistlewood | brackets behind a street
          k. an Krzysztof? | Krzysztof | no article before a consonant
          a man she knows as Thez. | Thez | knows as
          with a tattoo of the name Sioned on it | Sioned | the name
          The first account of F Rivers, recorded later | F Rivers | an initial
          dont tell that Horvath girl | Horvath | that girl
          He spoke to a Moldovan about it. | | a people
          June Marsh rang and said that June had been wet. | June Marsh | a month that is a name
          We met in June and in May Court was closed. | | months
          ROSE SAVAGE SAID THE ROSE GARDEN WAS SHUT | ROSE SAVAGE | words in capitals
          HIS FULL NAME IS GRACE MARSH. | GRACE MARSH | a surname that is a word behind a forename in capitals
          He is a lad they call Major. | Major | a title that is a surname
          R v DEMAJ (Arben) & MAJOR (Lee Paul) | DEMAJ & Arben & MAJOR & Lee Paul | forenames in brackets
          Ha-eun Baek, a tenant there, came. | Ha-eun Baek | what somebody is behind a comma
          Passenger  Iolo Tudur, a friend | Iolo Tudur | two spaces behind a role
          I saw his lady friend xiulan there | xiulan | small letters behind a role
          MARK II TASER AND MARK 2 LAMPS | | models
          Her school is St Mark's. | | a saint
          KEMBERY OSTLER LLP WROTE | | a firm
          The Pengelly Mutual paid. | | a body
          FÓGARTAIGH Fiachra sat down | FÓGARTAIGH Fiachra | a surname in capitals, a forename that is not
          Summarised by I A Chukwudi. | I A Chukwudi | an initial that is a word
          They shouted at mr demaj about it. | demaj | small letters behind a title
          Euan Demaj ("Wee Jim") and Arben Hoxha, "Benno", left. | Euan Demaj & Wee Jim & Arben Hoxha & Benno | nicknames behind names
          ARBEN DEMAJ NEE CASH LEFT | ARBEN DEMAJ & CASH | a maiden name
          It was the account of A Hadjiyianni then. | A Hadjiyianni | an initial that is an article
          Approach to Vauxhall Mokka there. | | a make
          IP IS KELVIN SHARP 150387, BREATHING | KELVIN SHARP | a surname that is a word, a number behind
          LEFT WITH PARTNER ELSIE-MAE CHURCH 02:20 DONE | ELSIE-MAE CHURCH | a role before it
          PNC REQ ON SHORT, GARY LEE DOB 5/10/99 | SHORT, GARY LEE | surname first before a date of birth
          A CUT ON K M CHAN HAND | K M CHAN | initials in capitals
          KNOWN TO THE CALLER AS SPUD. | SPUD | known as, over some words
          He thinks it was "Badger" there. | Badger | in quotation marks
          I would say I've seen him. | | a short form of "I have"
          They were of his flatmate Autumn RIDER, who left. | Autumn RIDER | a surname in capitals that is a role
          RING LEE 07700 900123 TODAY | LEE | a short name before a telephone number
          Sarah Jones limited it. | Sarah Jones | a verb that is a form of company as well
          INFORMED BY KIM 22317 TODAY | KIM | a short name before a number
          Kia Johnson said so. | Kia Johnson | a make that is a forename
          I WILL CHURCH THE CAR AND MAY FIELD THE CALL | | verbs in capitals
          """)
  void the_words_around_speak_against_a_name(String text, @Nullable String found, String why) {
    assertThat(String.join(" & ", words(text))).isEqualTo(found == null ? "" : found);
  }

  @Test
  void what_is_a_place_nearly_everywhere_is_no_person() {
    String text = "He lives in Leeds. She works in Leeds. They like Leeds. ".repeat(2);
    assertThat(words(text + "But Leeds said no.")).isEmpty();
    assertThat(words("Later Whitfield said no. He works for John Whitfield.")).hasSize(2);
  }

  @Test
  void small_words_stand_inside_names_in_small_letters() {
    assertThat(words("was it matteo di marco")).containsExactly("matteo di marco");
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
