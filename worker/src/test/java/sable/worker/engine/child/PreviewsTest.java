// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.item.MediaType;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.Footage;
import sable.pipeline.picture.Picture;
import sable.pipeline.place.Rect;
import sable.pipeline.place.TimeBase;
import sable.pipeline.place.Track;
import sable.worker.engine.Engines;

class PreviewsTest {
  private static final TimeBase SECONDS = new TimeBase(1, 1);

  @TempDir Path folder;

  /** A film of one frame a second, whose pictures are its stream 2. */
  private record Seconds(int count) implements Footage {

    @Override
    public int stream() {
      return 2;
    }

    @Override
    public TimeBase timeBase() {
      return SECONDS;
    }

    @Override
    public int widthPx() {
      return 2;
    }

    @Override
    public int heightPx() {
      return 2;
    }

    @Override
    public void forEachFrame(Viewer viewer) {
      Picture picture = new Picture(ByteBuffer.allocateDirect(12), 2, 2, 6);
      for (int second = 0; second < count; second++) {
        viewer.frame(second, picture);
      }
    }
  }

  private static Reading film(int seconds) {
    return new Reading(
        List.of(),
        List.of(),
        List.of(new Seconds(seconds)),
        List.of(),
        List.of(),
        List.of(),
        () -> {});
  }

  private static Finding followed(int from, int to) {
    Rect rect = new Rect(0, 0, 1, 1);
    return new Finding(
        new FindingId("f1"),
        Category.FACE,
        0.9,
        "",
        Evidence.of("test"),
        List.of(new Track(2, SECONDS, List.of(new Track.At(from, rect), new Track.At(to, rect)))));
  }

  @Test
  void a_film_of_a_minute_is_shown_second_by_second() {
    Previews previews = new Previews(folder);

    List<Engines.Preview> shown =
        previews.of(folder, new MediaType("video/mp4"), film(60), List.of());

    assertThat(shown).hasSize(60).allMatch(p -> p.stream().equals(Optional.of(2)));
    assertThat(previews.notShown()).isEmpty();
  }

  @Test
  void a_long_film_is_shown_from_its_start_to_its_end() throws IOException {
    Previews previews = new Previews(folder);

    List<Engines.Preview> shown =
        previews.of(folder, new MediaType("video/mp4"), film(1000), List.of(followed(81, 90)));

    List<Long> times = shown.stream().map(p -> p.pts().orElseThrow()).toList();
    assertThat(times).isSorted().contains(0L, 4L, 8L, 81L, 90L, 996L).doesNotContain(2L, 998L);
    assertThat(times).hasSize(250 + 2);
    assertThat(previews.notShown()).get().asString().contains("a frame every 4 seconds");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(shown.stream().map(Engines.Preview::file).toList());
    }
  }

  @Test
  void no_more_than_so_many_frames_of_what_was_followed_are_shown() {
    Previews previews = new Previews(folder);
    List<Finding> findings = IntStream.range(0, 1000).mapToObj(s -> followed(s, s + 1)).toList();

    List<Engines.Preview> shown =
        previews.of(folder, new MediaType("video/mp4"), film(1001), findings);

    assertThat(shown).hasSizeBetween(700, 1000);
    assertThat(previews.notShown()).get().asString().contains("700 frames are shown and no more");
  }

  @Test
  void pages_beyond_the_most_are_told() throws IOException {
    Path pdf = folder.resolve("pages.pdf");
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 3; i++) {
        document.addPage(new PDPage());
      }
      document.save(pdf.toFile());
    }
    MediaType type = new MediaType("application/pdf");
    Reading nothing = Reading.ofTexts(List.of(), List.of());
    Previews all = new Previews(folder, 3);
    Previews two = new Previews(folder, 2);

    assertThat(all.of(pdf, type, nothing, List.of())).hasSize(3);
    assertThat(all.notShown()).isEmpty();
    assertThat(two.of(pdf, type, nothing, List.of())).hasSize(2);
    assertThat(two.notShown()).get().asString().contains("Not every page");
  }
}
