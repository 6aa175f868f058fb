// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import sable.gpu.picture.Picture;

/**
 * Looks at every frame of a film with several workers side by side, while the calling thread
 * decodes ahead. Results come back in the order of presentation, on the calling thread. At most two
 * frames a worker are held at any time.
 */
public final class FilmSearch {
  /** Takes what a worker found in one frame. */
  @FunctionalInterface
  public interface Found<T> {
    /** {@code result} of the frame at {@code pts}, which is the {@code frameIndex}th from 0. */
    void at(long pts, long frameIndex, T result);
  }

  private FilmSearch() {}

  /**
   * One pass over {@code reader}. Each of {@code workers} is used by one thread at a time, so each
   * may own a network; a worker must not keep the picture. What a worker throws ends the pass and
   * is thrown here.
   */
  public static <T> FilmTally run(
      FilmReader reader, List<? extends Function<Picture, T>> workers, Found<T> found)
      throws FilmRefused {
    if (workers.isEmpty()) {
      throw new IllegalArgumentException("at least one worker");
    }
    try (Pass<T> pass = new Pass<>(reader.facts(), workers, found)) {
      FilmTally tally = reader.forEachFrame(pass::frame);
      pass.rest();
      return tally;
    }
  }

  private record Sent<T>(long pts, long index, FrameRoom room, Future<T> result) {}

  private static final class Pass<T> implements AutoCloseable {
    private final BlockingQueue<Function<Picture, T>> idle;
    private final List<FrameRoom> rooms = new ArrayList<>();
    private final Deque<FrameRoom> free = new ArrayDeque<>();
    private final Deque<Sent<T>> sent = new ArrayDeque<>();
    private final ExecutorService threads;
    private final Found<T> found;

    Pass(FilmFacts facts, List<? extends Function<Picture, T>> workers, Found<T> found) {
      this.idle = new ArrayBlockingQueue<>(workers.size(), false, workers);
      this.found = found;
      for (int i = 0; i < 2 * workers.size(); i++) {
        FrameRoom room = new FrameRoom(facts.widthPx(), facts.heightPx());
        rooms.add(room);
        free.add(room);
      }
      this.threads = Executors.newFixedThreadPool(workers.size());
    }

    void frame(FilmFrame frame) {
      if (free.isEmpty()) {
        deliver();
      }
      FrameRoom room = free.remove().fill(frame);
      Future<T> result = threads.submit(() -> look(room.picture()));
      sent.add(new Sent<>(frame.pts(), frame.index(), room, result));
      while (!sent.isEmpty() && sent.element().result().isDone()) {
        deliver();
      }
    }

    void rest() {
      while (!sent.isEmpty()) {
        deliver();
      }
    }

    @Override
    public void close() {
      threads.shutdown();
      // A worker that still looks reads its picture: the rooms go only after the last one has left.
      boolean interrupted = false;
      boolean done = false;
      while (!done) {
        try {
          done = threads.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      rooms.forEach(FrameRoom::close);
    }

    private T look(Picture picture) throws InterruptedException {
      Function<Picture, T> worker = idle.take();
      try {
        return worker.apply(picture);
      } finally {
        idle.add(worker);
      }
    }

    private void deliver() {
      Sent<T> first = sent.remove();
      try {
        found.at(first.pts(), first.index(), first.result().get());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException("a worker failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the search was interrupted", e);
      } finally {
        free.add(first.room());
      }
    }
  }
}
