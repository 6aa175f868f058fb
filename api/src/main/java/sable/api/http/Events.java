// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sable.worker.desk.Desk;
import sable.worker.desk.Desk.Change;

/**
 * Changes as server-sent events: ids only, so that whoever wants to know what changed asks for it
 * under their own name. Lives on one event loop.
 */
final class Events {

  private static final Logger LOG = LoggerFactory.getLogger(Events.class);
  private static final long HEARTBEAT_MS = 15_000;

  private final Vertx vertx;
  private final Set<Reader> readers = new HashSet<>();
  private final AutoCloseable watch;
  private final long heartbeat;

  /** Called on the event loop that it then lives on. */
  Events(Vertx vertx, Desk desk) {
    this.vertx = vertx;
    Context context = vertx.getOrCreateContext();
    watch = desk.watch(change -> context.runOnContext(v -> tell(change)));
    heartbeat = vertx.setPeriodic(HEARTBEAT_MS, id -> Set.copyOf(readers).forEach(Reader::beat));
  }

  /** Answers with the stream, which stays open. */
  void open(RoutingContext ctx) {
    HttpServerResponse response = ctx.response();
    Reader reader = new Reader(response, Optional.ofNullable(ctx.request().getParam("request")));
    response.setChunked(true).putHeader("Content-Type", "text/event-stream");
    response.closeHandler(closed -> readers.remove(reader));
    response.exceptionHandler(failure -> readers.remove(reader));
    readers.add(reader);
    response.write("retry: 2000\n\n: open\n\n");
  }

  private void tell(Change change) {
    JsonObject told =
        new JsonObject()
            .put("request", change.requestId())
            .put("item", change.itemId().orElse(null))
            .put("kind", change.kind());
    String event = "event: change\ndata: " + told.encode() + "\n\n";
    Set.copyOf(readers).stream()
        .filter(reader -> reader.request.map(change.requestId()::equals).orElse(true))
        .forEach(reader -> reader.tell(event));
  }

  void close() {
    vertx.cancelTimer(heartbeat);
    Set.copyOf(readers).forEach(reader -> reader.response.end());
    readers.clear();
    try {
      watch.close();
    } catch (Exception e) { // the desk's handle may throw anything; the rest has to close too
      LOG.warn("the watch could not be closed: {}", e.getClass().getSimpleName());
    }
  }

  /** One open stream. A reader who falls behind is told so once, instead of being written for. */
  private static final class Reader {
    private final HttpServerResponse response;
    private final Optional<String> request;
    private boolean behind;

    Reader(HttpServerResponse response, Optional<String> request) {
      this.response = response;
      this.request = request;
    }

    void beat() {
      if (!behind) {
        response.write(": beat\n\n");
      }
    }

    void tell(String event) {
      if (behind) {
        return;
      }
      response.write(event);
      if (response.writeQueueFull()) {
        behind = true;
        response.drainHandler(
            drained -> {
              behind = false;
              response.write("event: resync\ndata: {}\n\n");
            });
      }
    }
  }
}
