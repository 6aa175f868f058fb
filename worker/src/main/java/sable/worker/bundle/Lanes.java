// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on several items side by side and hands the results back in the order of the items. */
final class Lanes implements AutoCloseable {

  private final ExecutorService pool;

  Lanes(int side) {
    this.pool =
        Executors.newFixedThreadPool(
            side,
            work -> {
              Thread thread = new Thread(work, "bundle-lane");
              thread.setDaemon(true);
              return thread;
            });
  }

  <T, R> List<R> map(List<T> items, Function<T, R> work) {
    List<Future<R>> running =
        items.stream().map(item -> pool.submit(() -> work.apply(item))).toList();
    List<R> results = new ArrayList<>();
    try {
      for (Future<R> future : running) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException broken) {
        throw broken;
      }
      throw new IllegalStateException("work on an item failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while working on a bundle", e);
    } finally {
      running.forEach(future -> future.cancel(true));
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
