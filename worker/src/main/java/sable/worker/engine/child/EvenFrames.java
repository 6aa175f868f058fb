// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import sable.pipeline.place.TimeBase;

/**
 * Which frames show a film of any length from its start to its end: one a second at first. Whenever
 * there are too many, every other one goes and the rest stands twice as far apart, so that nobody
 * needs to know beforehand how long the film is.
 */
final class EvenFrames {

  private static final long MILLIS = 1000;

  private final TimeBase timeBase;
  private final int most;
  private final TreeSet<Long> held = new TreeSet<>();
  private OptionalLong first = OptionalLong.empty();
  private long spacing = 1;
  private long next;

  /**
   * Frames of a film.
   *
   * @param most frames that are held, 2 or more
   */
  EvenFrames(TimeBase timeBase, int most) {
    this.timeBase = timeBase;
    this.most = most;
  }

  /**
   * The film's next frame, in the order of presentation.
   *
   * @return the frames that are held no longer
   */
  List<Long> offer(long pts) {
    if (first.isEmpty()) {
      first = OptionalLong.of(pts);
    }
    long second = timeBase.millis(pts - first.getAsLong()) / MILLIS;
    if (second < next) {
      return List.of();
    }
    held.add(pts);
    List<Long> thinned = held.size() > most ? thin() : List.of();
    next = (second / spacing + 1) * spacing;
    return thinned;
  }

  /** Whether a frame is one of those that show the film, as far as it was offered. */
  boolean holds(long pts) {
    return held.contains(pts);
  }

  /** How far apart the held frames stand. */
  long spacingSeconds() {
    return spacing;
  }

  private List<Long> thin() {
    spacing *= 2;
    List<Long> thinned = new ArrayList<>();
    boolean stays = true;
    for (long pts : held) {
      if (!stays) {
        thinned.add(pts);
      }
      stays = !stays;
    }
    held.removeAll(thinned);
    return thinned;
  }
}
