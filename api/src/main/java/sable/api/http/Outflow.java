// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.Future;
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

  private Outflow(InputStream in, HttpServerResponse response, WorkerExecutor threads) {
    this.in = in;
    this.response = response;
    this.threads = threads;
  }

  /** Sends all of it and closes it, whatever happens. */
  static void send(InputStream in, HttpServerResponse response, WorkerExecutor threads) {
    response.setChunked(true);
    Outflow flow = new Outflow(in, response, threads);
    flow.rest().onComplete(done -> flow.close(done.succeeded()));
  }

  private Future<Void> rest() {
    return threads
        .executeBlocking(() -> in.readNBytes(CHUNK_BYTES), false)
        .compose(
            bytes -> {
              if (bytes.length == 0) {
                return response.end();
              }
              if (response.closed()) {
                return Future.failedFuture("the reader went away");
              }
              response.write(Buffer.buffer(bytes));
              return room().compose(free -> rest());
            });
  }

  private Future<Void> room() {
    if (!response.writeQueueFull()) {
      return Future.succeededFuture();
    }
    Promise<Void> room = Promise.promise();
    response.drainHandler(drained -> room.tryComplete());
    response.closeHandler(closed -> room.tryFail("the reader went away"));
    response.exceptionHandler(room::tryFail);
    return room.future();
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
