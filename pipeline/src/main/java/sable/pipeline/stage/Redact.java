// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.item.Source;
import sable.pipeline.medium.Check;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Medium;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.plan.Plan;

/** Writes a copy and attacks it. */
public final class Redact {

  private Redact() {}

  /** A copy with the report of the attacks on it; only one that passed may leave. */
  public record Checked(Copy copy, CheckReport report) {

    /** Why the copy must not leave; empty where it passed. */
    public Optional<Reason> refused() {
      if (report.passed()) {
        return Optional.empty();
      }
      String failed = report.failed().stream().map(Check::name).collect(Collectors.joining(", "));
      return Optional.of(
          new Reason(
              Reason.Code.CHECK_FAILED,
              "The redacted copy did not pass its check"
                  + (failed.isEmpty() ? "" : " (" + failed + ")")
                  + ". It stays inside; redact this item by hand."));
    }
  }

  /**
   * Writes and checks a copy.
   *
   * @param folder an empty folder for the copy; the caller owns it
   */
  public static Outcome<Checked> redact(
      Medium medium, Source source, Plan plan, Path folder, List<PictureDetector> eyes) {
    return medium
        .write(source, plan, folder)
        .then(copy -> Outcome.done(new Checked(copy, medium.check(copy, plan, eyes))));
  }
}
