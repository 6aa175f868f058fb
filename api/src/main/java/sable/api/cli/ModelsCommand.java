// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sable.api.models.ModelSource;
import sable.api.models.NotFetched;
import sable.api.settings.Settings;
import sable.worker.engine.KnownModel;
import sable.worker.engine.KnownModels;

/** The networks that find faces and plates: which are known, which are here, and getting others. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "List the networks that finders know, and which of them are here.",
    subcommands = ModelsCommand.Fetch.class)
final class ModelsCommand implements Callable<Integer> {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = Settings.load(Optional.empty(), System.getenv());
    for (KnownModel model : known(settings)) {
      out.println(
          "%-3s %-22s %s".formatted(model.usable() ? "ok" : "--", model.name(), model.card()));
      out.println(
          "    %s, SHA-256 %s, %s".formatted(model.file(), model.sha256(), model.licence()));
      out.println("    input: " + model.input());
      model.note().ifPresent(note -> out.println("    " + note + remedy(model)));
    }
    out.flush();
    return ExitStatus.DONE;
  }

  private static String remedy(KnownModel model) {
    return model.home().isPresent()
        ? "; ./sable models fetch %s gets it".formatted(model.name())
        : "";
  }

  private static List<KnownModel> known(Settings settings) throws IOException {
    try (CallFolder folder = new CallFolder()) {
      return KnownModels.of(settings.models(), folder.path());
    }
  }

  /** Getting networks. */
  @Command(
      name = "fetch",
      mixinStandardHelpOptions = true,
      description = {
        "Fetch networks from where their authors publish them into the models folder.",
        "A file whose SHA-256 is not the one known is refused."
      })
  static final class Fetch implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Option(
        names = "--from",
        paramLabel = "ADDRESS",
        description = "a mirror to fetch from (default: the setting models.source)")
    private @Nullable String from;

    @Parameters(
        paramLabel = "NAME",
        arity = "0..*",
        description = "what to fetch (default: yunet-n, the best face network)")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
      PrintWriter out = spec.commandLine().getOut();
      Settings settings = Settings.load(Optional.empty(), System.getenv());
      ModelSource source = ModelSource.at(from == null ? settings.modelsSource() : from);
      List<KnownModel> wanted = wanted(known(settings));
      boolean all = true;
      for (KnownModel model : wanted) {
        if (model.usable()) {
          out.println(model.name() + ": is here already");
          continue;
        }
        try {
          out.println(
              "%s: fetched to %s, SHA-256 as known"
                  .formatted(model.name(), source.fetch(model, settings.home().resolve("models"))));
        } catch (NotFetched e) {
          all = false;
          out.println(e.getMessage());
        }
      }
      out.flush();
      return all ? ExitStatus.DONE : ExitStatus.NOTHING_DONE;
    }

    private List<KnownModel> wanted(List<KnownModel> known) {
      List<KnownModel> wanted = new ArrayList<>();
      for (String name : names.isEmpty() ? List.of("yunet-n") : names) {
        wanted.add(
            known.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(
                    () -> new IllegalArgumentException("there is no model of the name " + name)));
      }
      return wanted;
    }
  }
}
