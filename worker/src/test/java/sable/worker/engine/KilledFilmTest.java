// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.FindingId;
import sable.pipeline.item.Digest;
import sable.pipeline.item.Item;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.MediaType;
import sable.pipeline.place.Rect;
import sable.pipeline.place.TimeBase;
import sable.pipeline.place.Track;
import sable.pipeline.plan.Hide;
import sable.pipeline.plan.Plan;
import sable.testmedia.film.FilmWish;
import sable.testmedia.film.StoryFilms;
import sable.testmedia.story.Story;

/** A film whose engine is killed while it is written becomes the very copy it would have been. */
@Tag("engine")
class KilledFilmTest {

  private static final TimeBase CLOCK =
      new TimeBase(StoryFilms.CLOCK.num(), StoryFilms.CLOCK.den());

  @TempDir private Path folder;

  @Test
  void a_film_whose_engine_is_killed_in_the_middle_ends_as_the_same_copy() throws Exception {
    StoryFilms.Made made = new StoryFilms(Story.standard()).make("f.mp4", FilmWish.STANDARD);
    Path film = Files.write(folder.resolve("f.mp4"), made.file().bytes());
    Plan plan = plan(made.pts());
    try (EngineProcesses engines =
        EngineProcesses.standard(EngineLimits.of(1), folder.resolve("engines"))) {
      Engines.CopyJob undisturbed = job(film, plan, "undisturbed");
      Digest expected = digest(undisturbed, engines.copy(undisturbed));

      Engines.CopyJob killed = job(film, plan, "killed");
      CompletableFuture<Engines.Copied> copying =
          CompletableFuture.supplyAsync(() -> engines.copy(killed));
      while (written(killed.folder()) == 0 && !copying.isDone()) {
        TimeUnit.MILLISECONDS.sleep(2);
      }
      assertThat(copying).isNotDone();
      long ended = endEngines();

      assertThat(ended).isPositive();
      assertThat(digest(killed, copying.get(120, TimeUnit.SECONDS))).isEqualTo(expected);
      assertThat(killed.folder()).isDirectoryContaining(f -> f.toString().endsWith(".mp4"));
    }
    assertThat(folder.resolve("engines")).isEmptyDirectory();
  }

  private static long endEngines() {
    return ProcessHandle.current().descendants().filter(ProcessHandle::destroyForcibly).count();
  }

  private static long written(Path job) throws IOException {
    try (Stream<Path> files = Files.walk(job)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private Engines.CopyJob job(Path film, Plan plan, String name) throws IOException {
    Digest digest = Digest.of(film);
    Item item =
        new Item(
            ItemId.of("f.mp4", digest),
            "f.mp4",
            new MediaType("video/mp4"),
            digest,
            Files.size(film),
            Optional.empty());
    return new Engines.CopyJob(
        item,
        film,
        Files.createDirectory(folder.resolve(name)),
        plan,
        new EngineSettings(
            "cpu", 1, List.of(), Optional.empty(), Set.of(Category.FACE), Map.of(), List.of()));
  }

  private static Plan plan(long[] pts) {
    List<Track.At> boxes =
        Arrays.stream(pts).mapToObj(t -> new Track.At(t, new Rect(40, 40, 80, 90))).toList();
    Track track = new Track(0, CLOCK, boxes);
    return new Plan(
        List.of(new Hide(new FindingId("f1"), Category.FACE, "", List.of(track))), Set.of());
  }

  private static Digest digest(Engines.CopyJob job, Engines.Copied copied) throws IOException {
    assertThat(copied.withheld()).isEmpty();
    return Digest.of(job.folder().resolve(copied.copy().orElseThrow().file()));
  }
}
