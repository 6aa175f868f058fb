// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.tracking;

import java.util.ArrayList;
import java.util.List;
import sable.detectors.tracking.Trail.Seen;
import sable.pipeline.place.Rect;
import sable.pipeline.place.Track;

/**
 * One box for every frame of a chain. Where it was seen, at least that; in a gap, what lies between
 * and what both sides foretell, wider the longer nothing was seen; before and after, from the last
 * place on along its way. Then each box is made as large as its neighbours in time and reaches to
 * where the thing is a frame before and after, so that what moves fast gets a larger box.
 */
final class Covering {

  /** Added to every side where nothing was seen, as a share of the box, reached at half a gap. */
  private static final double UNSEEN = 0.25;

  /** More neighbours than this are never looked at, whatever clock a film claims to have. */
  private static final int MOST_NEIGHBOURS = 30;

  private final Reach reach;
  private final Timeline times;

  Covering(Reach reach, Timeline times) {
    this.reach = reach;
    this.times = times;
  }

  List<Track.At> boxes(Trail chain) {
    int first = start(chain.firstFrame());
    int last = end(chain.lastFrame());
    List<Rect> raw = new ArrayList<>(last - first + 1);
    Rect earliest = chain.seen().get(0).rect();
    for (int frame = first; frame < chain.firstFrame(); frame++) {
      double unseen = times.between(frame, chain.firstFrame());
      raw.add(widened(earliest.around(chain.behind(frame)), unseen));
    }
    for (int i = 0; i < chain.seen().size(); i++) {
      Seen seen = chain.seen().get(i);
      raw.add(seen.rect());
      if (i + 1 < chain.seen().size()) {
        for (int frame = seen.frame() + 1; frame < chain.seen().get(i + 1).frame(); frame++) {
          raw.add(bridged(chain, i, frame));
        }
      }
    }
    for (int frame = chain.lastFrame() + 1; frame <= last; frame++) {
      double unseen = times.between(chain.lastFrame(), frame);
      raw.add(widened(chain.last().rect().around(chain.ahead(frame)), unseen));
    }
    return smoothed(raw, first);
  }

  private int start(int seen) {
    if (times.seconds(seen) <= reach.edgeSeconds()) {
      return 0;
    }
    int frame = seen;
    while (frame > 0 && (frame == seen || times.between(frame - 1, seen) <= reach.holdSeconds())) {
      frame--;
    }
    return frame;
  }

  private int end(int seen) {
    int film = times.frames() - 1;
    if (times.between(seen, film) <= reach.edgeSeconds()) {
      return film;
    }
    int frame = seen;
    while (frame < film
        && (frame == seen || times.between(seen, frame + 1) <= reach.holdSeconds())) {
      frame++;
    }
    return frame;
  }

  private Rect bridged(Trail chain, int index, int frame) {
    Seen before = chain.seen().get(index);
    Seen after = chain.seen().get(index + 1);
    double since = times.between(before.frame(), frame);
    double until = times.between(frame, after.frame());
    double share = since / (since + until);
    Rect between =
        new Rect(
            mix(before.rect().x(), after.rect().x(), share),
            mix(before.rect().y(), after.rect().y(), share),
            mix(before.rect().w(), after.rect().w(), share),
            mix(before.rect().h(), after.rect().h(), share));
    // A link may be wrong: near its ends, where each side alone would be must be covered too.
    if (since <= reach.holdSeconds()) {
      between = between.around(chain.ahead(index, frame));
    }
    if (until <= reach.holdSeconds()) {
      between = between.around(chain.behind(index + 1, frame));
    }
    return widened(between, Math.min(since, until));
  }

  private Rect widened(Rect rect, double unseenSeconds) {
    return rect.grown(UNSEEN * Math.min(1, 2 * unseenSeconds / reach.bridgeSeconds()));
  }

  private List<Track.At> smoothed(List<Rect> raw, int first) {
    List<Track.At> boxes = new ArrayList<>(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      Rect here = raw.get(i);
      double w = here.w();
      double h = here.h();
      for (int step = -1; step <= 1; step += 2) {
        for (int n = 1; n <= MOST_NEIGHBOURS; n++) {
          int j = i + step * n;
          if (j < 0
              || j >= raw.size()
              || Math.abs(times.between(first + i, first + j)) > reach.smoothSeconds()) {
            break;
          }
          w = Math.max(w, raw.get(j).w());
          h = Math.max(h, raw.get(j).h());
        }
      }
      Rect box =
          new Rect(Trail.centreX(here) - w / 2, Trail.centreY(here) - h / 2, w, h).around(here);
      if (i > 0) {
        box = box.around(raw.get(i - 1));
      }
      if (i + 1 < raw.size()) {
        box = box.around(raw.get(i + 1));
      }
      boxes.add(new Track.At(times.pts(first + i), box));
    }
    return boxes;
  }

  private static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
