// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.photo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sable.pipeline.place.Box;
import sable.pipeline.place.Place;
import sable.pipeline.plan.Hide;
import sable.pipeline.plan.Plan;

/**
 * The boxes that a plan covers in a photo of a given size; empty where it asks for what a photo
 * does not have.
 */
final class Covered {

  private Covered() {}

  static Optional<List<Box>> of(Plan plan, int widthPx, int heightPx) {
    List<Box> boxes = new ArrayList<>();
    for (Hide hide : plan.hides()) {
      for (Place place : hide.places()) {
        Optional<Box> box =
            place.fold(
                span -> Optional.empty(),
                Optional::of,
                track -> Optional.empty(),
                time -> Optional.empty(),
                part -> Optional.empty());
        if (box.isEmpty() || !lies(box.get(), widthPx, heightPx)) {
          return Optional.empty();
        }
        boxes.add(box.get());
      }
    }
    return Optional.of(boxes);
  }

  private static boolean lies(Box box, int widthPx, int heightPx) {
    return box.page() == 0
        && box.unit() == Box.Unit.PX
        && box.rect().shared(new sable.pipeline.place.Rect(0, 0, widthPx, heightPx)) > 0;
  }
}
