// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.Digest;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.plan.Decision;
import sable.pipeline.plan.Verdict;
import sable.pipeline.policy.Proposal;

/** What becomes of one item of a bundle in a release. */
public sealed interface ReleaseItem {

  /** Where it comes from. */
  Original original();

  /** What was found in it and decided. */
  List<Decided> decided();

  /** Answers with the one function that fits. */
  <R> R fold(
      Function<? super Released, ? extends R> released,
      Function<? super Held, ? extends R> held,
      Function<? super Opened, ? extends R> opened);

  /**
   * An item as it came in.
   *
   * @param name path in the bundle; personal data, never under {@code release/}
   * @param digest of its bytes, empty where they could not be read
   */
  record Original(
      String name, Optional<Digest> digest, MediaType mediaType, Optional<String> parent) {

    @Override
    public String toString() {
      return "Original";
    }
  }

  /** A proposal and the last decision on it, if any. */
  record Decided(Proposal proposal, Optional<Decision> decision) {

    /** Whether it is hidden. */
    public boolean hidden() {
      return decision.map(Decision::verdict).filter(Verdict.HIDE::equals).isPresent();
    }
  }

  /** It leaves as a checked copy. */
  record Released(
      Original original, List<Searched> searched, List<Decided> decided, CheckedCopy copy)
      implements ReleaseItem {

    public Released {
      searched = List.copyOf(searched);
      decided = List.copyOf(decided);
    }

    @Override
    public <R> R fold(
        Function<? super Released, ? extends R> released,
        Function<? super Held, ? extends R> held,
        Function<? super Opened, ? extends R> opened) {
      return released.apply(this);
    }
  }

  /** It stays inside. */
  record Held(Original original, Reason reason, List<Decided> decided, Optional<CheckReport> report)
      implements ReleaseItem {

    public Held {
      decided = List.copyOf(decided);
    }

    @Override
    public <R> R fold(
        Function<? super Released, ? extends R> released,
        Function<? super Held, ? extends R> held,
        Function<? super Opened, ? extends R> opened) {
      return held.apply(this);
    }
  }

  /** A container: it leaves, or stays, as the items that it holds. */
  record Opened(Original original) implements ReleaseItem {

    @Override
    public List<Decided> decided() {
      return List.of();
    }

    @Override
    public <R> R fold(
        Function<? super Released, ? extends R> released,
        Function<? super Held, ? extends R> held,
        Function<? super Opened, ? extends R> opened) {
      return opened.apply(this);
    }
  }
}
