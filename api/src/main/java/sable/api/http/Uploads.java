// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import sable.worker.desk.Desk;
import sable.worker.desk.Desk.ItemView;

/**
 * Streams files from the network into the vault; nothing is kept in memory or in a temporary file.
 */
final class Uploads {

  private static final int NAME_LIMIT = 4096;

  private final Desk desk;
  private final Actors actors;
  private final WorkerExecutor threads;
  private final Context context;

  Uploads(Desk desk, Actors actors, WorkerExecutor threads, Context context) {
    this.desk = desk;
    this.actors = actors;
    this.threads = threads;
    this.context = context;
  }

  /** The body is the file. */
  void file(RoutingContext ctx) {
    List<String> names = ctx.queryParam("name");
    if (names.size() != 1 || names.get(0).isEmpty() || names.get(0).length() > NAME_LIMIT) {
      ctx.fail(Problem.invalid("Say the file's name once, as ?name= in the address."));
      return;
    }
    actors
        .require(ctx)
        .compose(actor -> store(ctx, names.get(0), ctx.request(), actor))
        .onSuccess(item -> Reply.created(Views.item(item)).send(ctx, threads))
        .onFailure(failure -> fail(ctx, failure));
  }

  /** Every part of the form that is a file becomes an item. */
  void form(RoutingContext ctx) {
    actors
        .require(ctx)
        .compose(actor -> parts(ctx, actor))
        .onSuccess(items -> Reply.created(listed(items)).send(ctx, threads))
        .onFailure(failure -> fail(ctx, failure));
  }

  private Future<List<ItemView>> parts(RoutingContext ctx, String actor) {
    HttpServerRequest request = ctx.request();
    List<Future<ItemView>> stored = new ArrayList<>();
    request.setExpectMultipart(true);
    request.uploadHandler(part -> stored.add(store(ctx, part.filename(), part, actor)));
    return request
        .end()
        .compose(
            end ->
                stored.isEmpty()
                    ? Future.failedFuture(Problem.invalid("The form has no file in it."))
                    : Future.all(stored).map(all -> stored.stream().map(Future::result).toList()));
  }

  private Future<ItemView> store(
      RoutingContext ctx, String name, ReadStream<Buffer> source, String actor) {
    String requestId = ctx.pathParam("requestId");
    Inflow bytes = Inflow.of(source, context);
    return threads.executeBlocking(
        () -> {
          try (bytes) {
            return desk.upload(requestId, name, bytes, actor);
          }
        },
        false);
  }

  private static JsonObject listed(List<ItemView> items) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(Views.item(item)));
    return new JsonObject().put("items", array);
  }

  private static void fail(RoutingContext ctx, Throwable failure) {
    if (!ctx.failed()) {
      ctx.fail(failure);
    }
  }
}
