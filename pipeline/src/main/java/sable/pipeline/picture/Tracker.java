// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.picture;

import java.util.List;
import sable.pipeline.finding.Category;
import sable.pipeline.place.TimeBase;
import sable.pipeline.place.Track;

/**
 * Joins the sightings of a film over time, both ways: gaps bridged, ends extended, boxes that never
 * shrink inside what they cover. Holds no state between calls.
 */
public interface Tracker {

  /**
   * Joins sightings.
   *
   * @param frames every frame of the film by rising time, those without sightings included
   * @param timeBase of the frames' times
   */
  List<Followed> join(List<FrameSightings> frames, TimeBase timeBase);

  /**
   * One thing followed through a film.
   *
   * @param confidence of the best sighting, in [0, 1]
   * @param seenIn frames in which it was seen, the others being bridged
   */
  record Followed(Category category, double confidence, List<Track.At> boxes, int seenIn) {

    public Followed {
      boxes = List.copyOf(boxes);
    }
  }
}
