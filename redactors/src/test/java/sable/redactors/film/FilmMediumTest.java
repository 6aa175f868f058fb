// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.FindingId;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.item.Source;
import sable.pipeline.medium.Check;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Medium;
import sable.pipeline.medium.MediumContract;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.Footage;
import sable.pipeline.picture.Picture;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.Sighting;
import sable.pipeline.place.Place;
import sable.pipeline.place.Rect;
import sable.pipeline.place.TimeBase;
import sable.pipeline.place.Track;
import sable.pipeline.plan.Hide;
import sable.pipeline.plan.Plan;
import sable.redactors.Corpus;

class FilmMediumTest extends MediumContract {

  private static final Map<String, Reason.Code> WITHHELD =
      Map.of(
          "h263_amr_vfr_car.3gp", Reason.Code.UNSUPPORTED,
          "street_crowd_1080p_3fps.mp4", Reason.Code.UNSUPPORTED,
          "truncated.mkv", Reason.Code.DAMAGED,
          "truncated_no_moov.mp4", Reason.Code.DAMAGED);

  @TempDir Path work;

  @Override
  protected Medium medium() {
    return new FilmMedium(Limits.STANDARD);
  }

  @Override
  protected MediaType type() {
    return new MediaType("video/mp4");
  }

  @Override
  protected void writeSample(Path file) throws IOException {
    Files.write(file, Files.readAllBytes(clip("odd_size_444.mp4")));
  }

  @Override
  protected Optional<String> secret() {
    return Optional.empty();
  }

  @Test
  void every_frame_of_a_gap_in_a_track_is_covered() throws IOException {
    Source source = Corpus.source(clip("vfr_face.mp4"));
    Track whole = track(source, new Rect(20, 20, 60, 60));
    List<Track.At> boxes = whole.boxes();
    Track gappy =
        new Track(
            whole.stream(), whole.timeBase(), List.of(boxes.get(2), boxes.get(boxes.size() - 3)));

    Copy copy = write(source, plan(gappy)).value().orElseThrow();

    Track inner = new Track(whole.stream(), whole.timeBase(), boxes.subList(2, boxes.size() - 2));
    assertThat(failed(copy, plan(inner), List.of())).isEmpty();
    assertThat(failed(copy, plan(whole), List.of()))
        .containsExactly("one flat colour where something was hidden");
  }

  @Test
  void marks_that_follow_faces_over_a_busy_picture_are_flat() throws IOException {
    Source source = Corpus.source(clip("truth_faces.mp4"));
    Track still = track(source, new Rect(0, 0, 20, 20));
    Map<String, List<Track.At>> faces = new TreeMap<>();
    for (String line :
        Files.readAllLines(clip("truth_faces.truth.csv")).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      Rect face =
          new Rect(
              Double.parseDouble(cells[4]),
              Double.parseDouble(cells[5]),
              Double.parseDouble(cells[6]),
              Double.parseDouble(cells[7]));
      long pts = still.boxes().get(Integer.parseInt(cells[0])).pts();
      faces.computeIfAbsent(cells[2], name -> new ArrayList<>()).add(new Track.At(pts, face));
    }
    List<Hide> hides = new ArrayList<>();
    for (List<Track.At> boxes : faces.values()) {
      hides.add(
          new Hide(
              new FindingId("f" + (hides.size() + 1)),
              Category.FACE,
              "",
              List.of(new Track(still.stream(), still.timeBase(), boxes))));
    }
    Plan plan = new Plan(hides, Set.of());
    Copy copy = write(source, plan).value().orElseThrow();

    assertThat(hides).isNotEmpty();
    assertThat(failed(copy, plan, List.of())).isEmpty();
  }

  @Test
  void small_marks_that_move_fast_over_a_busy_picture_are_flat() throws IOException {
    Source source = Corpus.source(clip("truth_faces.mp4"));
    Track still = track(source, new Rect(0, 0, 20, 20));
    Random random = new Random(7);
    List<Hide> hides = new ArrayList<>();
    for (int mark = 0; mark < 12; mark++) {
      double side = 10 + 2 * mark;
      double x = random.nextDouble() * 900;
      double y = random.nextDouble() * 500;
      double right = random.nextDouble() * 24 - 12;
      double down = random.nextDouble() * 24 - 12;
      List<Track.At> boxes = new ArrayList<>();
      for (Track.At at : still.boxes()) {
        x = Math.floorMod(Math.round(x + right), 960L - 40);
        y = Math.floorMod(Math.round(y + down), 540L - 40);
        boxes.add(new Track.At(at.pts(), new Rect(x, y, side, side)));
      }
      hides.add(
          new Hide(
              new FindingId("f" + mark),
              Category.PLATE,
              "",
              List.of(new Track(still.stream(), still.timeBase(), boxes))));
    }
    Plan plan = new Plan(hides, Set.of());
    Copy copy = write(source, plan).value().orElseThrow();

    assertThat(failed(copy, plan, List.of())).isEmpty();
  }

  @Test
  void sightings_where_a_mark_does_not_cover_fail() throws IOException {
    Source source = Corpus.source(clip("vfr_face.mp4"));
    Copy copy = write(source, plan(track(source, new Rect(20, 20, 60, 60)))).value().orElseThrow();
    Plan wide = plan(track(source, new Rect(20, 20, 100, 100)));

    assertThat(failed(copy, wide, List.of(new Seer(new Rect(30, 30, 80, 80)))))
        .containsExactlyInAnyOrder(
            "one flat colour where something was hidden",
            "nothing seen again where something was hidden");
  }

  @Test
  void guesses_on_a_flat_mark_and_sightings_elsewhere_do_not_fail() throws IOException {
    Source source = Corpus.source(clip("vfr_face.mp4"));
    Plan plan = plan(track(source, new Rect(20, 20, 60, 60)));
    Copy copy = write(source, plan).value().orElseThrow();

    assertThat(failed(copy, plan, List.of(new Seer(new Rect(30, 30, 40, 40))))).isEmpty();
    assertThat(failed(copy, plan, List.of(new Seer(new Rect(120, 100, 40, 40))))).isEmpty();
  }

  @Test
  void places_that_the_film_does_not_have_withhold_it() throws IOException {
    Source source = Corpus.source(clip("vfr_face.mp4"));
    Track track = track(source, new Rect(20, 20, 60, 60));
    Rect rect = new Rect(1, 1, 9, 9);

    for (Place place :
        List.of(
            new Track(track.stream() + 1, track.timeBase(), track.boxes()),
            new Track(track.stream(), new TimeBase(1, 77), track.boxes()),
            new Track(
                track.stream(), track.timeBase(), List.of(new Track.At(Long.MAX_VALUE, rect))),
            new sable.pipeline.place.Box(0, rect, sable.pipeline.place.Box.Unit.PX))) {
      assertThat(write(source, plan(place)).reason().orElseThrow().code())
          .isEqualTo(Reason.Code.NOT_UNDERSTOOD);
    }
  }

  @Test
  void what_a_film_carries_beside_its_picture_is_named_and_does_not_come_along()
      throws IOException {
    Source source = Corpus.source(clip("two_audio_subs_chapters.mkv"));

    Copy copy = write(source, Plan.nothing()).value().orElseThrow();

    assertThat(copy.leftOut()).contains("sound: left out of the copy", "subtitles", "chapters");
    try (Reading reading = medium().open(source, work).value().orElseThrow()) {
      assertThat(reading.blind()).extracting(b -> b.kind()).contains(Category.Kind.SOUND);
    }
  }

  @Test
  void a_note_that_was_slipped_in_fails() throws IOException {
    Copy copy =
        write(Corpus.source(clip("odd_size_444.mp4")), Plan.nothing()).value().orElseThrow();
    byte[] note = {0, 0, 0, 12, 'u', 'd', 't', 'a', 'N', 'a', 'm', 'e'};
    Files.write(copy.file(), note, java.nio.file.StandardOpenOption.APPEND);

    assertThat(failed(copy, Plan.nothing(), List.of()))
        .containsExactly("nothing in the file but one picture stream");
  }

  @TestFactory
  Stream<DynamicTest> real_films_keep_their_frames_and_times() throws IOException {
    List<Path> films = new ArrayList<>();
    for (Path file : Corpus.files("corpora/dev/video/clips")) {
      if (medium().reads(Corpus.source(file).item().mediaType())) {
        films.add(file);
      }
    }
    return films.stream()
        .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> real(file)));
  }

  private void real(Path file) throws IOException {
    Source source = Corpus.source(file);
    Outcome<Reading> opened = medium().open(source, work);
    Reason.Code expected = WITHHELD.get(String.valueOf(file.getFileName()));
    assertThat(opened.reason().map(Reason::code)).isEqualTo(Optional.ofNullable(expected));
    if (expected != null) {
      return;
    }
    opened.value().orElseThrow().close();
    Plan plan = plan(track(source, new Rect(31, 17, 50.5, 41)));
    Outcome<Copy> written = write(source, plan);
    assertThat(written.reason()).isEmpty();
    Copy copy = written.value().orElseThrow();
    assertThat(medium().check(copy, plan, List.of()).failed()).isEmpty();
    Files.delete(copy.file());
  }

  private Track track(Source source, Rect rect) {
    try (Reading reading = medium().open(source, work).value().orElseThrow()) {
      Footage film = reading.footage().get(0);
      List<Track.At> boxes = new ArrayList<>();
      film.forEachFrame((pts, picture) -> boxes.add(new Track.At(pts, rect)));
      return new Track(film.stream(), film.timeBase(), boxes);
    }
  }

  private List<String> failed(Copy copy, Plan plan, List<PictureDetector> eyes) {
    return medium().check(copy, plan, eyes).failed().stream().map(Check::name).toList();
  }

  private Outcome<Copy> write(Source source, Plan plan) throws IOException {
    return medium().write(source, plan, Files.createTempDirectory(work, "copy"));
  }

  private static Path clip(String name) throws IOException {
    return Corpus.files("corpora/dev/video/clips").stream()
        .filter(file -> file.endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static Plan plan(Place... places) {
    return new Plan(
        List.of(new Hide(new FindingId("f1"), Category.FACE, "", List.of(places))), Set.of());
  }

  /** Sees a face at one place of every frame. */
  private record Seer(Rect at) implements PictureDetector {
    @Override
    public List<Searched> searched() {
      return List.of(Searched.all(Category.FACE, "seer/1"));
    }

    @Override
    public List<Sighting> look(Picture picture) {
      return List.of(new Sighting(Category.FACE, at, 0.9));
    }
  }
}
