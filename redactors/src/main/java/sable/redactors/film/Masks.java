// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.film;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sable.pipeline.place.Place;
import sable.pipeline.place.Rect;
import sable.pipeline.place.TimeBase;
import sable.pipeline.place.Track;
import sable.pipeline.plan.Hide;
import sable.pipeline.plan.Plan;

/**
 * What a plan covers in each frame of a film. A frame between the first and the last box of a track
 * is always covered: where the track has no box for it, by what lies around the two boxes next to
 * it.
 */
final class Masks {

  /**
   * Pixels around a box. H.264 and H.265 code picture and colour in blocks of at least 8 pixels of
   * the picture: what stands beside a mark can ring as far into it as the block that both share.
   */
  private static final int MARGIN = 8;

  private final List<Track> tracks;
  private final Set<Integer> used = new HashSet<>();

  private Masks(List<Track> tracks) {
    this.tracks = tracks;
  }

  /**
   * The masks of a plan in one stream; empty where the plan hides something at a place that the
   * film does not have. Stretches of sound are covered by leaving all sound out.
   */
  static Optional<Masks> of(Plan plan, int stream, TimeBase timeBase) {
    List<Track> tracks = new ArrayList<>();
    for (Hide hide : plan.hides()) {
      for (Place place : hide.places()) {
        boolean covered =
            place.fold(
                span -> false,
                box -> false,
                track ->
                    track.stream() == stream
                        && track.timeBase().equals(timeBase)
                        && tracks.add(track),
                time -> true,
                part -> false);
        if (!covered) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Masks(tracks));
  }

  /** The boxes of a frame as the tracks have them. */
  List<Rect> at(long pts) {
    List<Rect> rects = new ArrayList<>();
    for (int i = 0; i < tracks.size(); i++) {
      Optional<Rect> rect = at(tracks.get(i).boxes(), pts);
      if (rect.isPresent()) {
        used.add(i);
        rects.add(rect.get());
      }
    }
    return rects;
  }

  /** The rectangles to paint in a frame, in whole pixels with a margin. */
  List<sable.gpu.picture.Rect> painted(long pts) {
    return at(pts).stream().map(rect -> pixels(rect, MARGIN)).toList();
  }

  /** Whether each track had a box in one of the frames that were asked for. */
  boolean allUsed() {
    return used.size() == tracks.size();
  }

  /** First and last time of each track. */
  Set<Long> ends() {
    Set<Long> ends = new HashSet<>();
    for (Track track : tracks) {
      ends.add(track.boxes().get(0).pts());
      ends.add(track.boxes().get(track.boxes().size() - 1).pts());
    }
    return ends;
  }

  private static Optional<Rect> at(List<Track.At> boxes, long pts) {
    int low = 0;
    int high = boxes.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long there = boxes.get(middle).pts();
      if (there == pts) {
        return Optional.of(boxes.get(middle).rect());
      }
      if (there < pts) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    boolean between = low > 0 && low < boxes.size();
    return between
        ? Optional.of(boxes.get(low - 1).rect().around(boxes.get(low).rect()))
        : Optional.empty();
  }

  /** Every pixel that a rectangle touches and {@code margin} more on each side. */
  static sable.gpu.picture.Rect pixels(Rect rect, int margin) {
    int left = clamped(Math.floor(rect.x())) - margin;
    int top = clamped(Math.floor(rect.y())) - margin;
    int right = clamped(Math.ceil(rect.x() + rect.w())) + margin;
    int bottom = clamped(Math.ceil(rect.y() + rect.h())) + margin;
    return new sable.gpu.picture.Rect(left, top, right - left, bottom - top);
  }

  private static int clamped(double edge) {
    return (int) Math.max(-(1 << 24), Math.min(1 << 24, edge));
  }
}
