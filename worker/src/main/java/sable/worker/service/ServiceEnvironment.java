// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.util.Map;
import java.util.Optional;

/**
 * What the environment overrides: {@code DATABASE_URL} names a PostgreSQL, {@code SABLE_MASTER_KEY}
 * gives the master key. Empty values count as not set.
 */
public final class ServiceEnvironment {
  private final Map<String, String> variables;

  /** An environment, such as {@code System.getenv()}. */
  public ServiceEnvironment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** The settings with what the environment says instead. */
  public ServiceSettings over(ServiceSettings settings) {
    return new ServiceSettings(
        settings.program(),
        settings.home(),
        settings.vault(),
        settings.keyFile(),
        value("DATABASE_URL").or(settings::databaseUrl),
        value("SABLE_MASTER_KEY").or(settings::masterKey),
        settings.actors(),
        settings.workers(),
        settings.engine(),
        settings.queue(),
        settings.uploadBytes(),
        settings.requestItems(),
        settings.officers());
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(variables.get(name)).filter(v -> !v.isBlank());
  }

  @Override
  public String toString() {
    return "ServiceEnvironment[hidden]";
  }
}
