// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.medium;

import java.util.List;

/** All that was checked in one copy. A copy for which nothing was checked has not passed. */
public record CheckReport(List<Check> checks) {

  public CheckReport {
    checks = List.copyOf(checks);
  }

  /** Whether the copy may leave. */
  public boolean passed() {
    return !checks.isEmpty() && checks.stream().allMatch(Check::passed);
  }

  /** The checks that failed. */
  public List<Check> failed() {
    return checks.stream().filter(c -> !c.passed()).toList();
  }
}
