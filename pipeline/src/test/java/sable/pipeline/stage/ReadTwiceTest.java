// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.place.Box;
import sable.pipeline.place.Place;
import sable.pipeline.place.Rect;
import sable.pipeline.place.Span;

class ReadTwiceTest {

  private static final Span DRAWN = new Span("page-1", 10, 16);
  private static final Span BY_PLACE = new Span("page-1-otherwise", 3, 9);
  private static final Box HERE = new Box(0, new Rect(10, 20, 60, 11), Box.Unit.PT);
  private static final Box THERE = new Box(0, new Rect(10, 40, 60, 11), Box.Unit.PT);

  @Test
  void one_word_that_was_read_in_two_ways_is_one_finding_with_both_places() {
    List<Finding> joined =
        ReadTwice.joined(
            List.of(
                found("f1", Category.PERSON_NAME, 0.6, "Sherman", DRAWN, HERE),
                found("f2", Category.PERSON_NAME, 0.8, "Sherman", BY_PLACE, HERE)));

    assertThat(joined)
        .singleElement()
        .returns(new FindingId("f1"), Finding::id)
        .returns(0.8, Finding::confidence)
        .returns(List.of(DRAWN, HERE, BY_PLACE), Finding::places);
  }

  @Test
  void what_shows_elsewhere_or_is_something_else_stays_a_finding_of_its_own() {
    List<Finding> findings =
        List.of(
            found("f1", Category.PERSON_NAME, 0.6, "Sherman", DRAWN, HERE),
            found("f2", Category.PERSON_NAME, 0.6, "Sherman", BY_PLACE, THERE),
            found("f3", Category.TERM, 1, "Sherman", BY_PLACE, HERE),
            found("f4", Category.PERSON_NAME, 0.6, "A Sherman", BY_PLACE, HERE));

    assertThat(ReadTwice.joined(findings)).isEqualTo(findings);
  }

  @Test
  void what_shows_nowhere_is_never_joined() {
    List<Finding> findings =
        List.of(
            found("f1", Category.PERSON_NAME, 0.6, "Sherman", DRAWN),
            found("f2", Category.PERSON_NAME, 0.6, "Sherman", BY_PLACE));

    assertThat(ReadTwice.joined(findings)).isEqualTo(findings);
  }

  private static Finding found(
      String id, Category category, double confidence, String text, Place... places) {
    return new Finding(
        new FindingId(id),
        category,
        confidence,
        text,
        Evidence.of("names"),
        new ArrayList<>(List.of(places)));
  }
}
