// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.picture;

import sable.pipeline.finding.Category;
import sable.pipeline.place.Rect;

/**
 * Something seen in one picture.
 *
 * @param rect in pixels of the displayed picture, already grown to what must be covered; may reach
 *     over the border
 * @param score in [0, 1]
 */
public record Sighting(Category category, Rect rect, double score) {

  public Sighting {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a score lies in [0, 1]");
    }
  }
}
