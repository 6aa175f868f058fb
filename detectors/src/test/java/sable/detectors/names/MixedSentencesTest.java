// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sable.pipeline.person.People;
import sable.pipeline.person.Person;
import sable.pipeline.person.Subject;
import sable.pipeline.text.TextMatch;

class MixedSentencesTest {

  private static final NameModel MODEL = new NameModel();
  private static final String TEXT =
      "Priya Raghunathan rang first. Priya said that Colin Stubbs had pushed her. Stubbs left.";

  private static List<Person> persons(List<Subject> subjects) {
    return People.of(List.of("Priya Raghunathan", "Colin Stubbs"), subjects).all();
  }

  @Test
  void a_sentence_about_the_subject_and_somebody_else_is_flagged() {
    List<Person> persons = persons(List.of(Subject.parse("Priya Raghunathan")));
    List<TextMatch> found = new MixedSentences(persons, MODEL).find(TEXT);
    assertThat(found)
        .singleElement()
        .satisfies(
            match -> {
              assertThat(TEXT.substring(match.start(), match.end()))
                  .isEqualTo("Priya said that Colin Stubbs had pushed her.");
              assertThat(match.evidence().rule()).isEqualTo("mixed-sentence");
            });
  }

  @Test
  void without_a_data_subject_nothing_is_mixed() {
    assertThat(new MixedSentences(persons(List.of()), MODEL).find(TEXT)).isEmpty();
  }
}
