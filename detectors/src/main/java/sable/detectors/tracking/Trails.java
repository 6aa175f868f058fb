// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sable.detectors.tracking.Trail.Seen;
import sable.pipeline.picture.Sighting;
import sable.pipeline.place.Rect;

/** Joins sightings frame by frame: each goes to the trail whose forecast it fits best. */
final class Trails {

  /** Sightings of one frame that overlap this much are one thing seen twice. */
  private static final double SAME = 0.5;

  private static final double NEAR = 0.7;
  private static final double NEAR_WITHOUT_SPEED = 1.2;
  private static final double NEAR_A_SECOND = 1.5;

  private final Reach reach;
  private final Timeline times;

  Trails(Reach reach, Timeline times) {
    this.reach = reach;
    this.times = times;
  }

  /** The trails of one category, by first frame. */
  List<Trail> of(List<List<Sighting>> frames) {
    List<Trail> all = new ArrayList<>();
    List<Trail> open = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      int frame = i;
      List<Seen> seen = merged(frame, frames.get(frame));
      if (!seen.isEmpty()) {
        open.removeIf(trail -> !times.reaches(trail.lastFrame(), frame, reach.trailSeconds()));
        for (Seen one : unmatched(open, seen)) {
          Trail fresh = new Trail(times);
          fresh.add(one);
          all.add(fresh);
          open.add(fresh);
        }
      }
    }
    return all;
  }

  private List<Seen> unmatched(List<Trail> open, List<Seen> seen) {
    List<Pair> pairs = new ArrayList<>();
    for (int t = 0; t < open.size(); t++) {
      Trail trail = open.get(t);
      Rect forecast = trail.ahead(seen.get(0).frame());
      double near = near(trail, seen.get(0).frame());
      for (int s = 0; s < seen.size(); s++) {
        double distance = Likeness.distance(forecast, seen.get(s).rect());
        if (distance <= near) {
          pairs.add(new Pair(t, s, distance));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::distance));
    boolean[] taken = new boolean[open.size()];
    boolean[] placed = new boolean[seen.size()];
    for (Pair pair : pairs) {
      if (!taken[pair.trail] && !placed[pair.seen]) {
        taken[pair.trail] = true;
        placed[pair.seen] = true;
        open.get(pair.trail).add(seen.get(pair.seen));
      }
    }
    List<Seen> rest = new ArrayList<>();
    for (int s = 0; s < placed.length; s++) {
      if (!placed[s]) {
        rest.add(seen.get(s));
      }
    }
    return rest;
  }

  private double near(Trail trail, int frame) {
    double base = trail.sightings() == 1 ? NEAR_WITHOUT_SPEED : NEAR;
    double waited = Math.min(reach.bridgeSeconds(), times.between(trail.lastFrame(), frame));
    return base + NEAR_A_SECOND * waited;
  }

  private static List<Seen> merged(int frame, List<Sighting> sightings) {
    List<Seen> all = new ArrayList<>();
    for (Sighting sighting : sightings) {
      Seen one = new Seen(frame, sighting.rect(), sighting.score());
      for (int i = 0; i < all.size(); i++) {
        Seen other = all.get(i);
        if (other.rect().overlap(one.rect()) >= SAME) {
          all.remove(i);
          one =
              new Seen(
                  frame, other.rect().around(one.rect()), Math.max(other.score(), one.score()));
          i = -1;
        }
      }
      all.add(one);
    }
    return all;
  }

  private record Pair(int trail, int seen, double distance) {}
}
