// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleTest {

  @Test
  void forms_of_one_full_name_are_one_person() {
    People people =
        People.of(
            List.of("Brenda Oakes", "OAKES, Brenda", "BRENDA OAKES", "Mrs Brenda Oakes", "Brenda"),
            List.of());
    assertThat(people.all()).hasSize(1);
    assertThat(people.all().get(0).mentions()).isEqualTo(5);
    assertThat(people.owner("Brenda")).contains(new PersonId("p1"));
  }

  @Test
  void two_of_one_surname_stay_two_and_the_lone_surname_is_nobodys() {
    People people = People.of(List.of("Ann Oakes", "Tariq Oakes", "Oakes"), List.of());
    assertThat(people.all()).hasSize(3);
    assertThat(people.owner("Oakes")).contains(new PersonId("p3"));
  }

  @Test
  void shorter_forms_that_fit_one_person_alone_are_joined_and_say_why() {
    People people =
        People.of(
            List.of("Margaret Jane Ashworth", "M. Ashworth", "Margaret Ashworth", "MJ Ashworth"),
            List.of());
    assertThat(people.all()).hasSize(1);
    assertThat(people.reason("M. Ashworth")).contains("initials and surname");
    assertThat(people.reason("Margaret Ashworth")).contains("without middle names");
    assertThat(people.reason("Margaret Jane Ashworth")).isEmpty();
  }

  @Test
  void an_initial_that_fits_two_is_nobodys() {
    People people =
        People.of(List.of("Margaret Ashworth", "Martin Ashworth", "M Ashworth"), List.of());
    assertThat(people.all()).hasSize(3);
  }

  @Test
  void a_long_surname_with_one_letter_wrong_is_a_slip_and_a_short_one_another_name() {
    People slip = People.of(List.of("Ann Ashworth", "Ann Ashwroth", "Ashwort"), List.of());
    assertThat(slip.all()).hasSize(1);
    assertThat(slip.reason("Ann Ashwroth")).contains("one letter differs");
    assertThat(slip.isGuess("Ann Ashwroth")).isTrue();
    assertThat(slip.isGuess("Ashwort")).isTrue();
    assertThat(People.of(List.of("Ann Oakes", "Ann Oates"), List.of()).all()).hasSize(2);
    assertThat(People.of(List.of("Ann Ashworth", "Tom Ashwroth"), List.of()).all()).hasSize(2);
  }

  @Test
  void a_short_form_of_a_forename_is_the_one_person_that_it_fits() {
    People people =
        People.of(List.of("William Ashworth", "Bill Ashworth", "Billy", "Ann Oakes"), List.of());
    assertThat(people.all()).hasSize(2);
    assertThat(people.reason("Bill Ashworth")).contains("short form of the forename");
    assertThat(people.reason("Billy")).contains("short form of the forename");
  }

  @Test
  void a_short_form_that_fits_two_is_nobodys_and_another_surname_another_person() {
    assertThat(People.of(List.of("William Oakes", "William Lane", "Bill"), List.of()).all())
        .hasSize(3);
    assertThat(People.of(List.of("William Oakes", "Bill Lane"), List.of()).all()).hasSize(2);
    assertThat(People.of(List.of("William Oakes", "Bob Oakes"), List.of()).all()).hasSize(2);
  }

  @Test
  void an_initial_of_the_surname_is_the_only_one_with_it() {
    assertThat(People.of(List.of("Ann Raghunathan", "Tom Lane", "Mrs R."), List.of()).all())
        .hasSize(2);
    assertThat(People.of(List.of("Ann Raghunathan", "Tom Rees", "Mrs R."), List.of()).all())
        .hasSize(3);
  }

  @Test
  void a_misread_letter_is_a_slip() {
    People people =
        People.of(List.of("Ann Barnard", "Ann Bamard", "Tom Oakes", "0akes"), List.of());
    assertThat(people.all()).hasSize(2);
    assertThat(people.reason("Ann Bamard")).contains("one letter misread");
    assertThat(people.reason("0akes")).contains("one letter misread");
    assertThat(People.of(List.of("Ann Barnard", "Tom Bamard"), List.of()).all()).hasSize(2);
  }

  @Test
  void a_rank_makes_an_officer_and_two_kinds_of_title_nobody() {
    People people =
        People.of(
            List.of("Tom Reed", "Reed", "Ann Lane"),
            List.of(),
            Map.of("Reed", Office.told(List.of("Insp")), "Ann Lane", Office.told(List.of("Dr"))));
    assertThat(people.all())
        .extracting(Person::role)
        .containsExactly(Role.OFFICER, Role.PROFESSIONAL);
    assertThat(people.office(people.owner("Tom Reed").orElseThrow()).rank())
        .contains(Rank.INSPECTOR);
    assertThat(people.ranks("Reed")).containsExactly(Rank.INSPECTOR);
    assertThat(people.ranks("Tom Reed")).isEmpty();
    assertThat(Role.ofTitle("Insp")).contains(Role.OFFICER);
    assertThat(Role.ofTitle("Mrs")).isEmpty();
  }

  @Test
  void a_rank_is_told_of_the_same_first_and_last_word_and_of_the_lone_word_of_its_owner() {
    People people =
        People.of(
            List.of("Thomas John Reed", "REED, Thomas", "T Reed", "Reed"),
            List.of(),
            Map.of("REED, Thomas", Office.told(List.of("Insp"))));
    assertThat(people.all()).hasSize(1);
    for (String told : List.of("Thomas John Reed", "REED, Thomas", "Reed")) {
      assertThat(people.ranks(told)).containsExactly(Rank.INSPECTOR);
    }
    assertThat(people.ranks("T Reed")).isEmpty();
  }

  @Test
  void many_names_are_joined_soon() {
    List<String> names = new java.util.ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      names.add("Given" + i + " Family" + i);
    }
    assertThat(People.of(names, List.of()).all()).hasSize(20_000);
  }

  @Test
  void the_data_subject_is_known_by_any_of_the_given_names() {
    List<Subject> subjects = List.of(Subject.parse("Manpreet Bhullar; Manny Bhullar; 4 May 1990"));
    People people = People.of(List.of("Manny Bhullar", "Ann Oakes"), subjects);
    assertThat(people.all())
        .extracting(Person::role)
        .containsExactly(Role.DATA_SUBJECT, Role.UNKNOWN);
  }

  @Test
  void nothing_personal_is_printed() {
    People people = People.of(List.of("Ann Oakes"), List.of());
    assertThat(people.all().get(0).toString()).doesNotContain("Oakes");
  }
}
