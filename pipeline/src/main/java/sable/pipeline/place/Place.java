// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.place;

import java.util.function.Function;

/** Where something stands. A sealed family: callers say what each case means to them. */
public sealed interface Place permits Span, Box, Track, TimeRange, Part {

  /** Answers with the one function that fits. */
  <R> R fold(
      Function<? super Span, ? extends R> span,
      Function<? super Box, ? extends R> box,
      Function<? super Track, ? extends R> track,
      Function<? super TimeRange, ? extends R> time,
      Function<? super Part, ? extends R> part);
}
