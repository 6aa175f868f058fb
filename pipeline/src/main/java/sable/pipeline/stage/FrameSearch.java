// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import sable.pipeline.picture.Footage;
import sable.pipeline.picture.FrameSightings;
import sable.pipeline.picture.Picture;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.Sighting;

/**
 * Looks at every frame of a film, several side by side. Memory is a frame for each lane and one
 * more, however long the film is; the result stands in the order of the frames.
 */
final class FrameSearch {

  private final List<PictureDetector> eyes;
  private final int lanes;

  FrameSearch(List<PictureDetector> eyes, int lanes) {
    this.eyes = eyes;
    this.lanes = Math.max(1, lanes);
  }

  List<FrameSightings> look(Footage film) {
    List<FrameSightings> all = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(lanes);
    try {
      Deque<Future<FrameSightings>> running = new ArrayDeque<>();
      Deque<ByteBuffer> free = new ArrayDeque<>();
      Deque<ByteBuffer> lent = new ArrayDeque<>();
      film.forEachFrame(
          (pts, picture) -> {
            if (running.size() > lanes) {
              all.add(result(running.removeFirst()));
              free.add(lent.removeFirst());
            }
            ByteBuffer memory = free.isEmpty() ? null : free.removeFirst();
            Picture copy = copied(picture, memory);
            lent.add(copy.bgr());
            running.add(pool.submit(() -> new FrameSightings(pts, look(copy))));
          });
      while (!running.isEmpty()) {
        all.add(result(running.removeFirst()));
      }
    } finally {
      pool.shutdownNow();
    }
    return all;
  }

  private List<Sighting> look(Picture picture) {
    List<Sighting> seen = new ArrayList<>();
    eyes.forEach(eye -> seen.addAll(eye.look(picture)));
    return seen;
  }

  private static Picture copied(
      Picture picture, @org.jspecify.annotations.Nullable ByteBuffer free) {
    int bytes = picture.bgr().capacity();
    ByteBuffer memory =
        free != null && free.capacity() == bytes ? free : ByteBuffer.allocateDirect(bytes);
    memory.clear().put(picture.bgr().duplicate().clear()).clear();
    return new Picture(memory, picture.widthPx(), picture.heightPx(), picture.strideBytes());
  }

  private static FrameSightings result(Future<FrameSightings> looked) {
    try {
      return looked.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a finder failed on a frame", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while looking at a film", e);
    }
  }
}
