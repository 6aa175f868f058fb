// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.finding.Searched;
import sable.pipeline.medium.Blind;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.Footage;
import sable.pipeline.picture.Picture;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.Sighting;
import sable.pipeline.picture.Tracker;
import sable.pipeline.place.Rect;
import sable.pipeline.place.Span;
import sable.pipeline.place.TimeBase;
import sable.pipeline.place.Track;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextLayer;
import sable.pipeline.text.TextMatch;

class SearchTest {

  @Test
  void what_is_found_in_a_text_knows_its_words_and_places() {
    Reading reading = Reading.ofTexts(List.of(TextLayer.plain("body", "call 999 now")), List.of());
    Search.Result result = search(reading, Wanted.everything());
    assertThat(result.findings())
        .singleElement()
        .returns("999", Finding::text)
        .returns(List.of(new Span("body", 5, 8)), Finding::places);
    assertThat(result.searched()).containsExactly(Searched.all(Category.PHONE, "digits/1"));
  }

  @Test
  void another_search_adds_what_stands_where_nothing_of_its_kind_is_known() {
    Reading reading =
        Reading.ofTexts(
            List.of(TextLayer.plain("body", "call 999 now"), TextLayer.plain("notes", "999 again")),
            List.of());
    Finding known =
        new Finding(
            new FindingId("f3"),
            Category.PHONE,
            0.9,
            "call 999",
            Evidence.of("test"),
            List.of(new Span("body", 0, 8)));

    List<Finding> more =
        search(new Digits(), Wanted.everything()).withMore(reading, List.of(known));

    assertThat(more.get(0)).isEqualTo(known);
    assertThat(more.subList(1, more.size()))
        .extracting(finding -> finding.id().value(), Finding::text, Finding::places)
        .containsExactly(tuple("f4", "999", List.of(new Span("notes", 0, 3))));
  }

  @Test
  void of_two_that_lie_in_one_another_the_stronger_stays_and_a_term_always() {
    List<TextMatch> kept =
        Strongest.of(
            List.of(
                match(Category.PHONE, 0, 10, 0.6),
                match(Category.NHS_NUMBER, 0, 10, 0.9),
                match(Category.AGE, 2, 4, 0.5),
                match(Category.TERM, 3, 5, 1),
                match(Category.PHONE, 20, 25, 0.3)));
    assertThat(kept)
        .extracting(TextMatch::category)
        .containsExactly(Category.NHS_NUMBER, Category.TERM, Category.PHONE);
  }

  @Test
  void what_cannot_be_looked_at_is_said() {
    Reading reading =
        new Reading(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Blind(Category.Kind.WORDS, "writing is not read"),
                new Blind(Category.Kind.SOUND, "sound is not listened to")),
            () -> {});
    assertThat(search(reading, Wanted.everything()).searched())
        .containsExactly(
            Searched.none(Category.PHONE, "writing is not read"),
            Searched.none(Category.SPEECH, "sound is not listened to"));
  }

  @Test
  void a_text_that_a_recogniser_cannot_read_is_not_called_clean() {
    Reading reading =
        Reading.ofTexts(
            List.of(
                TextLayer.plain("page-1", "call 999"), TextLayer.plain("page-2", "\u0434\u0430")),
            List.of());
    assertThat(search(reading, Wanted.everything()).searched())
        .containsExactly(
            new Searched(
                Category.PHONE,
                "digits/1",
                Searched.Extent.PART,
                Optional.of("page-2: a script that is not known")));
  }

  @Test
  void every_frame_of_a_film_is_looked_at_and_stands_in_order() {
    Reading reading =
        new Reading(
            List.of(),
            List.of(),
            List.of(new Counting(500)),
            List.of(),
            List.of(),
            List.of(),
            () -> {});
    Search.Result result = search(reading, Wanted.everything());
    Track track = (Track) result.findings().get(0).places().get(0);
    assertThat(track.boxes().stream().map(Track.At::pts).toList())
        .isEqualTo(IntStream.range(0, 500).mapToObj(i -> i * 2L).toList());
    assertThat(track.boxes())
        .allSatisfy(at -> assertThat(at.rect().x()).isEqualTo((double) (at.pts() / 2 % 100)));
  }

  @Test
  void thresholds_and_categories_are_kept_to() {
    Reading reading = Reading.ofTexts(List.of(TextLayer.plain("body", "call 999 now")), List.of());
    assertThat(search(reading, new Wanted(Set.of(Category.FACE), Map.of())).findings()).isEmpty();
    assertThat(search(reading, new Wanted(Set.of(), Map.of(Category.PHONE, 0.95))).findings())
        .isEmpty();
  }

  @Test
  void a_costly_recogniser_is_run_only_for_what_it_runs_for() {
    TextDetector costly =
        new Digits() {
          @Override
          public Set<Category> categories() {
            return Set.of(Category.PHONE, Category.PERSON_NAME);
          }

          @Override
          public Set<Category> runsFor() {
            return Set.of(Category.PERSON_NAME);
          }
        };
    Reading reading = Reading.ofTexts(List.of(TextLayer.plain("body", "call 999 now")), List.of());
    Wanted phones = new Wanted(Set.of(Category.PHONE), Map.of());
    Wanted both = new Wanted(Set.of(Category.PHONE, Category.PERSON_NAME), Map.of());

    assertThat(search(costly, reading, phones).findings()).isEmpty();
    assertThat(search(costly, reading, phones).searched()).isEmpty();
    assertThat(search(costly, reading, both).findings()).hasSize(1);
  }

  private static Search.Result search(Reading reading, Wanted wanted) {
    return search(new Digits(), reading, wanted);
  }

  private static Search.Result search(TextDetector words, Reading reading, Wanted wanted) {
    return search(words, wanted).search(reading);
  }

  private static Search search(TextDetector words, Wanted wanted) {
    return new Search(List.of(words), List.of(new Bright()), new OneTrack(), wanted, 2);
  }

  private static TextMatch match(Category category, int start, int end, double confidence) {
    return new TextMatch(category, start, end, confidence, Evidence.of("test"));
  }

  /** Finds the first run of digits. */
  private static class Digits implements TextDetector {
    @Override
    public Set<Category> categories() {
      return Set.of(Category.PHONE);
    }

    @Override
    public String by() {
      return "digits/1";
    }

    @Override
    public Optional<String> cannotRead(String text) {
      return text.startsWith("\u0434")
          ? Optional.of("a script that is not known")
          : Optional.empty();
    }

    @Override
    public List<TextMatch> find(String text) {
      java.util.regex.Matcher digits = java.util.regex.Pattern.compile("[0-9]+").matcher(text);
      return digits.find()
          ? List.of(match(Category.PHONE, digits.start(), digits.end(), 0.9))
          : List.of();
    }
  }

  /** Sees a face at the column that the picture's first byte names. */
  private static final class Bright implements PictureDetector {
    @Override
    public List<Searched> searched() {
      return List.of(Searched.all(Category.FACE, "bright/1"));
    }

    @Override
    public List<Sighting> look(Picture picture) {
      return List.of(new Sighting(Category.FACE, new Rect(picture.bgr().get(0), 0, 1, 1), 0.5));
    }
  }

  /** Every sighting in one track. */
  private static final class OneTrack implements Tracker {
    @Override
    public List<Followed> join(
        List<sable.pipeline.picture.FrameSightings> frames, TimeBase timeBase) {
      List<Track.At> boxes =
          frames.stream().map(f -> new Track.At(f.pts(), f.sightings().get(0).rect())).toList();
      return List.of(new Followed(Category.FACE, 0.5, boxes, boxes.size()));
    }
  }

  /** Frames whose first byte is their number, shown in one buffer that is used again and again. */
  private record Counting(int frames) implements Footage {
    @Override
    public int stream() {
      return 0;
    }

    @Override
    public TimeBase timeBase() {
      return new TimeBase(1, 50);
    }

    @Override
    public int widthPx() {
      return 2;
    }

    @Override
    public int heightPx() {
      return 1;
    }

    @Override
    public void forEachFrame(Viewer viewer) {
      ByteBuffer bgr = ByteBuffer.allocateDirect(6);
      for (int i = 0; i < frames; i++) {
        bgr.put(0, (byte) (i % 100));
        viewer.frame(i * 2L, new Picture(bgr, 2, 1, 6));
      }
    }
  }
}
