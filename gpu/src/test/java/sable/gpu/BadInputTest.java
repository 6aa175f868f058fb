// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.gpu.film.FilmLimits;
import sable.gpu.film.FilmReader;
import sable.gpu.film.FilmRefused;
import sable.gpu.picture.PictureFiles;
import sable.gpu.picture.PictureRefused;

/** Whatever is thrown at the readers ends as a picture, a film, or a reason. */
class BadInputTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void every_bad_file_is_refused_or_read_whole() throws Exception {
    Path bad =
        Path.of(System.getProperty("sable.shared", "../../shared"))
            .resolve("corpora/dev/bad-input");
    Assumptions.assumeTrue(Files.isDirectory(bad), "missing: " + bad);
    List<Path> films = new ArrayList<>();
    int pictures = 0;
    try (var files = Files.list(bad)) {
      for (Path file : files.sorted().toList()) {
        pictures += pictureAnswers(Files.readAllBytes(file)) ? 1 : 0;
        if (filmAnswers(file)) {
          films.add(file.getFileName());
        }
      }
    }
    assertThat(films).isEmpty();
    assertThat(pictures).isPositive();
  }

  @Test
  void a_playlist_and_a_film_that_points_elsewhere_open_nothing() throws Exception {
    Path secret = folder.resolve("secret.ts");
    Files.write(secret, new byte[188 * 10]);
    for (String text :
        List.of(
            "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n" + secret + "\n#EXT-X-ENDLIST\n",
            "ffconcat version 1.0\nfile '" + secret + "'\n",
            "v=0\r\nc=IN IP4 127.0.0.1\r\nm=video 5004 RTP/AVP 96\r\n")) {
      for (String name : List.of("list.m3u8", "list.mp4", "list.txt", "list.sdp")) {
        Path list = folder.resolve(name);
        Files.writeString(list, text);
        assertThat(filmAnswers(list)).isFalse();
      }
    }
  }

  @Test
  void bytes_overwritten_anywhere_in_a_real_film_or_photo_never_end_the_process() throws Exception {
    Path clips =
        Path.of(System.getProperty("sable.shared", "../../shared"))
            .resolve("corpora/dev/video/clips");
    Assumptions.assumeTrue(Files.isDirectory(clips), "missing: " + clips);
    java.util.Random random = new java.util.Random(11);
    for (String name :
        List.of("face_in_car_qcif.mp4", "hevc_10bit.mp4", "mjpeg_pcm.avi", "truncated.mkv")) {
      byte[] whole = Files.readAllBytes(clips.resolve(name));
      for (int round = 0; round < 6; round++) {
        byte[] broken = whole.clone();
        for (int i = 0; i < 40; i++) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt();
        }
        Path film = folder.resolve("broken");
        Files.write(film, broken);
        filmAnswers(film);
      }
    }
  }

  private static boolean pictureAnswers(byte[] file) {
    try {
      PictureFiles.decode(file, 50_000_000).close();
      return true;
    } catch (PictureRefused e) {
      assertThat(e.code()).isNotNull();
      return false;
    }
  }

  private static boolean filmAnswers(Path file) {
    try (FilmReader reader = FilmReader.open(file, FilmLimits.STANDARD)) {
      reader.forEachFrame(frame -> frame.picture());
      return true;
    } catch (FilmRefused e) {
      assertThat(e.code()).isNotNull();
      return false;
    }
  }
}
