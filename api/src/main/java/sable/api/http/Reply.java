// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.InputStream;
import java.util.Map;

/** What a handler answers. */
interface Reply {

  /** Answers on the event loop; streams are read on the given threads and closed. */
  void send(RoutingContext ctx, WorkerExecutor threads);

  static Reply json(JsonObject json) {
    return json(200, json, Map.of());
  }

  static Reply created(JsonObject json) {
    return json(201, json, Map.of());
  }

  /** An answer with the item's version as its ETag. */
  static Reply versioned(JsonObject json, long version) {
    return json(200, json, Map.of("ETag", "\"" + version + "\""));
  }

  private static Reply json(int status, JsonObject json, Map<String, String> headers) {
    return (ctx, threads) -> {
      ctx.response().headers().addAll(headers);
      ctx.response()
          .setStatusCode(status)
          .putHeader("Content-Type", "application/json")
          .end(json.toBuffer());
    };
  }

  /** Bytes from the desk; {@code disposition} is how a browser should take them. */
  static Reply bytes(String mediaType, String disposition, InputStream bytes) {
    return (ctx, threads) -> {
      ctx.response()
          .putHeader("Content-Type", mediaType)
          .putHeader("Content-Disposition", disposition);
      Outflow.send(bytes, ctx.response(), threads);
    };
  }
}
