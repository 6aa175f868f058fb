// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.models;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * As many loaded networks as threads use at once: a network serves one thread at a time, and
 * loading one takes longer than a frame. What is free waits for the next; its owner closes all.
 */
public final class Lanes<N extends AutoCloseable> implements AutoCloseable {

  private final Supplier<N> loading;
  private final ConcurrentLinkedDeque<N> free = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  private Lanes(N first, Supplier<N> loading) {
    this.loading = loading;
    free.add(first);
  }

  /** Lanes that have one network and load more by {@code loading}, from any thread. */
  public static <N extends AutoCloseable> Lanes<N> startingWith(N first, Supplier<N> loading) {
    return new Lanes<>(first, loading);
  }

  /** Lends a network for the length of the call. */
  public <R> R use(Function<? super N, ? extends R> work) {
    N waiting = free.pollFirst();
    N network = waiting == null ? loading.get() : waiting;
    try {
      return work.apply(network);
    } finally {
      free.addFirst(network);
      if (closed) {
        close();
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    for (N network = free.pollFirst(); network != null; network = free.pollFirst()) {
      try {
        network.close();
      } catch (Exception e) {
        // Closing is declared to throw anything; networks give native memory back and throw
        // nothing.
        throw new IllegalStateException("a network cannot be closed", e);
      }
    }
  }
}
