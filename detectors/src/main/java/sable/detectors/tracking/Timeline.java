// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.tracking;

import java.util.List;
import sable.pipeline.picture.FrameSightings;
import sable.pipeline.place.TimeBase;

/** When each frame of a film is shown: in ticks, and in seconds from the first frame. */
final class Timeline {

  private final long[] pts;
  private final double[] seconds;

  private Timeline(long[] pts, double[] seconds) {
    this.pts = pts;
    this.seconds = seconds;
  }

  static Timeline of(List<FrameSightings> frames, TimeBase timeBase) {
    long[] pts = new long[frames.size()];
    double[] seconds = new double[frames.size()];
    for (int i = 0; i < pts.length; i++) {
      pts[i] = frames.get(i).pts();
      if (i > 0 && pts[i] <= pts[i - 1]) {
        throw new IllegalArgumentException("frames stand by rising time");
      }
      seconds[i] = ((double) pts[i] - pts[0]) * timeBase.numerator() / timeBase.denominator();
    }
    return new Timeline(pts, seconds);
  }

  int frames() {
    return pts.length;
  }

  long pts(int frame) {
    return pts[frame];
  }

  double seconds(int frame) {
    return seconds[frame];
  }

  /** From one frame to another, negative backwards. */
  double between(int from, int to) {
    return seconds[to] - seconds[from];
  }

  /**
   * Whether {@code to} lies within the given seconds after {@code from}, or at most a frame
   * between.
   */
  boolean reaches(int from, int to, double within) {
    return to - from <= 2 || between(from, to) <= within;
  }
}
