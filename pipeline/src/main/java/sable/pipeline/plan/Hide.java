// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.plan;

import java.util.List;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.place.Place;

/**
 * One thing that must go from an item.
 *
 * @param text the words, empty for what has none; never logged
 * @param places everywhere it stands and shows
 */
public record Hide(FindingId finding, Category category, String text, List<Place> places) {

  public Hide {
    places = List.copyOf(places);
  }

  /** What must go for a finding. */
  public static Hide of(Finding finding) {
    return new Hide(finding.id(), finding.category(), finding.text(), finding.places());
  }

  @Override
  public String toString() {
    return "Hide[" + finding + " " + category.code() + "]";
  }
}
