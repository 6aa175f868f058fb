// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sable.api.pages.Pages;
import sable.worker.desk.Desk;

/** Listens on loopback, guards, and hands each operation of the contract to its handler. */
final class ApiVerticle extends VerticleBase {

  static final String LOOPBACK = "127.0.0.1";

  private static final int JSON_LIMIT_BYTES = 2 << 20;
  private static final int LINE_LIMIT_BYTES = 32 << 10;
  private static final int DESK_THREADS = 12;
  private static final int UPLOAD_THREADS = 16;
  private static final Pattern UPLOAD = Pattern.compile("/api/requests/[^/]+/files");

  private final Desk desk;
  private final int wantedPort;
  private @Nullable HttpServer server;
  private @Nullable Events events;

  ApiVerticle(Desk desk, int wantedPort) {
    this.desk = desk;
    this.wantedPort = wantedPort;
  }

  /** The port that it listens on, known once it is deployed. */
  int port() {
    HttpServer started = server;
    if (started == null) {
      throw new IllegalStateException("it does not listen yet");
    }
    return started.actualPort();
  }

  @Override
  public Future<?> start() {
    WorkerExecutor deskThreads =
        vertx.createSharedWorkerExecutor("desk", DESK_THREADS, 10, TimeUnit.MINUTES);
    WorkerExecutor uploadThreads =
        vertx.createSharedWorkerExecutor("uploads", UPLOAD_THREADS, 1, TimeUnit.DAYS);
    return deskThreads
        .executeBlocking(() -> new Prepared(Contract.read(), Actors.of(desk), Pages.load()), false)
        .compose(
            ready ->
                OpenAPIContract.from(vertx, ready.contract())
                    .compose(
                        contract -> listen(router(contract, ready, deskThreads, uploadThreads))));
  }

  /** What is read once, off the event loop. */
  private record Prepared(io.vertx.core.json.JsonObject contract, Actors actors, Pages pages) {}

  private Router router(
      OpenAPIContract contract,
      Prepared ready,
      WorkerExecutor deskThreads,
      WorkerExecutor uploadThreads) {
    Events stream = new Events(vertx, desk);
    events = stream;
    Operations operations = new Operations(desk, ready.actors(), deskThreads);
    Uploads uploads = new Uploads(desk, ready.actors(), uploadThreads, context);
    RouterBuilder builder =
        RouterBuilder.create(vertx, contract, RequestExtractor.withBodyHandler());
    operations
        .table()
        .forEach((id, run) -> builder.getRoute(id).addHandler(operations.on(id, run)));
    streamed(builder.getRoute("uploadFile")).addHandler(uploads::file);
    streamed(builder.getRoute("uploadForm")).addHandler(uploads::form);
    builder
        .getRoute("events")
        .addHandler(ctx -> ready.actors().require(ctx).onSuccess(actor -> stream.open(ctx)));

    BodyHandler body = BodyHandler.create(false).setBodyLimit(JSON_LIMIT_BYTES);
    Router router = Router.router(vertx);
    router.route().handler(Guard::check);
    router.route("/api/*").handler(ctx -> readBody(ctx, body));
    router.route("/*").subRouter(builder.createRouter());
    router.get("/openapi.yaml").handler(ready.pages()::contract);
    router.get().handler(ready.pages()::serve);
    router.route().failureHandler(Problem::answer);
    for (int status : new int[] {400, 404, 405, 413, 415, 500}) {
      router.errorHandler(status, Problem::answer);
    }
    return router;
  }

  private static OpenAPIRoute streamed(OpenAPIRoute route) {
    return route.setDoValidation(false);
  }

  private static void readBody(RoutingContext ctx, BodyHandler body) {
    if (UPLOAD.matcher(ctx.request().path()).matches()) {
      ctx.next();
    } else {
      body.handle(ctx);
    }
  }

  private Future<HttpServer> listen(Router router) {
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost(LOOPBACK)
            .setPort(wantedPort)
            .setMaxInitialLineLength(LINE_LIMIT_BYTES)
            .setMaxHeaderSize(LINE_LIMIT_BYTES)
            .setHandle100ContinueAutomatically(true)
            // The Host of a request that asks to go on in HTTP/2 would be lost on the way.
            .setHttp2ClearTextEnabled(false);
    return vertx
        .createHttpServer(options)
        .requestHandler(router)
        .listen()
        .onSuccess(listening -> server = listening);
  }

  @Override
  public Future<?> stop() {
    Events stream = events;
    if (stream != null) {
      stream.close();
    }
    HttpServer listening = server;
    return listening == null ? Future.succeededFuture() : listening.close();
  }
}
