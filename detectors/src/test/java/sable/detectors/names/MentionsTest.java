// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;
import sable.pipeline.person.Person;
import sable.pipeline.person.PersonId;
import sable.pipeline.person.Role;

class MentionsTest {

  private static final Mentions MENTIONS =
      new Mentions(
          List.of(
              person("p1", "Will James Oakes", "WILL OAKES"),
              person("p2", "Brenda Oakes"),
              person("p3", "VAN DER MEER, Jan"),
              person("p4", "May Case-Hill"),
              person("p5", "Ann Wills"),
              person("p6", "Adam Fogarty"),
              person("p7", "Jane Adams")));

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          will james oakes | will james oakes 0.95 | any case
          BRENDA\\nOAKES left | BRENDA\\nOAKES 0.95 | over a line end
          Oakes, Brenda | Oakes, Brenda 0.95 | surname first
          told W. Oakes that | W. Oakes 0.85 | initial and surname
          Brenda's cat | Brenda 0.75 | possessive
          Bren-\\nda saw it | Bren-\\nda 0.75 | hyphen at the line end
          Br\\u200Eenda | Br\\u200Eenda 0.75 | invisible character
          Brenda_1.png and BRENDA2 | Brenda 0.75 & BRENDA 0.75 | file names
          I asked Will, who will see | Will 0.75 | small letters are a word
          I will. Will you? | Will 0.4 | word at the start of a sentence
          Mr Meer | Meer 0.75 | surname without particles
          Jan van der Meer | Jan van der Meer 0.95 | turned round
          the van der Meer boys | van der Meer 0.95 | surname with particles
          TOLD CASE HILL SO | CASE HILL 0.95 | hyphen left out
          seen in May and on 10 May and in May 2025 | | a month
          12th of May 86 | | a date of birth
          May's coat | May 0.75 | possessive
          I WILL GO. YOU WILL SEE | | a verb in capitals
          TOLD WILL AT NOON | WILL 0.75 | a name in capitals
          It's B-R-E-N-D-A. o a k e s, a b c d | B-R-E-N-D-A 0.75 & o a k e s 0.75 | spelt out
          Regards\\nBO\\nPC 1 | BO 0.6 | initials on a line of their own
          saw Adams and Wills | Adams 0.75 & Wills 0.75 | surnames that are forenames with an s
          in May's house | May 0.75 | a possessive
          BO said no. Signed BO | BO 0.6 & BO 0.6 | initials before a deed and behind signed
          asked by B.O. at noon (BO) | B.O. 0.6 & BO 0.6 | with full stops, in brackets
          the BO box stood there | | other capitals
          Brendan Oakeshott | | other names
          der Van | | particles
          """)
  void finds(String row, @Nullable String found, String why) {
    String text = row.replace("\\u200E", "\u200e");
    assertThat(Found.in(MENTIONS, text))
        .isEqualTo(found == null ? null : found.replace("\\u200E", "\u200e"));
  }

  @Test
  void a_shared_name_says_whose_it_could_be() {
    assertThat(MENTIONS.find("it was Oakes"))
        .singleElement()
        .satisfies(
            match -> {
              assertThat(match.evidence().rule()).isEqualTo("mention-of:p1");
              assertThat(match.evidence().context()).containsExactly("p2");
            });
  }

  private static Person person(String id, String... forms) {
    return new Person(new PersonId(id), forms[0], List.of(forms), Role.UNKNOWN, forms.length);
  }
}
