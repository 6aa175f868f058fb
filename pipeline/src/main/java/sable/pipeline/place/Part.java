// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.place;

import java.util.function.Function;

/**
 * A hidden or structural part of a file.
 *
 * @param path where it is, such as {@code docProps/custom.xml}
 */
public record Part(String path) implements Place {

  public Part {
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a part has a path");
    }
  }

  @Override
  public <R> R fold(
      Function<? super Span, ? extends R> span,
      Function<? super Box, ? extends R> box,
      Function<? super Track, ? extends R> track,
      Function<? super TimeRange, ? extends R> time,
      Function<? super Part, ? extends R> part) {
    return part.apply(this);
  }
}
