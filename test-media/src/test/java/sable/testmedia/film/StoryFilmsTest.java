// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sable.gpu.film.FilmDrawing;
import sable.gpu.film.FilmLimits;
import sable.gpu.film.FilmProbe;
import sable.gpu.film.FilmReader;
import sable.gpu.film.FilmRefused;
import sable.gpu.film.Orientation;
import sable.gpu.film.StreamFacts;
import sable.testmedia.answer.Shown;
import sable.testmedia.story.Fact;
import sable.testmedia.story.Story;

class StoryFilmsTest {

  private final StoryFilms films = new StoryFilms(Story.standard());

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void it_has_its_frames_sound_and_words_to_drop() throws Exception {
    StoryFilms.Made made = films.make("stop.mp4", FilmWish.STANDARD.frames(30));
    FilmProbe probe = FilmProbe.of(written(made), FilmLimits.STANDARD);
    assertThat(probe.pts()).containsExactly(made.pts());
    assertThat(probe.facts().widthPx()).isEqualTo(640);
    assertThat(probe.facts().codec()).isEqualTo("h264");
    assertThat(probe.facts().others()).extracting(StreamFacts::kind).hasSize(1);
    assertThat(probe.facts().metadataKeys())
        .contains("container:title", "container:location", "container:artist");
    String raw = new String(made.file().bytes(), StandardCharsets.UTF_8);
    assertThat(made.file().facts()).isNotEmpty();
    for (Fact fact : made.file().facts()) {
      assertThat(raw).contains(fact.text());
    }
  }

  @Test
  void a_varying_rate_is_kept_to_the_tick_and_hevc_too() throws Exception {
    StoryFilms.Made made =
        films.make(
            "stop.mp4", FilmWish.STANDARD.frames(20).varyingRate().codec(FilmDrawing.Codec.HEVC));
    FilmProbe probe = FilmProbe.of(written(made), FilmLimits.STANDARD);
    assertThat(probe.pts()).containsExactly(made.pts());
    assertThat(probe.facts().codec()).isEqualTo("hevc");
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void it_looks_the_same_however_it_is_stored(Orientation orientation) throws Exception {
    int[] upright = samples(FilmWish.STANDARD.frames(2));
    int[] other = samples(FilmWish.STANDARD.frames(2).stored(orientation));
    int far = 0;
    for (int i = 0; i < upright.length; i++) {
      far += Math.abs((upright[i] & 0xff) - (other[i] & 0xff)) > 40 ? 1 : 0;
    }
    assertThat(far).isLessThan(upright.length / 20);
  }

  @Test
  void two_faces_and_a_plate_are_seen_for_most_of_the_time() {
    List<Shown> shown = films.make("stop.mp4", FilmWish.STANDARD).file().shown();
    assertThat(shown).filteredOn(s -> s.category().equals("plate")).hasSizeGreaterThan(150);
    assertThat(shown).filteredOn(s -> s.category().equals("face")).hasSizeBetween(300, 349);
    assertThat(shown).extracting(Shown::moment).contains(0, 174);
  }

  @Test
  void the_same_wish_gives_the_same_bytes() {
    FilmWish wish = FilmWish.STANDARD.frames(10);
    assertThat(films.make("a", wish).file().bytes())
        .isEqualTo(films.make("a", wish).file().bytes());
  }

  private int[] samples(FilmWish wish) throws Exception {
    Path film = written(films.make("stop.mp4", wish));
    List<Integer> colours = new ArrayList<>();
    try (FilmReader reader = FilmReader.open(film, FilmLimits.STANDARD)) {
      reader.forEachFrame(
          frame -> {
            for (int y = 5; y < frame.heightPx(); y += 20) {
              for (int x = 5; x < frame.widthPx(); x += 20) {
                colours.add(frame.picture().rgbAt(x, y));
              }
            }
          });
    } catch (FilmRefused e) {
      throw new AssertionError(e);
    }
    return colours.stream().mapToInt(Integer::intValue).toArray();
  }

  private Path written(StoryFilms.Made made) throws Exception {
    return Files.write(folder.resolve("film.mp4"), made.file().bytes());
  }
}
