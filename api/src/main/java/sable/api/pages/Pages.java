// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.pages;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Serves the pages. One document stands for all of them; its script reads the address and opens the
 * page that it names. Files come from the class path, small and few, and are kept once read.
 */
public final class Pages {

  private static final Pattern PAGE =
      Pattern.compile("/|/requests/[^/]+(/approve|/release|/items/[^/]+)?");
  private static final Pattern FILE =
      Pattern.compile("/desk/((?:[a-z0-9-]+/)*[a-z0-9-]+\\.(?:js|css|svg))");
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "html", "text/html; charset=utf-8",
          "yaml", "application/yaml");

  private final Libraries libraries;
  private final Map<String, Optional<Served>> served = new ConcurrentHashMap<>();

  private Pages(Libraries libraries) {
    this.libraries = libraries;
  }

  /** A file as it goes out. */
  private record Served(String type, Buffer bytes, String etag) {}

  /** Opens the pages; blocks for the class path. */
  public static Pages load() {
    return new Pages(Libraries.load());
  }

  /** Serves the contract. */
  public void contract(RoutingContext ctx) {
    serve(ctx, "/sable/api/http/openapi.yaml");
  }

  /** Serves a page or one of its files, or passes the request on. */
  public void serve(RoutingContext ctx) {
    String path = ctx.request().path();
    if (PAGE.matcher(path).matches()) {
      serve(ctx, "/sable/api/pages/desk.html");
    } else if (path.startsWith("/lib/")) {
      serve(ctx, path);
    } else {
      var file = FILE.matcher(path);
      if (file.matches()) {
        serve(ctx, "/sable/api/pages/" + file.group(1));
      } else {
        ctx.next();
      }
    }
  }

  private void serve(RoutingContext ctx, String name) {
    ctx.vertx()
        .executeBlocking(() -> served.computeIfAbsent(name, this::read), false)
        .onSuccess(file -> file.ifPresentOrElse(found -> send(ctx, found), ctx::next))
        .onFailure(ctx::fail);
  }

  private Optional<Served> read(String name) {
    Optional<byte[]> bytes = name.startsWith("/lib/") ? libraries.file(name) : resource(name);
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    return type == null
        ? Optional.empty()
        : bytes.map(b -> new Served(type, Buffer.buffer(b), etag(b)));
  }

  private static Optional<byte[]> resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String etag(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return "\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"";
  }

  private static void send(RoutingContext ctx, Served file) {
    HttpServerResponse response = ctx.response();
    response.putHeader("ETag", file.etag()).putHeader("Cache-Control", "no-cache");
    if (file.etag().equals(ctx.request().getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader("Content-Type", file.type()).end(file.bytes());
    }
  }
}
