// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sable.pipeline.person.Subject;
import sable.pipeline.policy.KeptOfficers;
import sable.pipeline.policy.Regime;
import sable.worker.bundle.BundleSettings;

/** The options that {@code detect} and {@code apply} share. */
final class BundleOptions {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "sable-out",
      description = "where the result goes (default: sable-out)")
  private Path out = Path.of("sable-out");

  @Option(
      names = "--regime",
      paramLabel = "NAME",
      defaultValue = "foi",
      description = "sar or foi (default: foi, everybody's personal data are proposed)")
  private String regime = "foi";

  @Option(
      names = "--subject",
      paramLabel = "\"NAME; known as; date of birth\"",
      description = "whom a subject access request is about; repeatable")
  private List<String> subjects = new ArrayList<>();

  @Option(
      names = "--officers",
      paramLabel = "RANKS",
      description =
          "suggest to keep the names of officers of these ranks who act on duty, such as"
              + " inspector+ or \"sergeant inspector\" (default: none)")
  private String officers = "";

  @Mixin private EngineOptions engine = new EngineOptions();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "files and folders")
  private List<Path> paths = new ArrayList<>();

  Path out() {
    return out.toAbsolutePath().normalize();
  }

  List<Path> paths() {
    return paths;
  }

  BundleSettings settings() throws IOException {
    return new BundleSettings(
        Regime.of(EngineOptions.code(regime)),
        subjects.stream().map(Subject::parse).toList(),
        KeptOfficers.parse(EngineOptions.code(officers)),
        engine.settings());
  }
}
