// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where and as whom to connect.
 *
 * @param jdbc address for the driver, without user and password
 */
record DatabaseUrl(String jdbc, Optional<String> user, Optional<String> password) {

  /**
   * Reads {@code jdbc:postgresql://...} as it is, {@code postgres://} and {@code postgresql://} by
   * their parts.
   *
   * @throws IllegalArgumentException where it is neither
   */
  static DatabaseUrl parse(String text) {
    if (text.startsWith("jdbc:postgresql:")) {
      return new DatabaseUrl(text, Optional.empty(), Optional.empty());
    }
    if (!text.startsWith("postgres://") && !text.startsWith("postgresql://")) {
      throw new IllegalArgumentException(
          "the database's address begins with jdbc:postgresql:// or postgres://");
    }
    URI uri = uri(text);
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("the database's address names no host");
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String who = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    int colon = who.indexOf(':');
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return new DatabaseUrl(
        "jdbc:postgresql://" + uri.getHost() + port + path + query,
        decoded(colon < 0 ? who : who.substring(0, colon)),
        decoded(colon < 0 ? "" : who.substring(colon + 1)));
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      // Its message would quote the address, and with it the password.
      throw new IllegalArgumentException("the database's address cannot be read");
    }
  }

  private static Optional<String> decoded(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "DatabaseUrl[hidden]";
  }
}
