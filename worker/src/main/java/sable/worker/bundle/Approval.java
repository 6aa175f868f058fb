// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sable.pipeline.finding.FindingId;
import sable.pipeline.plan.Decision;
import sable.pipeline.plan.Verdict;
import sable.pipeline.policy.Action;
import sable.pipeline.policy.Proposal;
import sable.worker.release.Review;

/**
 * Who says that proposals are applied: everything as proposed, or a plan that a person left. What
 * is flagged stays undecided, and is not hidden.
 *
 * @param by stands with each decision
 * @param review what the release says of who decided
 */
public record Approval(String by, Review review, Instant when) {

  /** Every proposal is approved and nobody looked. */
  public static Approval all(Instant when) {
    return new Approval("approve-all", Review.NOBODY, when);
  }

  /** A person edited the findings file. */
  public static Approval plan(Instant when) {
    return new Approval("plan-file", Review.PLAN_FILE, when);
  }

  /** The decisions on an item's proposals. */
  Map<FindingId, Decision> decisions(List<Proposal> proposals) {
    Map<FindingId, Decision> decisions = new LinkedHashMap<>();
    for (Proposal proposal : proposals) {
      if (proposal.action() != Action.FLAG) {
        Verdict verdict = proposal.action() == Action.PROPOSE ? Verdict.HIDE : Verdict.KEEP;
        decisions.put(proposal.finding().id(), new Decision(verdict, by, when, ""));
      }
    }
    return decisions;
  }
}
