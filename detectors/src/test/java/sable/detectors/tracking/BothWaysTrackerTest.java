// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sable.pipeline.finding.Category;
import sable.pipeline.picture.FrameSightings;
import sable.pipeline.picture.Sighting;
import sable.pipeline.picture.Tracker;
import sable.pipeline.picture.TrackerContract;
import sable.pipeline.place.Rect;
import sable.pipeline.place.TimeBase;
import sable.pipeline.place.Track;

class BothWaysTrackerTest extends TrackerContract {

  private static final TimeBase CLOCK = new TimeBase(1, 25);

  @Override
  protected Tracker tracker() {
    return new BothWaysTracker();
  }

  @Test
  void a_face_lost_for_a_second_while_it_walks_is_one_track_that_keeps_up() {
    List<FrameSightings> frames = film(100);
    for (int i = 10; i < 80; i++) {
      if (i < 30 || i > 54) {
        frames.set(i, frame(i, face(10 + 4 * i, 100)));
      }
    }
    List<Tracker.Followed> all = tracker().join(frames, CLOCK);
    assertThat(all).hasSize(1);
    assertThat(all.get(0).seenIn()).isEqualTo(45);
    for (int i = 30; i <= 54; i++) {
      assertThat(covers(at(all.get(0), i), face(10 + 4 * i, 100).rect())).as("frame " + i).isTrue();
    }
  }

  @Test
  void a_gap_that_is_too_long_parts_two_tracks() {
    List<FrameSightings> frames = film(150);
    frames.set(10, frame(10, face(100, 100)));
    frames.set(100, frame(100, face(100, 100)));
    assertThat(tracker().join(frames, CLOCK)).hasSize(2);
  }

  @Test
  void the_way_before_the_first_sighting_is_foretold_backwards() {
    List<FrameSightings> frames = film(100);
    for (int i = 40; i < 60; i++) {
      frames.set(i, frame(i, face(5 * i, 100)));
    }
    Tracker.Followed followed = tracker().join(frames, CLOCK).get(0);
    for (int i = 30; i < 40; i++) {
      assertThat(covers(at(followed, i), face(5 * i, 100).rect())).as("frame " + i).isTrue();
    }
    assertThat(followed.boxes().get(0).pts()).isEqualTo(28);
    assertThat(followed.boxes().get(followed.boxes().size() - 1).pts()).isEqualTo(71);
  }

  @Test
  void the_start_and_the_end_of_a_film_are_reached_where_they_are_near() {
    List<FrameSightings> frames = film(60);
    for (int i = 20; i < 40; i++) {
      frames.set(i, frame(i, face(100, 100)));
    }
    assertThat(tracker().join(frames, CLOCK).get(0).boxes()).hasSize(60);
  }

  @Test
  void a_box_does_not_flicker_where_the_finder_does() {
    List<FrameSightings> frames = film(60);
    for (int i = 0; i < 60; i++) {
      double size = i % 3 == 0 ? 44 : 36;
      frames.set(i, frame(i, face(120 - size / 2, 120 - size / 2, size)));
    }
    assertThat(tracker().join(frames, CLOCK).get(0).boxes())
        .allSatisfy(box -> assertThat(box.rect().w()).isEqualTo(44));
  }

  @Test
  void what_moves_fast_gets_a_larger_box() {
    List<FrameSightings> frames = film(20);
    for (int i = 0; i < 20; i++) {
      frames.set(i, frame(i, face(20 * i, 100), face(100, 400)));
    }
    List<Tracker.Followed> all = tracker().join(frames, CLOCK);
    assertThat(all).hasSize(2);
    assertThat(at(all.get(0), 10).w()).isEqualTo(80);
    assertThat(at(all.get(1), 10).w()).isEqualTo(40);
  }

  @Test
  void a_frame_each_few_seconds_is_held_over_its_neighbours() {
    List<FrameSightings> frames = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      frames.add(frame(75L * i));
    }
    frames.set(4, frame(300, face(50, 50)));
    List<Tracker.Followed> all = tracker().join(frames, CLOCK);
    assertThat(all.get(0).boxes()).extracting(Track.At::pts).containsExactly(225L, 300L, 375L);
  }

  @Test
  void a_face_and_a_plate_in_one_place_stay_two_tracks() {
    Rect rect = new Rect(10, 10, 40, 40);
    List<FrameSightings> frames =
        List.of(
            new FrameSightings(
                0,
                List.of(
                    new Sighting(Category.FACE, rect, 0.9),
                    new Sighting(Category.PLATE, rect, 0.4))));
    assertThat(tracker().join(frames, CLOCK))
        .extracting(Tracker.Followed::category)
        .containsExactly(Category.FACE, Category.PLATE);
  }

  @Test
  void one_thing_seen_twice_in_a_frame_is_one_track() {
    List<FrameSightings> frames = List.of(frame(0, face(100, 100), face(104, 102)));
    List<Tracker.Followed> all = tracker().join(frames, CLOCK);
    assertThat(all).hasSize(1);
    assertThat(all.get(0).boxes().get(0).rect()).isEqualTo(new Rect(100, 100, 44, 42));
  }

  @Test
  void times_that_do_not_rise_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tracker().join(List.of(frame(5), frame(5)), CLOCK));
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
    return face(x, y, 40);
  }

  private static Sighting face(double x, double y, double size) {
    return new Sighting(Category.FACE, new Rect(x, y, size, size), 0.8);
  }

  private static Rect at(Tracker.Followed thing, long pts) {
    return thing.boxes().stream().filter(box -> box.pts() == pts).findFirst().orElseThrow().rect();
  }

  private static boolean covers(Rect box, Rect wanted) {
    return box.shared(wanted) > 0.999 * wanted.w() * wanted.h();
  }
}
