// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sable.api.settings.Settings;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.worker.bundle.Approval;
import sable.worker.bundle.BundleRefused;
import sable.worker.bundle.BundleRelease;
import sable.worker.bundle.BundleResult;
import sable.worker.bundle.BundleSettings;
import sable.worker.bundle.CopiedItem;
import sable.worker.bundle.FindingsFile;
import sable.worker.bundle.FindingsFolder;
import sable.worker.release.Certificate;
import sable.worker.release.ReleaseCheck;
import sable.worker.release.ReleaseItem;
import sable.worker.release.ReleaseLayout;
import sable.worker.release.Signer;
import sable.worker.release.TermSearch;

/** Searches, redacts, verifies and lays out a release; no service, no database. */
@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    description = {
      "Search files or folders, hide what a plan says, check every copy and lay out a release in DIR.",
      "Only copies that pass their check are under DIR/release."
    })
final class ApplyCommand implements Callable<Integer> {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Mixin private BundleOptions options = new BundleOptions();

  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init")
  private Decided decided;

  /** What is hidden. */
  static final class Decided {
    @Option(
        names = "--plan",
        paramLabel = "FILE",
        description = "hide what this edited findings.json proposes")
    private @Nullable Path plan;

    @Option(
        names = "--approve",
        paramLabel = "all",
        description = "hide every proposal; the release says that no person reviewed it")
    private @Nullable String approve;
  }

  @Override
  public Integer call() throws IOException, BundleRefused {
    if (decided.plan == null && !"all".equals(decided.approve)) {
      throw new IllegalArgumentException("--approve: the only word here is all");
    }
    if (decided.plan != null) {
      refuseOptionsOfTheSearch();
    }
    PrintWriter out = spec.commandLine().getOut();
    BundleSettings settings = options.settings();
    try (BundleWork work =
        new BundleWork(settings.engine(), options.out(), spec.commandLine().getErr())) {
      Clock clock = Clock.systemUTC();
      Approval approval =
          decided.plan == null ? Approval.all(clock.instant()) : Approval.plan(clock.instant());
      BundleResult bundle =
          decided.plan == null
              ? work.run().search(options.paths(), settings)
              : work.run().planned(options.paths(), FindingsFile.read(decided.plan));
      List<CopiedItem> copied = work.run().copy(bundle, approval);
      TermSearch search = new TermSearch(work.engines(), work.temporary());
      List<ReleaseItem> items =
          BundleRelease.items(copied).stream()
              .map(item -> search.holdBack(item, bundle.settings().engine().hide()))
              .toList();
      Outcome<Certificate> laid = lay(work, bundle, approval, items, clock);
      Summary.print(bundle, out);
      return laid.fold(certificate -> released(bundle, items, out), reason -> refused(reason, out));
    }
  }

  /** A plan says all that is hidden: an option that would add to it must not be passed over. */
  private void refuseOptionsOfTheSearch() {
    CommandLine.ParseResult given = spec.commandLine().getParseResult();
    for (String option :
        List.of(
            "--hide",
            "--terms",
            "--only",
            "--threshold",
            "--grow",
            "--thorough",
            "--model",
            "--force",
            "--regime",
            "--subject")) {
      if (given.hasMatchedOption(option)) {
        throw new IllegalArgumentException(
            option + ": belongs to the search that made the plan; give it to detect");
      }
    }
  }

  private Outcome<Certificate> lay(
      BundleWork work, BundleResult bundle, Approval approval, List<ReleaseItem> items, Clock clock)
      throws IOException, BundleRefused {
    Path findings = Files.createDirectory(work.temporary().resolve("findings"));
    FindingsFolder.write(bundle, findings);
    Path key = Settings.load(Optional.empty(), System.getenv()).home().resolve("signing.key");
    ReleaseCheck check = new ReleaseCheck(work.engines(), work.temporary());
    return new ReleaseLayout(Signer.ofFile(key), clock, new SecureRandom())
        .lay(
            BundleRelease.facts(bundle, approval),
            items,
            findings.resolve(FindingsFile.NAME),
            options.out(),
            laid -> check.check(laid, List.of(), List.of()).problems());
  }

  private int released(BundleResult bundle, List<ReleaseItem> items, PrintWriter out) {
    List<Reason> held =
        items.stream()
            .flatMap(
                i ->
                    i
                        .<Optional<Reason>>fold(
                            released -> Optional.empty(),
                            kept -> Optional.of(kept.reason()),
                            opened -> Optional.empty())
                        .stream())
            .toList();
    long copies =
        items.stream()
            .filter(i -> i.<Boolean>fold(released -> true, kept -> false, opened -> false))
            .count();
    items.forEach(item -> Summary.heldAfterCopying(item, out));
    out.println(
        "released  "
            + copies
            + " copies, "
            + held.size()
            + " items withheld: "
            + options.out().resolve(ReleaseLayout.RELEASE));
    out.flush();
    boolean failedCheck = held.stream().anyMatch(r -> r.code() == Reason.Code.CHECK_FAILED);
    if (copies == 0) {
      return failedCheck ? ExitStatus.CHECK_FAILED : ExitStatus.NOTHING_DONE;
    }
    return held.isEmpty() ? Summary.status(bundle) : ExitStatus.INCOMPLETE;
  }

  private static int refused(Reason reason, PrintWriter out) {
    out.println("NOT RELEASED  " + reason.sentence());
    out.flush();
    return ExitStatus.CHECK_FAILED;
  }
}
