// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.casefile;

import java.time.Instant;
import java.util.Optional;
import sable.pipeline.finding.Finding;
import sable.pipeline.person.PersonId;
import sable.pipeline.person.Role;
import sable.pipeline.plan.Decision;
import sable.pipeline.plan.Verdict;
import sable.pipeline.policy.Action;
import sable.pipeline.policy.Proposal;
import sable.worker.release.Manner;

/**
 * A finding with what is suggested and what was decided.
 *
 * @param origin who found it
 * @param decided the decision that counts, empty while undecided
 * @param manner how it came about, empty while undecided
 */
public record FindingRow(
    Finding finding,
    Action action,
    String ground,
    Role whose,
    Optional<PersonId> person,
    Origin origin,
    Optional<Decision> decided,
    Optional<Manner> manner) {

  /** Who found something. */
  public enum Origin {
    /** The item's own search. */
    SEARCH,
    /** The look for names that were found elsewhere. */
    MENTION,
    /** A person. */
    HAND
  }

  /** A finding that is only proposed yet. */
  public static FindingRow of(Proposal proposal, Origin origin) {
    return new FindingRow(
        proposal.finding(),
        proposal.action(),
        proposal.ground(),
        proposal.whose(),
        proposal.person(),
        origin,
        Optional.empty(),
        Optional.empty());
  }

  /** Its number in the item. */
  public int number() {
    return Integer.parseInt(finding.id().value().substring(1));
  }

  /** What is suggested. */
  public Proposal proposal() {
    return new Proposal(finding, action, ground, whose, person);
  }

  /** The verdict that counts. */
  public Optional<Verdict> verdict() {
    return decided.map(Decision::verdict);
  }

  /** When it was decided. */
  public Optional<Instant> when() {
    return decided.map(Decision::when);
  }

  /** The same with another suggestion and what its evidence tells of it. */
  public FindingRow proposed(Proposal other) {
    return new FindingRow(
        other.finding(),
        other.action(),
        other.ground(),
        other.whose(),
        other.person(),
        origin,
        decided,
        manner);
  }
}
