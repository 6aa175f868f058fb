// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import sable.pipeline.finding.Category;
import sable.pipeline.picture.FrameSightings;
import sable.pipeline.picture.Sighting;
import sable.pipeline.picture.Tracker;
import sable.pipeline.place.Rect;
import sable.pipeline.place.TimeBase;
import sable.pipeline.place.Track;

/** What holds for any sightings whatever, at any frame rate. */
class BothWaysTrackerLawsTest {

  private static final TimeBase CLOCK = new TimeBase(1, 1000);

  @Property(tries = 200, seed = "20261121")
  void every_sighting_lies_inside_a_track_in_its_frame(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int count) {
    List<FrameSightings> frames = film(new Random(seed), count);
    List<Tracker.Followed> all = new BothWaysTracker().join(frames, CLOCK);
    for (FrameSightings frame : frames) {
      for (Sighting sighting : frame.sightings()) {
        assertThat(all)
            .anyMatch(
                track ->
                    track.category() == sighting.category()
                        && track.boxes().stream()
                            .anyMatch(at -> covers(at, frame.pts(), sighting.rect())));
      }
    }
  }

  @Property(tries = 100, seed = "20261121")
  void a_track_has_one_box_for_every_frame_it_covers(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int count) {
    List<FrameSightings> frames = film(new Random(seed), count);
    List<Long> times = frames.stream().map(FrameSightings::pts).toList();
    for (Tracker.Followed track : new BothWaysTracker().join(frames, CLOCK)) {
      List<Long> covered = track.boxes().stream().map(Track.At::pts).toList();
      int first = times.indexOf(covered.get(0));
      assertThat(covered).isEqualTo(times.subList(first, first + covered.size()));
    }
  }

  @Property(tries = 50, seed = "20261121")
  void the_same_sightings_give_the_same_tracks(@ForAll long seed) {
    List<FrameSightings> frames = film(new Random(seed), 60);
    assertThat(new BothWaysTracker().join(frames, CLOCK))
        .isEqualTo(new BothWaysTracker().join(frames, CLOCK));
  }

  private static boolean covers(Track.At at, long pts, Rect wanted) {
    return at.pts() == pts
        && at.rect().around(wanted).w() <= at.rect().w() + 1e-6
        && at.rect().around(wanted).h() <= at.rect().h() + 1e-6;
  }

  private static List<FrameSightings> film(Random random, int count) {
    List<FrameSightings> frames = new ArrayList<>();
    long pts = random.nextInt(5000) - 2500L;
    double x = random.nextInt(600);
    double y = random.nextInt(300);
    for (int i = 0; i < count; i++) {
      pts += 1 + random.nextInt(random.nextInt(20) == 0 ? 2500 : 60);
      x += random.nextGaussian() * 15;
      y += random.nextGaussian() * 10;
      List<Sighting> seen = new ArrayList<>();
      if (random.nextInt(3) > 0) {
        seen.add(sighting(random, x, y));
      }
      while (random.nextInt(3) == 0) {
        seen.add(sighting(random, random.nextInt(640), random.nextInt(360)));
      }
      frames.add(new FrameSightings(pts, seen));
    }
    return frames;
  }

  private static Sighting sighting(Random random, double x, double y) {
    Rect rect = new Rect(x, y, 5 + random.nextInt(60), 5 + random.nextInt(60));
    return new Sighting(
        random.nextInt(4) == 0 ? Category.PLATE : Category.FACE, rect, random.nextDouble());
  }
}
