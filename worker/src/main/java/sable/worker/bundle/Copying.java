// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import sable.pipeline.finding.FindingId;
import sable.pipeline.item.Outcome;
import sable.pipeline.plan.Decision;
import sable.pipeline.plan.Plan;
import sable.worker.engine.EngineSettings;
import sable.worker.engine.Engines;
import sable.worker.release.CheckedCopy;

/** Has the copy of one item written and checked. */
final class Copying {

  private final Engines engines;
  private final Path workplace;
  private final Progress progress;
  private final Approval approval;

  Copying(Engines engines, Path workplace, Progress progress, Approval approval) {
    this.engines = engines;
    this.workplace = workplace;
    this.progress = progress;
    this.approval = approval;
  }

  CopiedItem copy(BundleItem item, EngineSettings settings) {
    Map<FindingId, Decision> decisions = approval.decisions(item.proposals());
    if (item.withheld().isPresent()) {
      return new CopiedItem(
          item,
          decisions,
          Optional.of(new Outcome.Withheld<>(item.withheld().get())),
          Optional.empty());
    }
    if (item.container()) {
      return new CopiedItem(item, decisions, Optional.empty(), Optional.empty());
    }
    progress.started(Progress.Step.COPY, item.name());
    Path folder = new Scratch(workplace).path();
    Engines.Copied copied =
        engines.copy(
            new Engines.CopyJob(
                item.item(),
                item.file().orElseThrow(),
                folder,
                Plan.of(item.proposals(), decisions),
                settings));
    Outcome<CheckedCopy> copy = CheckedCopy.of(copied, folder);
    progress.finished(Progress.Step.COPY, item.name(), copy.reason());
    return new CopiedItem(item, decisions, Optional.of(copy), copied.report());
  }
}
