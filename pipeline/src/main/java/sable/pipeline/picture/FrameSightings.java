// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.picture;

import java.util.List;

/**
 * What was seen in one frame of a film.
 *
 * @param pts presentation time in ticks of the stream's time base
 */
public record FrameSightings(long pts, List<Sighting> sightings) {

  public FrameSightings {
    sightings = List.copyOf(sightings);
  }
}
