// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.util.List;
import java.util.Optional;
import sable.worker.release.ReleaseFacts;
import sable.worker.release.ReleaseItem;

/** A bundle with its copies as what is laid out. */
public final class BundleRelease {

  private BundleRelease() {}

  /** What is true of the release of a bundle. */
  public static ReleaseFacts facts(BundleResult bundle, Approval approval) {
    return new ReleaseFacts(
        bundle.program(), bundle.settings().regime(), bundle.policyVersion(), approval.review());
  }

  /** What becomes of each item. */
  public static List<ReleaseItem> items(List<CopiedItem> copied) {
    return copied.stream().map(BundleRelease::item).toList();
  }

  private static ReleaseItem item(CopiedItem copied) {
    BundleItem item = copied.item();
    ReleaseItem.Original original =
        new ReleaseItem.Original(item.name(), item.digest(), item.mediaType(), item.parent());
    List<ReleaseItem.Decided> decided =
        item.proposals().stream()
            .map(
                proposal ->
                    new ReleaseItem.Decided(
                        proposal,
                        Optional.ofNullable(copied.decisions().get(proposal.finding().id()))))
            .toList();
    return copied
        .copy()
        .<ReleaseItem>map(
            outcome ->
                outcome.fold(
                    copy -> new ReleaseItem.Released(original, item.searched(), decided, copy),
                    reason -> new ReleaseItem.Held(original, reason, decided, copied.report())))
        .orElseGet(() -> new ReleaseItem.Opened(original));
  }
}
