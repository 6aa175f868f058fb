// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.tracking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import sable.pipeline.place.Rect;

/**
 * Joins trails over the gaps between them. Both ways count: the forecast from the end of the
 * earlier trail, and the same looked at backwards from the start of the later one.
 */
final class Links {

  private static final double NEAR = 0.8;
  private static final double NEAR_A_SECOND = 0.8;
  private static final int NONE = -1;

  private final Reach reach;
  private final Timeline times;

  Links(Reach reach, Timeline times) {
    this.reach = reach;
    this.times = times;
  }

  /** Chains of trails; the trails handed in are used up. */
  List<Trail> chain(List<Trail> trails) {
    int[] next = new int[trails.size()];
    boolean[] follows = new boolean[trails.size()];
    Arrays.fill(next, NONE);
    for (Link link : byDistance(trails)) {
      if (next[link.from] == NONE && !follows[link.to]) {
        next[link.from] = link.to;
        follows[link.to] = true;
      }
    }
    List<Trail> chains = new ArrayList<>();
    for (int i = 0; i < next.length; i++) {
      if (!follows[i]) {
        Trail chain = trails.get(i);
        for (int j = next[i]; j != NONE; j = next[j]) {
          chain.append(trails.get(j));
        }
        chains.add(chain);
      }
    }
    return chains;
  }

  private List<Link> byDistance(List<Trail> trails) {
    List<Integer> byEnd = new ArrayList<>();
    for (int i = 0; i < trails.size(); i++) {
      byEnd.add(i);
    }
    byEnd.sort(Comparator.comparingInt(i -> trails.get(i).lastFrame()));
    List<Link> links = new ArrayList<>();
    int oldest = 0;
    for (int to = 0; to < trails.size(); to++) {
      int start = trails.get(to).firstFrame();
      while (oldest < byEnd.size() && tooOld(trails.get(byEnd.get(oldest)), start)) {
        oldest++;
      }
      for (int k = oldest; k < byEnd.size(); k++) {
        int from = byEnd.get(k);
        if (trails.get(from).lastFrame() >= start) {
          break;
        }
        double distance = distance(trails.get(from), trails.get(to));
        double gap = Math.min(reach.bridgeSeconds(), gap(trails.get(from), start));
        if (distance <= NEAR + NEAR_A_SECOND * gap) {
          links.add(new Link(from, to, distance + gap));
        }
      }
    }
    links.sort(
        Comparator.comparingDouble(Link::cost)
            .thenComparingInt(Link::from)
            .thenComparingInt(Link::to));
    return links;
  }

  private boolean tooOld(Trail trail, int start) {
    return trail.lastFrame() < start
        && !times.reaches(trail.lastFrame(), start, reach.bridgeSeconds());
  }

  private double gap(Trail from, int start) {
    return times.between(from.lastFrame(), start);
  }

  private static double distance(Trail from, Trail to) {
    Rect start = to.seen().get(0).rect();
    Rect end = from.last().rect();
    double forwards = Likeness.distance(from.ahead(to.firstFrame()), start);
    double backwards = Likeness.distance(to.behind(from.lastFrame()), end);
    return Math.min(Math.min(forwards, backwards), Likeness.distance(end, start));
  }

  private record Link(int from, int to, double cost) {}
}
