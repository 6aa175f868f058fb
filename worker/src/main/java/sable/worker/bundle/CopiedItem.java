// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.util.Map;
import java.util.Optional;
import sable.pipeline.finding.FindingId;
import sable.pipeline.item.Outcome;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.plan.Decision;
import sable.worker.release.CheckedCopy;

/**
 * An item with its copy, or why there is none.
 *
 * @param copy empty for a container, which is released through what it holds
 * @param report of the check, wherever a copy was checked
 */
public record CopiedItem(
    BundleItem item,
    Map<FindingId, Decision> decisions,
    Optional<Outcome<CheckedCopy>> copy,
    Optional<CheckReport> report) {

  public CopiedItem {
    decisions = Map.copyOf(decisions);
  }

  @Override
  public String toString() {
    return "CopiedItem[" + item.mediaType() + "]";
  }
}
