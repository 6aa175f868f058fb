// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sable.pipeline.finding.Category;
import sable.pipeline.picture.FrameSightings;
import sable.pipeline.picture.Sighting;
import sable.pipeline.picture.Tracker;
import sable.pipeline.place.TimeBase;

/**
 * Joins sightings of one category into tracks in three steps: frame by frame into trails without
 * long gaps, trails over their gaps by looking forwards from the end of one and backwards from the
 * start of the next, and each chain into one box for every frame it covers.
 *
 * <p>Every sighting ends in a track, a single one too, and lies inside that track's box of its
 * frame. The result depends on the sightings alone. Time grows with frames times the things in view
 * at once. Safe for several threads.
 */
public final class BothWaysTracker implements Tracker {

  private final Reach reach;

  /** Gaps bridged up to 1.5 s, ends extended by half a second. */
  public BothWaysTracker() {
    this(Reach.STANDARD);
  }

  BothWaysTracker(Reach reach) {
    this.reach = reach;
  }

  @Override
  public List<Followed> join(List<FrameSightings> frames, TimeBase timeBase) {
    Timeline times = Timeline.of(frames, timeBase);
    Map<Category, List<List<Sighting>>> byCategory = new EnumMap<>(Category.class);
    for (int frame = 0; frame < frames.size(); frame++) {
      for (Sighting sighting : frames.get(frame).sightings()) {
        byCategory
            .computeIfAbsent(sighting.category(), category -> empty(frames.size()))
            .get(frame)
            .add(sighting);
      }
    }
    List<Followed> all = new ArrayList<>();
    byCategory.forEach((category, seen) -> all.addAll(follow(category, seen, times)));
    return all;
  }

  private List<Followed> follow(Category category, List<List<Sighting>> seen, Timeline times) {
    List<Trail> trails = new Trails(reach, times).of(seen);
    List<Trail> chains = new Links(reach, times).chain(trails);
    Covering covering = new Covering(reach, times);
    return chains.stream()
        .sorted(Comparator.comparingInt(Trail::firstFrame))
        .map(
            chain ->
                new Followed(category, chain.bestScore(), covering.boxes(chain), chain.sightings()))
        .toList();
  }

  private static List<List<Sighting>> empty(int frames) {
    List<List<Sighting>> lists = new ArrayList<>(frames);
    for (int i = 0; i < frames; i++) {
      lists.add(new ArrayList<>(0));
    }
    return lists;
  }
}
