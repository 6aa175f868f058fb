// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.openapi.validation.ValidatorErrorType;
import io.vertx.openapi.validation.ValidatorException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sable.worker.desk.Desk;

/**
 * A problem document (RFC 9457): a stable code for programs and a sentence for officers, without
 * personal data. Thrown or failed with, it answers the request.
 */
final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

  private final int status;
  private final String code;
  private final String title;

  private Problem(int status, String code, String title, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
    this.code = code;
    this.title = title;
  }

  static Problem wrongHost() {
    return new Problem(
        421,
        "wrong-host",
        "Wrong address",
        "This service answers on this computer only: open it as 127.0.0.1 or localhost.");
  }

  static Problem crossSite() {
    return new Problem(
        403,
        "cross-site",
        "From another site",
        "This came from another website and was not carried out.");
  }

  static Problem noActor() {
    return new Problem(
        403,
        "unknown-actor",
        "Who is acting?",
        "Say who is acting: pick a name from the list on the page, or send the header"
            + " Sable-Actor.");
  }

  static Problem invalid(String sentence) {
    return new Problem(400, "invalid", "Not understood", sentence);
  }

  /** Answers a request that failed. */
  static void answer(RoutingContext ctx) {
    Problem problem = of(ctx.failure(), ctx.statusCode());
    if (problem.status == 500 && !ctx.response().closed()) {
      LOG.error("{} failed: {}", operation(ctx), traced(ctx.failure()));
    }
    problem.send(ctx);
  }

  // Messages of exceptions can quote content, so only their kinds and places are logged.
  private static String traced(@Nullable Throwable failure) {
    StringBuilder trace = new StringBuilder();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      trace.append(t.getClass().getName());
      for (StackTraceElement at : t.getStackTrace()) {
        trace.append("\n\tat ").append(at);
      }
      trace.append('\n');
    }
    return trace.toString();
  }

  private static String operation(RoutingContext ctx) {
    return ctx.get(Operations.NAME, "a request");
  }

  void send(RoutingContext ctx) {
    if (ctx.response().ended() || ctx.response().closed()) {
      return;
    }
    if (ctx.response().headWritten()) {
      ctx.response().reset();
      return;
    }
    ctx.response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Cache-Control", "no-store")
        .end(json().toBuffer());
  }

  private JsonObject json() {
    return new JsonObject()
        .put("type", "urn:sable:problem:" + code)
        .put("title", title)
        .put("status", status)
        .put("code", code)
        .put("detail", getMessage());
  }

  private static Problem of(@Nullable Throwable failure, int status) {
    if (failure instanceof Problem problem) {
      return problem;
    }
    if (failure instanceof Desk.Refused refused) {
      return of(refused);
    }
    if (failure instanceof ValidatorException invalid) {
      return of(invalid.type());
    }
    if (failure instanceof HttpException http && http.getCause() != null) {
      return of(http.getCause(), http.getStatusCode());
    }
    if (failure instanceof DecodeException) {
      return invalid("The body of the request is not JSON.");
    }
    return of(failure instanceof HttpException http ? http.getStatusCode() : status);
  }

  private static Problem of(Desk.Refused refused) {
    Desk.Why why = refused.why();
    return new Problem(status(why), why.code(), title(why), String.valueOf(refused.getMessage()));
  }

  private static int status(Desk.Why why) {
    return switch (why) {
      case NOT_FOUND -> 404;
      case INVALID -> 400;
      case STALE -> 412;
      case WRONG_STATE, UNDECIDED -> 409;
      case OWN_WORK, UNKNOWN_ACTOR -> 403;
      case TOO_LARGE -> 413;
    };
  }

  private static String title(Desk.Why why) {
    return switch (why) {
      case NOT_FOUND -> "Not found";
      case INVALID -> "Not understood";
      case STALE -> "Changed since you looked";
      case WRONG_STATE -> "Not possible now";
      case UNDECIDED -> "Something is undecided";
      case OWN_WORK -> "Nobody approves their own work";
      case UNKNOWN_ACTOR -> "Who is acting?";
      case TOO_LARGE -> "Too large";
    };
  }

  // The validator's own words can quote what was sent, so they are not passed on.
  private static Problem of(ValidatorErrorType type) {
    return switch (type) {
      case MISSING_REQUIRED_PARAMETER ->
          invalid("Something that this request needs is missing; /openapi.yaml names it.");
      case UNSUPPORTED_VALUE_FORMAT -> of(415);
      default -> invalid("The request does not match the contract; see /openapi.yaml.");
    };
  }

  private static Problem of(int status) {
    return switch (status) {
      case 400 -> invalid("The request could not be read.");
      case 404 -> new Problem(404, "not-found", "Not found", "There is nothing at this address.");
      case 405 ->
          new Problem(
              405, "method-not-allowed", "Not possible here", "This address takes other methods.");
      case 413 -> new Problem(413, "too-large", "Too large", "The request is too large.");
      case 415 ->
          new Problem(
              415,
              "unsupported-media-type",
              "Wrong kind of body",
              "This address takes another kind of body; see /openapi.yaml.");
      default ->
          new Problem(
              500,
              "internal",
              "Something broke",
              "Something went wrong on our side. Try again; if it stays, tell whoever runs Sable.");
    };
  }
}
