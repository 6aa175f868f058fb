// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes first. Other sites open in the same browser must reach nothing: the
 * {@code Host} has to be loopback (a name that is pointed at 127.0.0.1 later is not), and what
 * changes something, or answers with data, has to come from the pages themselves or from no site.
 */
final class Guard {

  private static final Pattern LOOPBACK =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]{1,5})?");
  private static final Set<String> OWN = Set.of("same-origin", "none");
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' blob:",
          "media-src 'self' blob:",
          "connect-src 'self'",
          "form-action 'none'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types lit-html");

  private Guard() {}

  static void check(RoutingContext ctx) {
    HttpServerRequest request = ctx.request();
    MultiMap headers = ctx.response().headers();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    String host = request.getHeader("Host");
    if (host == null || !LOOPBACK.matcher(host).matches()) {
      ctx.fail(Problem.wrongHost());
    } else if (!ofOurs(request, host)) {
      ctx.fail(Problem.crossSite());
    } else {
      ctx.next();
    }
  }

  private static boolean ofOurs(HttpServerRequest request, String host) {
    String site = request.getHeader("Sec-Fetch-Site");
    boolean page = !request.path().startsWith("/api/");
    boolean reads = request.method().name().equals("GET") || request.method().name().equals("HEAD");
    if (page && reads) {
      return true;
    }
    return (site == null || OWN.contains(site)) && sameOrigin(request.getHeader("Origin"), host);
  }

  private static boolean sameOrigin(@Nullable String origin, String host) {
    return origin == null || origin.equals("http://" + host) || origin.equals("https://" + host);
  }
}
