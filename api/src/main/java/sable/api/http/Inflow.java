// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A body as an input stream for one reading thread. The sender is paused while {@value
 * #HIGH_WATER_BYTES} bytes wait to be read, so memory does not grow with the file. A body that
 * breaks off is an {@link IOException}, never an early end. After {@link #close} the rest of the
 * body is dropped as it comes.
 */
final class Inflow extends InputStream {

  static final int HIGH_WATER_BYTES = 1 << 20;
  private static final long STALL_SECONDS = 120;

  private final ReadStream<Buffer> source;
  private final Context context;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Buffer> waiting = new ArrayDeque<>();
  private int waitingBytes;
  private int offset;
  private boolean paused;
  private boolean ended;
  private boolean closed;
  private @Nullable Throwable failure;

  private Inflow(ReadStream<Buffer> source, Context context) {
    this.source = source;
    this.context = context;
  }

  /** Takes over a stream; called on its event loop, before its first bytes. */
  static Inflow of(ReadStream<Buffer> source, Context context) {
    Inflow flow = new Inflow(source, context);
    source.exceptionHandler(flow::fail);
    source.endHandler(end -> flow.end());
    source.handler(flow::add);
    return flow;
  }

  private void add(Buffer bytes) {
    lock.lock();
    try {
      if (closed || bytes.length() == 0) {
        return;
      }
      waiting.add(bytes);
      waitingBytes += bytes.length();
      if (waitingBytes >= HIGH_WATER_BYTES && !paused) {
        paused = true;
        source.pause();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void fail(Throwable cause) {
    lock.lock();
    try {
      if (!ended) {
        failure = cause;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, target.length);
    if (length == 0) {
      return 0;
    }
    lock.lock();
    try {
      Buffer next = awaitNext();
      if (next == null) {
        return -1;
      }
      int count = Math.min(length, next.length() - offset);
      next.getBytes(offset, offset + count, target, from);
      offset += count;
      if (offset == next.length()) {
        waiting.remove();
        offset = 0;
        waitingBytes -= next.length();
        resumeIfDrained();
      }
      return count;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Buffer awaitNext() throws IOException {
    long left = TimeUnit.SECONDS.toNanos(STALL_SECONDS);
    while (true) {
      if (closed) {
        throw new IOException("the upload was closed");
      }
      if (failure != null) {
        throw new IOException("the upload broke off", failure);
      }
      Buffer next = waiting.peek();
      if (next != null || ended) {
        return next;
      }
      if (left <= 0) {
        throw new IOException("nothing of the upload came for " + STALL_SECONDS + " seconds");
      }
      try {
        left = changed.awaitNanos(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
    }
  }

  private void resumeIfDrained() {
    if (paused && waitingBytes < HIGH_WATER_BYTES / 2) {
      paused = false;
      context.runOnContext(v -> source.resume());
    }
  }

  /** Bytes received and not read yet. */
  int waitingBytes() {
    lock.lock();
    try {
      return waitingBytes;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      waiting.clear();
      waitingBytes = 0;
      resumeIfDrained();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
