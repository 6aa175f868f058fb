// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.picture;

import sable.pipeline.place.TimeBase;

/** The frames of a film's video stream, read in one go from the first to the last. */
public interface Footage {

  /** Index of the stream in the file. */
  int stream();

  /** The clock of the frames' presentation times. */
  TimeBase timeBase();

  /** Width as displayed, in pixels. */
  int widthPx();

  /** Height as displayed, in pixels. */
  int heightPx();

  /** Shows every frame in the order of presentation. Each is on loan for the call. */
  void forEachFrame(Viewer viewer);

  /** Who looks at frames. */
  @FunctionalInterface
  interface Viewer {
    /**
     * One frame.
     *
     * @param pts presentation time in ticks of the stream's time base
     */
    void frame(long pts, Picture picture);
  }
}
