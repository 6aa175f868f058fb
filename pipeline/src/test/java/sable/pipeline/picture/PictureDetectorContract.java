// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every finder of things in pictures must do. */
public abstract class PictureDetectorContract {

  /** The finder. */
  protected abstract PictureDetector detector();

  @Test
  void says_what_it_looks_for_and_with_what() {
    assertThat(detector().searched()).isNotEmpty();
    assertThat(detector().searched()).allSatisfy(s -> assertThat(s.by()).isNotBlank());
  }

  @Test
  void looks_at_pictures_of_any_size() {
    for (int[] size : new int[][] {{1, 1}, {7, 3}, {33, 640}, {640, 360}, {1000, 37}}) {
      detector().look(grey(size[0], size[1]));
    }
  }

  @Test
  void sees_the_same_again_and_on_several_threads() throws Exception {
    Picture picture = grey(320, 200);
    List<Sighting> once = detector().look(picture);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<List<Sighting>> look = () -> detector().look(picture);
      for (Future<List<Sighting>> seen : threads.invokeAll(List.of(look, look, look))) {
        assertThat(seen.get()).isEqualTo(once);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** A picture with soft shapes and no sense. */
  protected static Picture grey(int width, int height) {
    ByteBuffer bgr = ByteBuffer.allocateDirect(width * height * 3);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        byte value = (byte) (96 + 64 * Math.sin(x / 17.0) * Math.cos(y / 23.0));
        bgr.put(value).put(value).put(value);
      }
    }
    return new Picture(bgr.clear(), width, height, width * 3);
  }
}
