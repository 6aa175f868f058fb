// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.tracking;

import java.util.ArrayList;
import java.util.List;
import sable.pipeline.place.Rect;

/** One thing seen in several frames, at most once in each, by rising frame. */
final class Trail {

  /** Speed is measured over the sightings of this many seconds. */
  private static final double SPEED_SECONDS = 0.4;

  private final Timeline times;
  private final List<Seen> seen = new ArrayList<>();
  private int sightings;
  private double bestScore;

  Trail(Timeline times) {
    this.times = times;
  }

  void add(Seen one) {
    seen.add(one);
    sightings++;
    bestScore = Math.max(bestScore, one.score());
  }

  /** Appends a trail that begins after this one has ended. */
  void append(Trail next) {
    seen.addAll(next.seen);
    sightings += next.sightings;
    bestScore = Math.max(bestScore, next.bestScore);
  }

  List<Seen> seen() {
    return seen;
  }

  /** Frames in which it was seen. */
  int sightings() {
    return sightings;
  }

  double bestScore() {
    return bestScore;
  }

  int firstFrame() {
    return seen.get(0).frame();
  }

  Seen last() {
    return seen.get(seen.size() - 1);
  }

  int lastFrame() {
    return last().frame();
  }

  /** Where it is at a later frame if it keeps its last speed. */
  Rect ahead(int frame) {
    return ahead(seen.size() - 1, frame);
  }

  /** Where it was at an earlier frame if it came at its first speed. */
  Rect behind(int frame) {
    return behind(0, frame);
  }

  /** From sighting {@code index} on, by what was seen up to it alone. */
  Rect ahead(int index, int frame) {
    int from = index;
    while (from > 0
        && times.between(seen.get(from - 1).frame(), seen.get(index).frame()) <= SPEED_SECONDS) {
      from--;
    }
    return moved(seen.get(from), seen.get(index), seen.get(index), frame);
  }

  /** Back from sighting {@code index}, by what was seen from it on alone. */
  Rect behind(int index, int frame) {
    int to = index;
    while (to < seen.size() - 1
        && times.between(seen.get(index).frame(), seen.get(to + 1).frame()) <= SPEED_SECONDS) {
      to++;
    }
    return moved(seen.get(index), seen.get(to), seen.get(index), frame);
  }

  /** No guess goes further than this many times its own size: a speed is only ever measured. */
  private static final double FARTHEST = 3;

  private Rect moved(Seen from, Seen to, Seen start, int frame) {
    Rect rect = start.rect();
    if (from.frame() == to.frame()) {
      return rect;
    }
    double share = times.between(start.frame(), frame) / times.between(from.frame(), to.frame());
    double dx = share * (centreX(to.rect()) - centreX(from.rect()));
    double dy = share * (centreY(to.rect()) - centreY(from.rect()));
    return new Rect(
        rect.x() + clamp(dx, FARTHEST * rect.w()),
        rect.y() + clamp(dy, FARTHEST * rect.h()),
        rect.w(),
        rect.h());
  }

  static double centreX(Rect rect) {
    return rect.x() + rect.w() / 2;
  }

  static double centreY(Rect rect) {
    return rect.y() + rect.h() / 2;
  }

  private static double clamp(double value, double limit) {
    return Math.max(-limit, Math.min(limit, value));
  }

  /**
   * Seen in one frame.
   *
   * @param frame index in the film
   */
  record Seen(int frame, Rect rect, double score) {}
}
