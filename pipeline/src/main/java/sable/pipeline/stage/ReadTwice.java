// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Finding;
import sable.pipeline.place.Box;
import sable.pipeline.place.Place;

/**
 * Makes one finding of what stands at one place and was read twice: a page has a text as it is
 * drawn and another by where its characters stand, and an officer decides on a word once.
 */
final class ReadTwice {

  private ReadTwice() {}

  /**
   * The findings, those that show at exactly the same boxes with the same words and category as
   * one, with the id of the first, the confidence and evidence of the strongest and the places of
   * all. What shows nowhere stays as it is.
   */
  static List<Finding> joined(List<Finding> findings) {
    if (findings.stream().allMatch(ReadTwice::showsNowhere)) {
      return new ArrayList<>(findings);
    }
    Map<Object, Finding> bySpot = new LinkedHashMap<>();
    int alone = 0;
    for (Finding finding : findings) {
      Set<Box> boxes = boxes(finding);
      Object spot =
          boxes.isEmpty() || finding.text().isEmpty()
              ? alone++
              : new Spot(finding.category(), finding.text().strip(), boxes);
      bySpot.merge(spot, finding, ReadTwice::join);
    }
    return new ArrayList<>(bySpot.values());
  }

  private static Finding join(Finding first, Finding second) {
    Finding stronger = second.confidence() > first.confidence() ? second : first;
    Set<Place> places = new LinkedHashSet<>(first.places());
    places.addAll(second.places());
    return new Finding(
        first.id(),
        first.category(),
        stronger.confidence(),
        first.text(),
        stronger.evidence(),
        List.copyOf(places));
  }

  private static boolean showsNowhere(Finding finding) {
    for (Place place : finding.places()) {
      if (place instanceof Box) {
        return false;
      }
    }
    return true;
  }

  private static Set<Box> boxes(Finding finding) {
    if (showsNowhere(finding)) {
      return Set.of();
    }
    return finding.places().stream()
        .filter(Box.class::isInstance)
        .map(Box.class::cast)
        .collect(Collectors.toSet());
  }

  private record Spot(Category category, String text, Set<Box> boxes) {}
}
