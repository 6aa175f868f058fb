// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Finding;
import sable.pipeline.place.Place;
import sable.pipeline.place.Span;

/**
 * Where things of each category were found in an item's texts already: what lies wholly there says
 * nothing new, nor does a name inside an address of the net or a driver number. For one thread.
 */
final class Known {

  /** What a name may be part of, so that it is covered and decided with it. */
  private static final Set<Category> HOLD_NAMES =
      EnumSet.of(Category.EMAIL, Category.URL, Category.SOCIAL_HANDLE, Category.DRIVING_LICENCE);

  private final Map<Category, Map<String, Stretches>> places = new EnumMap<>(Category.class);

  /** Nothing is known. */
  static Known nothing() {
    return new Known();
  }

  /** Where these findings stand. */
  static Known of(List<Finding> found) {
    Known known = new Known();
    for (Finding finding : found) {
      for (Place place : finding.places()) {
        if (place instanceof Span span) {
          known.add(finding.category(), span);
          if (HOLD_NAMES.contains(finding.category())) {
            known.add(Category.PERSON_NAME, span);
          }
        }
      }
    }
    return known;
  }

  private void add(Category category, Span span) {
    places
        .computeIfAbsent(category, c -> new HashMap<>())
        .computeIfAbsent(span.part(), part -> new Stretches())
        .add(span.start(), span.end());
  }

  /** Whether things of a category are known to stand on all of these characters. */
  boolean covers(Category category, String part, int start, int end) {
    Stretches stretches = places.getOrDefault(category, Map.of()).get(part);
    return stretches != null && stretches.cover(start, end);
  }

  /** Whether a finding stands in texts, and nowhere else in them than where such were known. */
  boolean covers(Finding finding) {
    boolean inTexts = false;
    for (Place place : finding.places()) {
      if (place instanceof Span span) {
        if (!covers(finding.category(), span.part(), span.start(), span.end())) {
          return false;
        }
        inTexts = true;
      }
    }
    return inTexts;
  }
}
