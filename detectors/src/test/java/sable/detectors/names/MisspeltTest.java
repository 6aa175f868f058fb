// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.pipeline.person.Person;
import sable.pipeline.person.PersonId;
import sable.pipeline.person.Role;
import sable.pipeline.text.Spelling;
import sable.pipeline.text.TextMatch;

class MisspeltTest {

  private static final Mentions MENTIONS =
      new Mentions(
          List.of(
              new Person(
                  new PersonId("p1"),
                  "Krzysztof Ashworth",
                  List.of("Krzysztof Ashworth"),
                  Role.UNKNOWN,
                  1)),
          new NameModel());

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "ashworth, ashwroth, true",
    "ashworth, ashwort, true",
    "ashworth, ashwworth, true",
    "ashworth, ashwarth, true",
    "ashworth, ashwrath, false",
    "ashworth, ashwo, false"
  })
  void one_letter_may_be_wrong(String name, String word, boolean near) {
    assertThat(Spelling.isOneOff(name, word)).isEqualTo(near);
  }

  @Test
  void a_misspelling_says_so() {
    assertThat(MENTIONS.find("I met Mr Ashwroth."))
        .singleElement()
        .extracting(TextMatch::evidence)
        .satisfies(
            evidence -> {
              assertThat(evidence.rule()).isEqualTo("mention-of:p1");
              assertThat(evidence.context()).containsExactly("one letter differs");
            });
  }

  @ParameterizedTest
  @CsvSource({"Mr Ashw0rth left, Ashw0rth", "Mr Ashvvorth left, Ashvvorth"})
  void a_misread_letter_says_so(String text, String found) {
    assertThat(MENTIONS.find(text))
        .singleElement()
        .satisfies(
            match -> {
              assertThat(text.substring(match.start(), match.end())).isEqualTo(found);
              assertThat(match.evidence().context()).containsExactly("one letter misread");
            });
  }

  @Test
  void what_is_no_everyday_word_is_found_in_small_letters() {
    assertThat(MENTIONS.find("ask krzysztof")).hasSize(1);
  }
}
