// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.Promise;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends an input stream chunk by chunk: a chunk is read only once the one before has room, so a
 * slow reader holds a buffer and no thread.
 */
final class Outflow {

  private static final Logger LOG = LoggerFactory.getLogger(Outflow.class);
  private static final int CHUNK_BYTES = 64 << 10;

  private final InputStream in;
  private final HttpServerResponse response;
  private final WorkerExecutor threads;
  private final Promise<Void> done = Promise.promise();

  private Outflow(InputStream in, HttpServerResponse response, WorkerExecutor threads) {
    this.in = in;
    this.response = response;
    this.threads = threads;
  }

  /** Sends all of it and closes it, whatever happens. */
  static void send(InputStream in, HttpServerResponse response, WorkerExecutor threads) {
    Outflow flow = new Outflow(in, response, threads);
    response.setChunked(true);
    response.closeHandler(closed -> flow.done.tryFail("the reader went away"));
    response.exceptionHandler(flow.done::tryFail);
    flow.done.future().onComplete(sent -> flow.close(sent.succeeded()));
    flow.next();
  }

  // Each chunk asks for the next one; a chain of futures would grow with the length of the stream.
  private void next() {
    if (done.future().isComplete()) {
      return;
    }
    threads
        .executeBlocking(() -> in.readNBytes(CHUNK_BYTES), false)
        .onSuccess(this::write)
        .onFailure(done::tryFail);
  }

  private void write(byte[] bytes) {
    if (done.future().isComplete()) {
      return;
    }
    if (bytes.length == 0) {
      response.end().onSuccess(done::tryComplete).onFailure(done::tryFail);
      return;
    }
    response.write(Buffer.buffer(bytes));
    if (response.writeQueueFull()) {
      response.drainHandler(drained -> next());
    } else {
      next();
    }
  }

  private void close(boolean whole) {
    if (!whole && !response.ended()) {
      response.reset();
    }
    threads.executeBlocking(
        () -> {
          try {
            in.close();
          } catch (IOException e) {
            LOG.warn("a stream could not be closed: {}", e.getClass().getSimpleName());
          }
          return whole;
        },
        false);
  }
}
