// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.person.Person;
import sable.pipeline.person.Subject;
import sable.pipeline.place.Box;
import sable.pipeline.place.Rect;
import sable.pipeline.place.Span;

class MentionedTest {

  private static Finding name(String id, String text, int start) {
    return new Finding(
        new FindingId(id),
        Category.PERSON_NAME,
        0.9,
        text,
        Evidence.of("test"),
        List.of(new Span("body", start, start + text.length())));
  }

  @Test
  void a_mention_inside_a_name_that_is_known_says_nothing_new() {
    List<Finding> found = List.of(name("f1", "Priya Raghunathan", 10));

    assertThat(Mentioned.merged(found, List.of(name("f1", "Raghunathan", 16)))).isEqualTo(found);
  }

  @Test
  void a_mention_that_reaches_further_than_a_known_name_is_kept() {
    List<Finding> found = List.of(name("f1", "Priya", 10));

    assertThat(Mentioned.merged(found, List.of(name("f1", "Priya Raghunathan", 10))))
        .extracting(finding -> finding.id().value(), Finding::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("f1", "Priya"),
            org.assertj.core.groups.Tuple.tuple("f2", "Priya Raghunathan"));
  }

  @Test
  void a_mention_that_two_names_cover_together_is_dropped_where_they_leave_nothing_open() {
    List<Finding> found = List.of(name("f1", "Priya ", 10), name("f2", "Raghunathan", 16));

    assertThat(Mentioned.merged(found, List.of(name("f1", "Priya Raghunathan", 10)))).hasSize(2);
    assertThat(
            Mentioned.merged(
                List.of(name("f1", "Priya", 10), name("f2", "Raghunathan", 16)),
                List.of(name("f1", "Priya Raghunathan", 10))))
        .hasSize(3);
  }

  @Test
  void new_findings_get_ids_that_were_never_used() {
    List<Finding> found = List.of(name("f7", "Priya", 10));

    assertThat(Mentioned.merged(found, List.of(name("f1", "Priya", 90), name("f2", "Priya", 190))))
        .extracting(finding -> finding.id().value())
        .containsExactly("f7", "f8", "f9");
  }

  @Test
  void what_is_read_twice_hides_nothing_that_is_new() {
    Finding known = onPage(name("f1", "Priya", 10), "page");
    List<Finding> found = List.of(known, name("f2", "Tom Okafor", 50));
    List<Finding> again =
        List.of(onPage(name("f1", "Priya", 90), "by-position"), name("f2", "Priya", 190));

    Mentioned.More more = Mentioned.more(found, again);

    assertThat(more.added())
        .extracting(finding -> finding.id().value(), Finding::places)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("f4", List.of(new Span("body", 190, 195))));
    assertThat(more.grown()).extracting(finding -> finding.id().value()).containsExactly("f1");
    assertThat(more.grown().get(0).places())
        .containsAll(known.places())
        .contains(new Span("by-position", 90, 95));
  }

  @Test
  void findings_that_are_known_twice_leave_room_for_what_is_new() {
    List<Finding> found =
        List.of(
            onPage(name("f1", "Priya", 10), "page"),
            onPage(name("f2", "Priya", 10), "by-position"));

    assertThat(Mentioned.more(found, List.of(name("f1", "Priya", 190))))
        .extracting(Mentioned.More::grown, more -> more.added().get(0).id().value())
        .containsExactly(List.of(), "f3");
  }

  /** The name as it shows at one spot of a page, by the text of this name. */
  private static Finding onPage(Finding name, String part) {
    Span span = (Span) name.places().get(0);
    return new Finding(
        name.id(),
        name.category(),
        name.confidence(),
        name.text(),
        name.evidence(),
        List.of(
            new Span(part, span.start(), span.end()),
            new Box(0, new Rect(72, 100, 30, 12), Box.Unit.PT)));
  }

  @Test
  void subjects_are_looked_for_though_nobody_found_them_and_are_persons_only_where_found() {
    Subject subject = Subject.parse("Priya Raghunathan; 04/03/1981");
    List<List<Finding>> items = List.of(List.of(name("f1", "Tom Okafor", 0)));

    assertThat(Mentioned.wanted(items, List.of(subject)))
        .extracting(Person::name)
        .containsExactly("Tom Okafor", "Priya Raghunathan");
    assertThat(Mentioned.people(items, List.of(subject)).all())
        .extracting(Person::name)
        .containsExactly("Tom Okafor");
  }
}
