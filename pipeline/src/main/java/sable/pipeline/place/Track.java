// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.place;

import java.util.List;
import java.util.function.Function;

/**
 * Something that is followed through a film: one box for every frame it covers.
 *
 * @param stream index of the video stream in the file
 * @param boxes by rising time, at most one for each frame
 */
public record Track(int stream, TimeBase timeBase, List<At> boxes) implements Place {

  public Track {
    boxes = List.copyOf(boxes);
    if (boxes.isEmpty()) {
      throw new IllegalArgumentException("a track covers a frame at least");
    }
    for (int i = 1; i < boxes.size(); i++) {
      if (boxes.get(i).pts() <= boxes.get(i - 1).pts()) {
        throw new IllegalArgumentException("a track's boxes stand by rising time");
      }
    }
  }

  /**
   * Where it is in one frame.
   *
   * @param pts presentation time of the frame in ticks of the time base
   * @param rect in pixels of the displayed picture
   */
  public record At(long pts, Rect rect) {}

  @Override
  public <R> R fold(
      Function<? super Span, ? extends R> span,
      Function<? super Box, ? extends R> box,
      Function<? super Track, ? extends R> track,
      Function<? super TimeRange, ? extends R> time,
      Function<? super Part, ? extends R> part) {
    return track.apply(this);
  }
}
