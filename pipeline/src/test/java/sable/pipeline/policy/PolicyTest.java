// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.person.People;
import sable.pipeline.person.Role;
import sable.pipeline.person.Subject;
import sable.pipeline.place.Span;

class PolicyTest {

  private static final List<Subject> SUBJECTS =
      List.of(Subject.parse("Manpreet Bhullar; 07700 900471; 4 May 1990"));
  private static final People PEOPLE =
      People.of(List.of("Manpreet Bhullar", "Ann Oakes"), SUBJECTS);

  @Test
  void subject_access_keeps_the_subjects_own_data_and_proposes_the_rest() {
    Policy policy = Policy.of(Regime.SAR, SUBJECTS);
    assertThat(policy.propose(finding("Manpreet Bhullar", Category.PERSON_NAME), PEOPLE))
        .returns(Action.KEEP, Proposal::action)
        .returns(Role.DATA_SUBJECT, Proposal::whose);
    assertThat(policy.propose(finding("07700900471", Category.PHONE), PEOPLE).action())
        .isEqualTo(Action.KEEP);
    assertThat(policy.propose(finding("Ann Oakes", Category.PERSON_NAME), PEOPLE))
        .returns(Action.PROPOSE, Proposal::action)
        .returns("dpa-s45-4-e", Proposal::ground);
    assertThat(policy.propose(finding("", Category.FACE), PEOPLE).action())
        .isEqualTo(Action.PROPOSE);
  }

  @Test
  void a_name_that_a_relative_may_bear_is_not_kept_for_the_subject() {
    List<Subject> john = List.of(Subject.parse("John Carter"));
    People people = People.of(List.of("John Carter", "Jack Carter"), john);

    assertThat(
            Policy.of(Regime.SAR, john)
                .propose(finding("Jack Carter", Category.PERSON_NAME), people))
        .returns(Action.PROPOSE, Proposal::action)
        .returns(Role.UNKNOWN, Proposal::whose);
  }

  @Test
  void freedom_of_information_proposes_everybody() {
    Policy policy = Policy.of(Regime.FOI, SUBJECTS);
    assertThat(policy.propose(finding("Manpreet Bhullar", Category.PERSON_NAME), PEOPLE))
        .returns(Action.PROPOSE, Proposal::action)
        .returns("foi-s40-1", Proposal::ground);
    assertThat(policy.propose(finding("Ann Oakes", Category.PERSON_NAME), PEOPLE).ground())
        .isEqualTo("foi-s40-2");
  }

  @Test
  void what_an_officer_asked_to_hide_is_always_proposed() {
    assertThat(
            Policy.of(Regime.SAR, SUBJECTS)
                .propose(finding("Manpreet Bhullar", Category.TERM), PEOPLE)
                .action())
        .isEqualTo(Action.PROPOSE);
  }

  @Test
  void a_join_explains_itself_in_the_evidence() {
    People people = People.of(List.of("Margaret Ashworth", "M Ashworth"), List.of());
    assertThat(
            Policy.of(Regime.FOI, List.of())
                .propose(finding("M Ashworth", Category.PERSON_NAME), people)
                .finding()
                .evidence()
                .context())
        .containsExactly("joined: initials and surname");
  }

  @Test
  void the_table_of_grounds_has_a_version() {
    assertThat(Policy.of(Regime.FOI, List.of()).version()).matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private static Finding finding(String text, Category category) {
    return new Finding(
        new FindingId("f1"),
        category,
        0.9,
        text,
        Evidence.of("test"),
        List.of(new Span("body", 0, text.length())));
  }
}
