// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import sable.api.settings.Settings;

/** The option that names a file of settings. */
final class ConfigOption {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings (docs/settings.md); the environment overrides them")
  private @Nullable Path config;

  /** The settings of the file under those of the environment. */
  Settings settings() throws IOException {
    return Settings.load(Optional.ofNullable(config), System.getenv());
  }
}
