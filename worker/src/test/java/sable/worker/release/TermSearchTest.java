// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Check;
import sable.pipeline.person.Role;
import sable.pipeline.place.Span;
import sable.pipeline.plan.Decision;
import sable.pipeline.plan.Verdict;
import sable.pipeline.policy.Action;
import sable.pipeline.policy.Proposal;

class TermSearchTest {

  @TempDir Path folder;

  private List<ReleaseItem> after(List<ReleaseItem> items, String... terms) {
    TermSearch search = new TermSearch(Releases.noEngines(), folder.resolve("temporary"));
    return items.stream().map(item -> search.holdBack(item, List.of(terms))).toList();
  }

  @Test
  void a_copy_with_a_term_left_is_held_back_and_the_rest_leaves_as_it_was() throws IOException {
    List<ReleaseItem> items = new Releases(folder).items();

    List<ReleaseItem> after = after(items, "Statement", "nowhere");

    assertThat(after.get(0)).isSameAs(items.get(0));
    assertThat(after.get(2)).isSameAs(items.get(2));
    ReleaseItem.Held held = (ReleaseItem.Held) after.get(1);
    assertThat(held.original()).isEqualTo(items.get(1).original());
    assertThat(held.decided()).isEqualTo(items.get(1).decided());
    assertThat(held.reason().code()).isEqualTo(Reason.Code.CHECK_FAILED);
    assertThat(held.reason().sentence())
        .startsWith("1 of the 2 terms occur in the copy.")
        .doesNotContain("Statement");
    assertThat(held.report().orElseThrow().failed())
        .extracting(Check::name)
        .containsExactly("terms in no copy");
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
  }

  @Test
  void a_term_that_was_let_stand_in_an_item_holds_back_that_item_no_more() throws IOException {
    ReleaseItem.Released item = (ReleaseItem.Released) new Releases(folder).items().get(1);
    ReleaseItem kept = with(item, "STATEMENT", Verdict.KEEP);

    assertThat(after(List.of(kept), "Statement").get(0)).isSameAs(kept);
    assertThat(after(List.of(kept), "Statement", "of").get(0)).isInstanceOf(ReleaseItem.Held.class);
    assertThat(after(List.of(with(item, "Statement", Verdict.HIDE)), "Statement").get(0))
        .isInstanceOf(ReleaseItem.Held.class);
  }

  private static ReleaseItem with(ReleaseItem.Released item, String term, Verdict verdict) {
    Finding finding =
        new Finding(
            new FindingId("f9"),
            Category.TERM,
            1,
            term,
            Evidence.of("terms"),
            List.of(new Span("body", 0, term.length())));
    return new ReleaseItem.Released(
        item.original(),
        item.searched(),
        List.of(
            new ReleaseItem.Decided(
                new Proposal(finding, Action.PROPOSE, "asked", Role.THIRD_PARTY, Optional.empty()),
                Optional.of(new Decision(verdict, "officer-1", Releases.CLOCK.instant(), "why")))),
        item.copy());
  }

  @Test
  void a_copy_that_cannot_be_looked_into_is_held_back() throws IOException {
    List<ReleaseItem> items = new Releases(folder).items();
    Files.delete(((ReleaseItem.Released) items.get(1)).copy().file());

    ReleaseItem.Held held = (ReleaseItem.Held) after(items, "nowhere").get(1);

    assertThat(held.reason().sentence()).contains("could not be looked into");
  }

  @Test
  void nothing_is_held_back_where_no_term_is_left_or_none_was_given() throws IOException {
    List<ReleaseItem> items = new Releases(folder).items();

    assertThat(after(items, "nowhere")).isEqualTo(items);
    assertThat(after(items)).isEqualTo(items);
  }
}
