// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.gpu.picture.Rect;

/**
 * Every kind of real film: as many frames as another decoder counts, each time kept to the tick in
 * the copy.
 */
class RealFilmsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  /** Frames as {@code ffprobe -count_frames} counts them. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "audio_starts_late.mp4, 120, 640, 360",
    "avchd_interlaced_ac3_subs.mts, 13, 1920, 1080",
    "cars_aac_editlist_cut.mp4, 115, 768, 432",
    "cover_art_and_titles.mp4, 120, 640, 360",
    "damaged_middle.ts, 117, 640, 360",
    "editlist_hidden_leadin.mp4, 88, 640, 360",
    "face_in_car_qcif.mp4, 120, 176, 144",
    "fragmented.mp4, 120, 640, 360",
    "h263_amr_vfr_car.3gp, 222, 176, 144",
    "hevc_10bit.mp4, 72, 640, 360",
    "mjpeg_pcm.avi, 41, 320, 240",
    "nonsquare_pixels.mp4, 120, 480, 360",
    "odd_size_444.mp4, 72, 481, 271",
    "person_sign_again.mkv, 77, 640, 480",
    "programme_stream.mpg, 120, 640, 360",
    "rot180_face.mp4, 120, 640, 360",
    "rot90_face.mp4, 120, 640, 360",
    "rot90_gps_datatracks.mov, 120, 320, 568",
    "rot90_phone.mp4, 39, 720, 1280",
    "stream.ts, 120, 640, 360",
    "street_crowd_1080p_3fps.mp4, 8, 1920, 1080",
    "truncated.mkv, 49, 640, 360",
    "two_audio_subs_chapters.mkv, 64, 640, 360",
    "vfr_count_video.mp4, 245, 640, 480",
    "vfr_face.mp4, 64, 640, 360",
  })
  void a_copy_shows_every_frame_at_its_time_and_nothing_else(
      String name, int frames, int widthPx, int heightPx) throws Exception {
    Path clip = Clips.clip(name);
    FilmProbe original = FilmProbe.of(clip, FilmLimits.STANDARD);
    assertThat(original.tally().frames()).isEqualTo(frames);
    assertThat(original.facts().widthPx()).isEqualTo(widthPx);
    assertThat(original.facts().heightPx()).isEqualTo(heightPx);

    Path copy = folder.resolve("copy.mp4");
    FilmMasker.Copied copied =
        FilmMasker.copy(
            clip, copy, FilmLimits.STANDARD, (pts, index) -> List.of(new Rect(11, 7, 33, 21)));
    FilmProbe made = FilmProbe.of(copy, FilmLimits.STANDARD);

    assertThat(made.keepsTimesOf(original, copied.originTicks())).as("times").isTrue();
    assertThat(made.facts().timeBase()).isEqualTo(copied.copyTimeBase());
    assertThat(made.facts().others()).isEmpty();
    assertThat(made.facts().chapters()).isZero();
    assertThat(made.facts().orientation()).isEqualTo(Orientation.UPRIGHT);
    assertThat(made.facts().widthPx()).isEqualTo(widthPx + (widthPx & 1));
    assertThat(made.facts().heightPx()).isEqualTo(heightPx + (heightPx & 1));
    assertThat(made.facts().sarNum()).isEqualTo(original.facts().sarNum());
    assertThat(made.facts().interlaced()).isEqualTo(original.facts().interlaced());
    assertThat(made.facts().metadataKeys())
        .containsExactlyInAnyOrder(
            "container:major_brand",
            "container:minor_version",
            "container:compatible_brands",
            "stream 0:language",
            "stream 0:handler_name",
            "stream 0:vendor_id");
    assertThat(made.tally().damaged()).isFalse();
    assertThat(text(copy)).doesNotContain("x264").doesNotContain("Lavf").doesNotContain("Lavc");
  }

  @ParameterizedTest
  @CsvSource({
    "vfr_face.mp4",
    "damaged_middle.ts",
    "hevc_10bit.mp4",
    "rot90_phone.mp4",
    "rot180_face.mp4"
  })
  void the_same_film_gives_the_same_bytes_again(String name) throws Exception {
    Path clip = Clips.clip(name);
    Path first = folder.resolve("first.mp4");
    FilmMasker.copy(clip, first, FilmLimits.STANDARD, (pts, i) -> List.of());
    for (int round = 0; round < 3; round++) {
      Path again = folder.resolve("again.mp4");
      FilmMasker.copy(clip, again, FilmLimits.STANDARD, (pts, i) -> List.of());
      assertThat(Files.mismatch(first, again)).isEqualTo(-1);
    }
  }

  @Test
  void a_film_without_its_index_is_refused_as_damaged() {
    Path clip = Clips.clip("truncated_no_moov.mp4");
    assertThatThrownBy(() -> FilmReader.open(clip, FilmLimits.STANDARD))
        .isInstanceOfSatisfying(
            FilmRefused.class,
            refused -> assertThat(refused.code()).isEqualTo(FilmRefused.Code.DAMAGED));
  }

  @ParameterizedTest
  @CsvSource({"truncated.mkv", "damaged_middle.ts"})
  void a_film_that_is_not_whole_is_told(String name) throws Exception {
    assertThat(FilmProbe.of(Clips.clip(name), FilmLimits.STANDARD).tally().damaged()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "vfr_face.mp4",
    "stream.ts",
    "fragmented.mp4",
    "editlist_hidden_leadin.mp4",
    "h263_amr_vfr_car.3gp",
    "programme_stream.mpg",
    "avchd_interlaced_ac3_subs.mts"
  })
  void a_whole_film_is_not_called_damaged(String name) throws Exception {
    assertThat(FilmProbe.of(Clips.clip(name), FilmLimits.STANDARD).tally().damaged()).isFalse();
  }

  private static String text(Path file) throws Exception {
    return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
