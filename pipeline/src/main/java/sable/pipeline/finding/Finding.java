// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.finding;

import java.util.ArrayList;
import java.util.List;
import sable.pipeline.place.Place;

/**
 * Something found in an item.
 *
 * @param confidence in [0, 1]
 * @param text the words found, empty for what has none; personal data, never logged
 * @param places all the places of this one finding: a span and the boxes where it shows, or a track
 */
public record Finding(
    FindingId id,
    Category category,
    double confidence,
    String text,
    Evidence evidence,
    List<Place> places) {

  public Finding {
    places = List.copyOf(places);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence lies in [0, 1]");
    }
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a finding has a place");
    }
  }

  /** The same finding under another id. */
  public Finding named(FindingId other) {
    return new Finding(other, category, confidence, text, evidence, places);
  }

  /** The same finding with one more thing that speaks for it. */
  public Finding because(String context) {
    List<String> more = new ArrayList<>(evidence.context());
    more.add(context);
    return with(more);
  }

  /** The same finding without what its evidence tells under a heading, such as {@code whose: }. */
  public Finding without(String heading) {
    List<String> others =
        evidence.context().stream().filter(word -> !word.startsWith(heading)).toList();
    return others.size() == evidence.context().size() ? this : with(others);
  }

  private Finding with(List<String> context) {
    return new Finding(
        id,
        category,
        confidence,
        text,
        new Evidence(evidence.rule(), evidence.validator(), context),
        places);
  }

  /** Id and category: the text is personal data. */
  @Override
  public String toString() {
    return "Finding[" + id + " " + category.code() + "]";
  }
}
