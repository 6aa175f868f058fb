// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatedRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What came in with a request, checked against the contract; a value that any thread may read. */
record Call(
    String actor,
    Map<String, String> path,
    Map<String, RequestParameter> query,
    JsonObject body,
    @Nullable String ifMatch) {

  private static final Pattern VERSION = Pattern.compile("\"[0-9]{1,18}\"");

  static Call of(RoutingContext ctx, String actor) {
    ValidatedRequest checked = ctx.get(RouterBuilder.KEY_META_DATA_VALIDATED_REQUEST);
    RequestParameter body = checked.getBody();
    return new Call(
        actor,
        Map.copyOf(ctx.pathParams()),
        checked.getQuery(),
        body != null && body.isJsonObject() ? body.getJsonObject() : new JsonObject(),
        ctx.request().getHeader("If-Match"));
  }

  String request() {
    return at("requestId");
  }

  String item() {
    return at("itemId");
  }

  String at(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalStateException("the contract has no " + name + " here");
    }
    return value;
  }

  int number(String name, int otherwise) {
    RequestParameter value = query.get(name);
    return value == null || value.isNull() ? otherwise : value.getInteger();
  }

  String words(String name) {
    RequestParameter value = query.get(name);
    if (value == null || value.isNull()) {
      throw Problem.invalid("The parameter " + name + " is missing.");
    }
    return value.getString();
  }

  String why() {
    return body.getString("why", "");
  }

  /** The version in {@code If-Match}. */
  long version() {
    if (ifMatch == null || !VERSION.matcher(ifMatch).matches()) {
      throw Problem.invalid("Say in If-Match which version you looked at, in quotation marks.");
    }
    return Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1));
  }

  @Override
  public String toString() {
    return "Call";
  }
}
