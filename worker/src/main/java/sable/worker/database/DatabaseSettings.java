// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.database;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the database is.
 *
 * @param url of a given PostgreSQL, {@code jdbc:postgresql://...} or {@code
 *     postgres://user:password@host/name}; empty for one of the service's own
 * @param folder of the service's own database, kept between starts
 * @param connections that are open at most
 */
public record DatabaseSettings(Optional<String> url, Path folder, int connections) {
  /** As many connections as a desk of some people and some engines need. */
  public static final int CONNECTIONS = 16;

  public DatabaseSettings {
    if (connections < 4) {
      throw new IllegalArgumentException("the database needs four connections at least");
    }
  }

  @Override
  public String toString() {
    return url.isPresent() ? "DatabaseSettings[given]" : "DatabaseSettings[own]";
  }
}
