// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.place;

import java.util.function.Function;

/**
 * A stretch of sound.
 *
 * @param stream index of the stream in the file
 * @param fromMs first millisecond
 * @param toMs one past the last millisecond
 */
public record TimeRange(int stream, long fromMs, long toMs) implements Place {

  public TimeRange {
    if (fromMs < 0 || toMs < fromMs) {
      throw new IllegalArgumentException("0 <= from <= to is wanted");
    }
  }

  @Override
  public <R> R fold(
      Function<? super Span, ? extends R> span,
      Function<? super Box, ? extends R> box,
      Function<? super Track, ? extends R> track,
      Function<? super TimeRange, ? extends R> time,
      Function<? super Part, ? extends R> part) {
    return time.apply(this);
  }
}
