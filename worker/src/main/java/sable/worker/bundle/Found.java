// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.util.List;
import sable.pipeline.finding.Finding;

/** An item and what was found in it, before anything is proposed. */
record Found(BundleItem item, List<Finding> findings) {

  Found {
    findings = List.copyOf(findings);
  }
}
