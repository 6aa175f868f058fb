// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.place;

import java.util.function.Function;

/**
 * Characters of a text layer.
 *
 * @param part the layer's name inside the item, such as {@code body}
 * @param start first UTF-16 code unit
 * @param end one past the last UTF-16 code unit
 */
public record Span(String part, int start, int end) implements Place {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("0 <= start <= end is wanted");
    }
  }

  /** Whether the two share a character. */
  public boolean meets(Span other) {
    return part.equals(other.part) && start < other.end && other.start < end;
  }

  /** Whether every character of {@code other} is in this one. */
  public boolean covers(Span other) {
    return part.equals(other.part) && start <= other.start && other.end <= end;
  }

  @Override
  public <R> R fold(
      Function<? super Span, ? extends R> span,
      Function<? super Box, ? extends R> box,
      Function<? super Track, ? extends R> track,
      Function<? super TimeRange, ? extends R> time,
      Function<? super Part, ? extends R> part) {
    return span.apply(this);
  }
}
