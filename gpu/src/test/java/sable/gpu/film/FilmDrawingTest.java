// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sable.gpu.picture.Picture;
import sable.gpu.picture.PictureOps;
import sable.gpu.picture.Rect;

/** Films drawn with known content: what a copy keeps of it, and what not. */
class FilmDrawingTest {
  private static final TimeBase CLOCK = new TimeBase(1, 12800);
  private static final long[] TIMES = {0, 512, 700, 2048, 2049, 9000, 9512, 10024, 12000, 12800};

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void every_orientation_is_shown_upright_in_the_copy(Orientation how) throws Exception {
    Path film = drawn(FilmDrawing.Codec.H264, how, false);
    Path copy = folder.resolve("copy.mp4");
    FilmMasker.copy(film, copy, FilmLimits.STANDARD, (pts, i) -> List.of());
    List<int[]> original = corner(film);
    List<int[]> copied = corner(copy);
    assertThat(copied).hasSameSizeAs(original).hasSize(TIMES.length);
    for (int i = 0; i < copied.size(); i++) {
      assertThat(copied.get(i)).as("frame %s", i).containsExactly(original.get(i));
    }
    int[] stored = {0, 0};
    assertThat(original.get(0)).containsExactly(placed(how, stored));
  }

  @Test
  void hevc_with_sound_and_titles_loses_all_but_picture_and_times() throws Exception {
    Path film = drawn(FilmDrawing.Codec.HEVC, Orientation.UPRIGHT, true);
    FilmProbe original = FilmProbe.of(film, FilmLimits.STANDARD);
    assertThat(original.facts().codec()).isEqualTo("hevc");
    assertThat(original.pts()).containsExactly(TIMES);
    assertThat(original.facts().others())
        .extracting(StreamFacts::kind)
        .containsExactly(StreamFacts.Kind.AUDIO);
    assertThat(original.facts().metadataKeys()).contains("container:title", "container:location");
    Path copy = folder.resolve("copy.mp4");
    FilmMasker.Copied copied =
        FilmMasker.copy(film, copy, FilmLimits.STANDARD, (pts, i) -> List.of());
    FilmProbe made = FilmProbe.of(copy, FilmLimits.STANDARD);
    assertThat(made.keepsTimesOf(original, copied.originTicks())).isTrue();
    assertThat(made.facts().others()).isEmpty();
    assertThat(made.facts().metadataKeys()).doesNotContain("container:title", "container:location");
  }

  @Test
  void a_mask_hides_its_rectangle_in_its_frames_and_no_others() throws Exception {
    Path film = drawn(FilmDrawing.Codec.H264, Orientation.TURNED_RIGHT, false);
    Path copy = folder.resolve("copy.mp4");
    Rect mask = new Rect(17, 31, 21, 19);
    FilmMasker.copy(
        film, copy, FilmLimits.STANDARD, (pts, i) -> i % 2 == 0 ? List.of(mask) : List.of());
    List<Boolean> black = new ArrayList<>();
    try (FilmReader reader = FilmReader.open(copy, FilmLimits.STANDARD)) {
      reader.forEachFrame(frame -> black.add(PictureOps.flat(frame.picture(), mask, 0x000000, 12)));
    }
    for (int i = 0; i < TIMES.length; i++) {
      assertThat(black.get(i)).as("frame %s", i).isEqualTo(i % 2 == 0);
    }
  }

  @Test
  void the_same_drawing_gives_the_same_bytes() throws Exception {
    Path first = drawn(FilmDrawing.Codec.HEVC, Orientation.FLIPPED, true);
    byte[] bytes = Files.readAllBytes(first);
    assertThat(Files.readAllBytes(drawn(FilmDrawing.Codec.HEVC, Orientation.FLIPPED, true)))
        .isEqualTo(bytes);
  }

  @Test
  void copying_again_and_again_leaves_no_native_memory_behind() throws Exception {
    Path film = drawn(FilmDrawing.Codec.H264, Orientation.TURNED_RIGHT, false);
    Path copy = folder.resolve("copy.mp4");
    copyOften(film, copy, 5);
    long count = Pointer.totalCount();
    long memory = Pointer.physicalBytes();
    copyOften(film, copy, 30);
    assertThat(Pointer.totalCount()).isLessThanOrEqualTo(count);
    assertThat(Pointer.physicalBytes() - memory).isLessThan(40_000_000);
  }

  private static void copyOften(Path film, Path copy, int rounds) throws Exception {
    for (int i = 0; i < rounds; i++) {
      FilmMasker.copy(film, copy, FilmLimits.STANDARD, (pts, k) -> List.of(new Rect(3, 3, 40, 40)));
    }
  }

  /**
   * A film of 160 x 96 stored pixels, grey, brighter with each frame, the stored top left quarter
   * red.
   */
  private Path drawn(FilmDrawing.Codec codec, Orientation how, boolean sound) {
    Path film = folder.resolve("drawn.mp4");
    FilmDrawing.Sound voice = sound ? new FilmDrawing.Sound(16000, new float[20000]) : null;
    Map<String, String> metadata =
        sound ? Map.of("title", "Interview", "location", "+51.5-0.1/") : Map.of();
    var canvas = new FilmDrawing.Canvas(160, 96, CLOCK, codec, how, voice, metadata);
    try (FilmDrawing drawing = FilmDrawing.create(film, canvas);
        Picture picture = Picture.create(160, 96)) {
      for (int i = 0; i < TIMES.length; i++) {
        int grey = 90 + 8 * i;
        PictureOps.fill(
            picture, List.of(new Rect(0, 0, 160, 96)), (grey << 16) | (grey << 8) | grey);
        PictureOps.fill(picture, List.of(new Rect(0, 0, 80, 48)), 0xd02020);
        drawing.add(picture, TIMES[i]);
      }
      drawing.finish();
    }
    return film;
  }

  /** For each frame, which of the four corners is red: column and row, 0 or 1. */
  private static List<int[]> corner(Path film) throws Exception {
    List<int[]> corners = new ArrayList<>();
    try (FilmReader reader = FilmReader.open(film, FilmLimits.STANDARD)) {
      reader.forEachFrame(
          frame -> {
            Picture picture = frame.picture();
            for (int corner = 0; corner < 4; corner++) {
              int x = corner % 2 == 0 ? 10 : picture.widthPx() - 10;
              int y = corner / 2 == 0 ? 10 : picture.heightPx() - 10;
              int rgb = picture.rgbAt(x, y);
              if ((rgb >> 16) > 180 && (rgb & 0xff) < 80) {
                corners.add(new int[] {corner % 2, corner / 2});
              }
            }
          });
    }
    return corners;
  }

  private static int[] placed(Orientation how, int[] stored) {
    int column = how.transposes() ? stored[1] : stored[0];
    int row = how.transposes() ? stored[0] : stored[1];
    return new int[] {how.flipsColumns() ? 1 - column : column, how.flipsRows() ? 1 - row : row};
  }
}
