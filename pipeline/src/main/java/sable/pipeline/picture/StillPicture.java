// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.picture;

import java.util.function.Consumer;
import sable.pipeline.place.Box;
import sable.pipeline.place.Rect;

/**
 * A picture of an item: a photo, or a page that holds pictures. Decoded only while it is looked at.
 */
public interface StillPicture {

  /** The page it stands on, 0 for a photo. */
  int page();

  /** Lends the displayed picture for the length of the call. */
  void show(Consumer<? super Picture> viewer);

  /**
   * Where a rectangle of that picture stands in the item: pixels for a photo, points for a page.
   */
  Box place(Rect seen);
}
