// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.person.People;
import sable.pipeline.person.Role;
import sable.pipeline.person.Subject;
import sable.pipeline.place.Span;
import sable.pipeline.stage.Mentioned;

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

  @ParameterizedTest(name = "{0} {1}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          inspector+ | Insp | KEEP | officer (inspector), on duty as far as is told: kept by name are inspector+
          inspector+ | Chief Supt | KEEP | officer (chief superintendent), on duty as far as is told: kept by name are inspector+
          inspector+ | PC | PROPOSE | officer (constable): kept by name are only inspector+
          inspector+ | A/Insp | PROPOSE | officer (sergeant): kept by name are only inspector+
          inspector+ | Detective | PROPOSE | officer: kept by name are only inspector+
          inspector+ | Insp, off duty | PROPOSE | officer (inspector), also told of as a private person: not kept
          inspector+ | Insp; PC | PROPOSE | officer (constable): kept by name are only inspector+
          inspector+ | Dr | PROPOSE | professional, as the title tells
          sergeant | Insp | PROPOSE | officer (inspector): kept by name are only sergeant
          sergeant assistant-chief-constable | ACC | KEEP | officer (assistant chief constable), on duty as far as is told: kept by name are sergeant assistant-chief-constable
          '' | Insp | PROPOSE | officer (inspector)
          """)
  void officers_are_kept_by_name_by_rank_and_duty_as_configured(
      String kept, String titles, Action action, String why) {
    List<Finding> mentions = new ArrayList<>();
    for (String title : titles.split("; ")) {
      mentions.add(named("Ann Oakes", List.of(title.split(", "))));
    }
    mentions.add(named("Oakes", List.of()));
    People people = Mentioned.people(List.of(mentions), List.of());

    for (Regime regime : Regime.values()) {
      Policy policy = Policy.of(regime, List.of(), KeptOfficers.parse(kept));
      for (Finding mention : mentions) {
        Proposal proposal = policy.propose(mention, people);
        assertThat(proposal.action()).isEqualTo(action);
        assertThat(proposal.finding().evidence().context()).contains("whose: " + why);
        assertThat(policy.propose(proposal.finding(), people)).isEqualTo(proposal);
      }
    }
  }

  @Test
  void an_officer_who_is_also_called_mrs_or_is_the_subject_is_nobody_to_keep() {
    Policy policy = Policy.of(Regime.FOI, SUBJECTS, KeptOfficers.parse("constable+"));
    List<Finding> mentions =
        List.of(
            named("Ann Oakes", List.of("DCI")),
            named("Oakes", List.of("Mrs")),
            named("Manpreet Bhullar", List.of("Supt")));
    People people = Mentioned.people(List.of(mentions), SUBJECTS);

    assertThat(mentions)
        .extracting(m -> policy.propose(m, people).action())
        .containsOnly(Action.PROPOSE);
  }

  @Test
  void a_name_that_is_an_officers_by_a_guess_is_not_kept() {
    List<Finding> mentions = List.of(named("William Oakes", List.of("Insp")));
    Finding guess = finding("Bill Oakes", Category.PERSON_NAME);
    People people = Mentioned.people(List.of(List.of(mentions.get(0), guess)), List.of());
    Policy policy = Policy.of(Regime.FOI, List.of(), KeptOfficers.parse("inspector+"));

    assertThat(policy.propose(mentions.get(0), people).action()).isEqualTo(Action.KEEP);
    assertThat(policy.propose(guess, people))
        .returns(Action.PROPOSE, Proposal::action)
        .extracting(p -> p.finding().evidence().context().toString())
        .asString()
        .contains("officer (inspector), by a guess: not kept");
  }

  @Test
  void a_rank_beside_a_lone_surname_keeps_nobody_of_the_same_surname() {
    List<Finding> mentions =
        List.of(
            named("Jones", List.of("PC")),
            named("Jane Jones", List.of()),
            named("Jane Ann Jones", List.of()));
    People people = Mentioned.people(List.of(mentions), List.of());
    Policy policy = Policy.of(Regime.FOI, List.of(), KeptOfficers.parse("constable+"));

    assertThat(mentions)
        .extracting(m -> policy.propose(m, people).action())
        .containsExactly(Action.KEEP, Action.PROPOSE, Action.PROPOSE);
    assertThat(policy.propose(mentions.get(1), people).finding().evidence().context())
        .contains("whose: officer (constable), the rank beside another form of the name: not kept");
  }

  @Test
  void another_rank_of_a_full_name_is_not_that_of_the_lone_surname() {
    List<Finding> mentions =
        List.of(named("Jones", List.of("PC")), named("Jane Jones", List.of("Insp")));
    People people = Mentioned.people(List.of(mentions), List.of());
    Policy policy = Policy.of(Regime.FOI, List.of(), KeptOfficers.parse("constable"));

    assertThat(policy.propose(mentions.get(1), people).action()).isEqualTo(Action.PROPOSE);
  }

  @Test
  void a_name_with_one_letter_wrong_is_an_officers_by_a_guess() {
    List<Finding> mentions =
        List.of(
            named("Ann Ashworth", List.of("Insp")),
            named("Ann Ashworth", List.of("Insp")),
            named("Ann Ashwroth", List.of()));
    People people = Mentioned.people(List.of(mentions), List.of());
    Policy policy = Policy.of(Regime.FOI, List.of(), KeptOfficers.parse("inspector+"));

    assertThat(policy.propose(mentions.get(2), people).action()).isEqualTo(Action.PROPOSE);
  }

  @Test
  void ranks_are_read_as_they_are_written() {
    assertThat(KeptOfficers.parse("chief-superintendent+").codes())
        .isEqualTo("chief-superintendent+");
    assertThat(KeptOfficers.parse(" inspector  sergeant ").codes()).isEqualTo("sergeant inspector");
    assertThat(KeptOfficers.parse("").isNone()).isTrue();
    assertThatThrownBy(() -> KeptOfficers.parse("inspectors"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no such rank");
  }

  @Test
  void the_table_of_grounds_has_a_version() {
    assertThat(Policy.of(Regime.FOI, List.of()).version()).matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private static Finding named(String name, List<String> context) {
    return new Finding(
        new FindingId("f1"),
        Category.PERSON_NAME,
        0.9,
        name,
        context.isEmpty()
            ? Evidence.of("person")
            : new Evidence("name-after-title", Optional.empty(), context),
        List.of(new Span("body", 0, name.length())));
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
