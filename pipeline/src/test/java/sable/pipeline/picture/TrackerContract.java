// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sable.pipeline.finding.Category;
import sable.pipeline.place.Rect;
import sable.pipeline.place.TimeBase;
import sable.pipeline.place.Track;

/**
 * What every tracker must do: no frame in which something was seen, or must have been, stays open.
 */
public abstract class TrackerContract {

  private static final TimeBase CLOCK = new TimeBase(1, 25);

  /** The tracker. */
  protected abstract Tracker tracker();

  @Test
  void nothing_seen_is_nothing_followed() {
    assertThat(tracker().join(List.of(), CLOCK)).isEmpty();
    assertThat(tracker().join(List.of(frame(0), frame(1)), CLOCK)).isEmpty();
  }

  @Test
  void a_single_sighting_is_followed() {
    List<FrameSightings> frames = film(20);
    frames.set(10, frame(10, face(100, 100)));
    assertThat(tracker().join(frames, CLOCK)).hasSize(1);
    assertCovered(frames);
  }

  @Test
  void every_sighting_is_covered_in_its_frame() {
    List<FrameSightings> frames = film(60);
    for (int i = 5; i < 50; i++) {
      frames.set(i, frame(i, face(10 + 6 * i, 80 + i % 7), face(400 - 5 * i, 200)));
    }
    assertCovered(frames);
  }

  @Test
  void a_gap_is_bridged_and_both_ends_are_extended() {
    List<FrameSightings> frames = film(60);
    for (int i = 20; i < 40; i++) {
      if (i < 27 || i > 31) {
        frames.set(i, frame(i, face(100 + 2 * i, 100)));
      }
    }
    List<Tracker.Followed> all = tracker().join(frames, CLOCK);
    assertThat(all).hasSize(1);
    List<Long> covered = all.get(0).boxes().stream().map(Track.At::pts).toList();
    for (long pts = 18; pts <= 41; pts++) {
      assertThat(covered).contains(pts);
    }
    Rect bridged = at(all.get(0), 29);
    assertThat(bridged.shared(new Rect(158, 100, 40, 50))).isGreaterThan(0.9 * 40 * 50);
  }

  @Test
  void two_that_pass_each_other_are_both_covered() {
    List<FrameSightings> frames = film(40);
    for (int i = 0; i < 40; i++) {
      frames.set(i, frame(i, face(10 * i, 100), face(400 - 10 * i, 110)));
    }
    assertCovered(frames);
  }

  private void assertCovered(List<FrameSightings> frames) {
    List<Tracker.Followed> all = tracker().join(frames, CLOCK);
    for (FrameSightings frame : frames) {
      for (Sighting sighting : frame.sightings()) {
        assertThat(all)
            .anySatisfy(
                thing -> {
                  assertThat(thing.category()).isEqualTo(sighting.category());
                  Rect rect = at(thing, frame.pts());
                  assertThat(rect.shared(sighting.rect()))
                      .isGreaterThan(0.999 * sighting.rect().w() * sighting.rect().h());
                });
      }
    }
  }

  private static Rect at(Tracker.Followed thing, long pts) {
    return thing.boxes().stream()
        .filter(b -> b.pts() == pts)
        .map(Track.At::rect)
        .findFirst()
        .orElse(new Rect(-1e6, -1e6, 1, 1));
  }

  private static List<FrameSightings> film(int frames) {
    List<FrameSightings> all = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      all.add(frame(i));
    }
    return all;
  }

  private static FrameSightings frame(long pts, Sighting... sightings) {
    return new FrameSightings(pts, List.of(sightings));
  }

  private static Sighting face(double x, double y) {
    return new Sighting(Category.FACE, new Rect(x, y, 40, 50), 0.8);
  }
}
