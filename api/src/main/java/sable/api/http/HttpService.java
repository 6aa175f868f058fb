// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import sable.worker.desk.Desk;

/**
 * The API and the pages, listening on loopback. The caller owns the desk and Vert.x and closes both
 * after this.
 */
public final class HttpService {

  private final Vertx vertx;
  private final String deployment;
  private final int port;

  private HttpService(Vertx vertx, String deployment, int port) {
    this.vertx = vertx;
    this.deployment = deployment;
    this.port = port;
  }

  /**
   * Starts listening on 127.0.0.1.
   *
   * @param port 0 for any free one
   * @return failed where the port is taken
   */
  public static Future<HttpService> start(Vertx vertx, Desk desk, int port) {
    ApiVerticle verticle = new ApiVerticle(desk, port);
    return vertx.deployVerticle(verticle).map(id -> new HttpService(vertx, id, verticle.port()));
  }

  /** The port that it listens on. */
  public int port() {
    return port;
  }

  /** Where a person opens it, such as {@code http://127.0.0.1:8080}. */
  public String address() {
    return "http://" + ApiVerticle.LOOPBACK + ":" + port;
  }

  /** Stops listening; streams that are still open end. */
  public Future<Void> close() {
    return vertx.undeploy(deployment);
  }
}
