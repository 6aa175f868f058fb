// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InContextTest {

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          It was the neighbour at the blue door. | the neighbour at the blue door | place
          I rang her brother who works at the Esso garage, then left. | her brother who works at the Esso garage | work
          the lady from the chip shop told me | the lady from the chip | shop
          a tall man with a limp ran | a tall man with a limp | mark
          She is the only female officer on the team. | the only female officer on the team | only one
          spoke to the landlord of the Red Lion about it | the landlord of the Red Lion | post
          his cousin who drives the blue van | his cousin who drives the blue van | vehicle
          the woman from number 12 saw it | the woman from number 12 | number
          my mate Lee who lives opposite, said | my mate Lee who lives opposite | name and place
          He drives a white Transit now. | drives a white Transit now | vehicle of somebody
          Regards\\nTom\\nRecords Officer\\nDisclosure Unit\\n01632 960123 | Records Officer\\nDisclosure Unit | job and unit in a signature
          Regards\\nTom\\n01632 960123 | | a signature without a job
          the witness at the scene saw it | | nothing that singles out
          a man in the street ran off | | anybody
          the owner of the vehicle | | no place
          the only exit was shut | | no person
          """)
  void finds_descriptions(String text, @Nullable String found, String why) {
    assertThat(of(text.translateEscapes(), "identifying-description"))
        .isEqualTo(found == null ? null : found.translateEscapes());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          He is diabetic and takes insulin. | diabetic & insulin | health
          known to the community mental health team | community mental health team | health
          a practising Muslim | Muslim | belief
          her sexual orientation | sexual orientation | orientation
          the union rep | union rep | union
          a stroke of luck and a gay parade | stroke & gay | words that may mean something else
          the healthy dog | | part of a word
          """)
  void finds_special_categories(String text, @Nullable String found, String why) {
    assertThat(of(text, "special-category")).isEqualTo(found);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          He was convicted of burglary in 2019. | convicted of burglary in 2019 | conviction
          cautioned for theft, then let go | cautioned for theft | caution
          no previous convictions | previous convictions | record
          ARRESTED ON SUSPICION OF COMMON ASSAULT | ARRESTED ON SUSPICION OF COMMON ASSAULT | capitals
          a burglary was reported | | an offence and nobody's
          cautioned him at the door | | other words
          """)
  void finds_criminal_records(String text, @Nullable String found, String why) {
    assertThat(of(text, "criminal-offence")).isEqualTo(found);
  }

  @Test
  void a_text_that_is_not_english_is_not_searched_and_says_so() {
    assertThat(new InContext().cannotRead("Моя сестра, которая работает на заправке, больна."))
        .isPresent();
    assertThat(new InContext().cannotRead("My sister who works at the garage.")).isEmpty();
  }

  private static @Nullable String of(String text, String category) {
    String all =
        new InContext()
            .find(text).stream()
                .filter(match -> match.category().code().equals(category))
                .map(match -> text.substring(match.start(), match.end()))
                .collect(Collectors.joining(" & "));
    return all.isEmpty() ? null : all;
  }
}
