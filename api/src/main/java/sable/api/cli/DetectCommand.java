// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sable.worker.bundle.BundleRefused;
import sable.worker.bundle.BundleResult;
import sable.worker.bundle.BundleSettings;
import sable.worker.bundle.FindingsFolder;

/** Opens and searches files or folders; no service, no database. */
@Command(
    name = "detect",
    mixinStandardHelpOptions = true,
    description =
        "Open and search files or folders, and write what is proposed to DIR/findings.json.")
final class DetectCommand implements Callable<Integer> {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Mixin private BundleOptions options = new BundleOptions();

  @Override
  public Integer call() throws IOException, BundleRefused {
    PrintWriter out = spec.commandLine().getOut();
    BundleSettings settings = options.settings();
    try (BundleWork work =
        new BundleWork(settings.engine(), options.out(), spec.commandLine().getErr())) {
      BundleResult bundle = work.run().search(options.paths(), settings);
      FindingsFolder.write(bundle, options.out());
      Summary.print(bundle, out);
      out.println("findings  " + options.out().resolve("findings.json"));
      out.flush();
      return Summary.status(bundle);
    }
  }
}
