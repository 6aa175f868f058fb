// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sable.worker.desk.Actor;
import sable.worker.desk.Desk;

/**
 * Who acts in a request: one of the configured list, named in the header {@code Sable-Actor}. What
 * only reads may name them in a cookie of the same name instead, because pictures, downloads and
 * event streams cannot carry headers; so may a plain form.
 */
final class Actors {

  static final String NAME = "Sable-Actor";

  private final Set<String> known;

  private Actors(Set<String> known) {
    this.known = known;
  }

  static Actors of(Desk desk) {
    return new Actors(
        desk.actors().stream().map(Actor::id).collect(Collectors.toUnmodifiableSet()));
  }

  /** The acting person's id; where there is none, the request has failed. */
  Future<String> require(RoutingContext ctx) {
    Optional<String> actor = named(ctx.request()).filter(known::contains);
    if (actor.isEmpty()) {
      Problem problem = Problem.noActor();
      ctx.fail(problem);
      return Future.failedFuture(problem);
    }
    return Future.succeededFuture(actor.get());
  }

  private static Optional<String> named(HttpServerRequest request) {
    String header = request.getHeader(NAME);
    if (header != null) {
      return Optional.of(header);
    }
    String type = request.getHeader("Content-Type");
    boolean form = type != null && type.startsWith("multipart/form-data");
    return request.method().equals(HttpMethod.GET) || form
        ? Optional.ofNullable(request.getCookie(NAME)).map(Cookie::getValue)
        : Optional.empty();
  }
}
