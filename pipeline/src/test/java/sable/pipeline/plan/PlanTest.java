// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.person.Role;
import sable.pipeline.place.Span;
import sable.pipeline.policy.Action;
import sable.pipeline.policy.Proposal;

class PlanTest {

  @Test
  void without_a_decision_nothing_is_hidden() {
    Plan plan = Plan.of(List.of(proposal(1, "Ann Oakes", 0, Category.PERSON_NAME)), Map.of());
    assertThat(plan.isEmpty()).isTrue();
    assertThat(plan.kept()).containsExactly("Ann Oakes");
  }

  @Test
  void spans_that_meet_are_one() {
    Plan plan =
        Plan.of(
            List.of(
                proposal(1, "Ann Oakes", 10, Category.PERSON_NAME),
                proposal(2, "Oakes", 14, Category.TERM),
                proposal(3, "Lane", 40, Category.TERM)),
            Map.of(id(1), hide(), id(2), hide(), id(3), hide()));
    assertThat(plan.spans("body"))
        .containsExactly(new Span("body", 10, 19), new Span("body", 40, 44));
    assertThat(plan.spans("other")).isEmpty();
  }

  @Test
  void a_term_must_be_gone_anywhere_a_name_as_the_same_word_and_what_somebody_kept_may_stay() {
    Plan plan =
        Plan.of(
            List.of(
                proposal(1, "Will", 0, Category.PERSON_NAME),
                proposal(2, "07700 900123", 10, Category.PHONE),
                proposal(3, "43", 30, Category.AGE),
                proposal(4, "lane", 40, Category.TERM),
                proposal(5, "Grace Lee", 50, Category.PERSON_NAME),
                proposal(6, "Grace", 60, Category.PERSON_NAME)),
            Map.of(id(1), hide(), id(2), hide(), id(3), hide(), id(4), hide(), id(6), hide()));
    assertThat(plan.gone())
        .containsExactlyInAnyOrder(
            new Gone("Will", Gone.How.SAME_CASE),
            new Gone("07700 900123", Gone.How.WHOLE_WORDS),
            new Gone("lane", Gone.How.ANYWHERE));
    assertThat(new Gone("Will", Gone.How.SAME_CASE).occursIn("he will; WILL")).isFalse();
    assertThat(new Gone("Will", Gone.How.SAME_CASE).occursIn("saw Will.")).isTrue();
    assertThat(new Gone("lane", Gone.How.ANYWHERE).occursIn("PLANET")).isTrue();
  }

  private static Proposal proposal(int number, String text, int start, Category category) {
    return new Proposal(
        new Finding(
            id(number),
            category,
            0.9,
            text,
            Evidence.of("test"),
            List.of(new Span("body", start, start + text.length()))),
        Action.PROPOSE,
        "foi-s40-2",
        Role.UNKNOWN,
        Optional.empty());
  }

  private static FindingId id(int number) {
    return new FindingId("f" + number);
  }

  private static Decision hide() {
    return new Decision(Verdict.HIDE, "officer-1", Instant.EPOCH, "");
  }
}
