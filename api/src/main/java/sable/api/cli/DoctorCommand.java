// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import sable.api.settings.Settings;
import sable.worker.engine.EngineWall;
import sable.worker.engine.Offer;
import sable.worker.engine.Offers;

/** What this machine offers, what is missing and what that costs. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Say what this machine offers, what is missing and what that costs.")
final class DoctorCommand implements Callable<Integer> {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = Settings.load(Optional.empty(), System.getenv());
    Runtime machine = Runtime.getRuntime();
    tell(out, true, "java", System.getProperty("java.vm.name") + " " + Runtime.version());
    tell(
        out,
        machine.availableProcessors() > 1,
        "cores",
        String.valueOf(machine.availableProcessors()));
    EngineWall wall = EngineWall.probe();
    tell(out, wall.stands(), "wall", wall.describe());
    tell(out, Files.isDirectory(settings.home()), "home", settings.home().toString());
    tell(
        out,
        true,
        "database",
        settings.databaseUrl().isPresent() ? "as configured" : "the embedded PostgreSQL");
    try (CallFolder folder = new CallFolder()) {
      List<Offer> offers = Offers.of(settings.models(), folder.path());
      offers.forEach(offer -> tell(out, offer.there(), offer.what(), offer.words()));
      boolean faces = anyThere(offers, "model yunet") || anyThere(offers, "model sable-faces");
      if (!faces) {
        tell(out, false, "faces", "no face model: FACES ARE NOT SEARCHED and items say so");
      }
      if (!anyThere(offers, "model y5fu") && !anyThere(offers, "model sable-plates")) {
        tell(
            out,
            false,
            "plates",
            "no plate model: NUMBER PLATES ARE NOT SEARCHED and items say so");
      }
    }
    for (String tool : List.of("ffmpeg", "chromium")) {
      tell(
          out,
          onPath(tool),
          tool,
          tool.equals("ffmpeg")
              ? "only for ./sable bench film, as the peer"
              : "only for the page tests of ./verify");
    }
    out.flush();
    return ExitStatus.DONE;
  }

  private static boolean anyThere(List<Offer> offers, String what) {
    return offers.stream().anyMatch(o -> o.there() && o.what().startsWith(what));
  }

  private static boolean onPath(String tool) {
    String path = System.getenv().getOrDefault("PATH", "");
    return java.util.Arrays.stream(path.split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  private static void tell(PrintWriter out, boolean there, String what, String words) {
    out.println("%-3s %-24s %s".formatted(there ? "ok" : "--", what, words));
  }
}
