// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.place;

import java.util.function.Function;

/**
 * A rectangle on a page or picture as shown (orientation and page rotation applied), top left
 * origin.
 *
 * @param page 0 for the first or only page
 */
public record Box(int page, Rect rect, Unit unit) implements Place {

  public Box {
    if (page < 0) {
      throw new IllegalArgumentException("pages count from 0");
    }
  }

  /** What the numbers of a box are. */
  public enum Unit {
    /** Pixels of the displayed picture. */
    PX,
    /** Points (1/72 inch) of the displayed page. */
    PT
  }

  @Override
  public <R> R fold(
      Function<? super Span, ? extends R> span,
      Function<? super Box, ? extends R> box,
      Function<? super Track, ? extends R> track,
      Function<? super TimeRange, ? extends R> time,
      Function<? super Part, ? extends R> part) {
    return box.apply(this);
  }
}
