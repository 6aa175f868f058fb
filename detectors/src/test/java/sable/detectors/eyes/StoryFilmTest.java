// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.eyes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.faces.FaceFinder;
import sable.detectors.models.Catalogue;
import sable.detectors.models.Models;
import sable.detectors.pictures.LookSettings;
import sable.detectors.pictures.TestPictures;
import sable.detectors.plates.PlateFinder;
import sable.detectors.tracking.BothWaysTracker;
import sable.gpu.device.Accelerator;
import sable.gpu.device.Accelerators;
import sable.gpu.device.DeviceChoice;
import sable.gpu.film.FilmLimits;
import sable.gpu.film.FilmReader;
import sable.pipeline.finding.Searched;
import sable.pipeline.picture.FrameSightings;
import sable.pipeline.picture.Picture;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.Tracker;
import sable.pipeline.place.Rect;
import sable.pipeline.place.TimeBase;
import sable.pipeline.place.Track;
import sable.testmedia.answer.Shown;
import sable.testmedia.film.FilmWish;
import sable.testmedia.film.StoryFilms;
import sable.testmedia.story.Story;

/** From frames to tracks: in no frame of the story's film is a face, or a plate, left open. */
class StoryFilmTest {

  private static final Accelerator CPU = Accelerators.pick(DeviceChoice.CPU, 1);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @ParameterizedTest
  @CsvSource({"yunet-n, 130, 0.95", "sable-faces, 130, 0.8"})
  void every_face_is_covered_in_every_frame(String name, int frames, double least)
      throws Exception {
    assumeTrue(
        Catalogue.ALL.stream().anyMatch(m -> m.name().equals(name) && TestPictures.has(m)),
        name + " is in none of the models folders");
    LookSettings settings = LookSettings.STANDARD.with(name);
    try (FaceFinder finder = FaceFinder.of(CPU, TestPictures.models(), settings)) {
      assertCovered(finder, "face", frames, least);
    }
  }

  @Test
  void the_plate_is_covered_in_every_frame() throws Exception {
    try (PlateFinder finder = PlateFinder.of(CPU, Models.in(List.of()), LookSettings.STANDARD)) {
      assertCovered(finder, "plate", 40, 0.95);
    }
  }

  @Test
  void the_standard_list_looks_for_faces_and_plates_with_what_lies_in_the_jar() {
    List<Searched> searched =
        Eyes.standard(CPU, Models.in(List.of()), LookSettings.STANDARD, LookSettings.STANDARD)
            .stream()
            .flatMap(eye -> eye.searched().stream())
            .toList();
    assertThat(searched).extracting(s -> s.category().code()).containsExactly("face", "plate");
    assertThat(searched).extracting(Searched::extent).containsOnly(Searched.Extent.ALL);
  }

  private void assertCovered(PictureDetector finder, String category, int count, double least)
      throws Exception {
    StoryFilms.Made made =
        new StoryFilms(Story.standard()).make("stop.mp4", FilmWish.STANDARD.frames(count));
    Path film = Files.write(folder.resolve("stop.mp4"), made.file().bytes());
    List<FrameSightings> frames = new ArrayList<>();
    try (FilmReader reader = FilmReader.open(film, FilmLimits.STANDARD)) {
      reader.forEachFrame(
          frame -> {
            var bgr = frame.picture();
            Picture picture =
                new Picture(bgr.bgr(), bgr.widthPx(), bgr.heightPx(), bgr.strideBytes());
            frames.add(new FrameSightings(frame.pts(), finder.look(picture)));
          });
    }
    List<Tracker.Followed> tracks =
        new BothWaysTracker()
            .join(frames, new TimeBase(StoryFilms.CLOCK.num(), StoryFilms.CLOCK.den()));
    for (Shown shown : made.file().shown()) {
      if (shown.category().equals(category)) {
        long pts = made.pts()[shown.moment()];
        assertThat(covered(tracks, pts, shown)).as("%s", shown).isGreaterThan(least);
      }
    }
  }

  private static double covered(List<Tracker.Followed> tracks, long pts, Shown shown) {
    Rect wanted =
        new Rect(
            shown.box().getX(),
            shown.box().getY(),
            shown.box().getWidth(),
            shown.box().getHeight());
    double best = 0;
    for (Tracker.Followed track : tracks) {
      for (Track.At at : track.boxes()) {
        if (at.pts() == pts) {
          best = Math.max(best, at.rect().shared(wanted) / (wanted.w() * wanted.h()));
        }
      }
    }
    return best;
  }
}
