// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.List;
import java.util.Optional;
import sable.pipeline.finding.Evidence;

/**
 * What speaks for a match beside its shape.
 *
 * @param validator the check it passed, or failed
 * @param context words beside it
 */
public record Proof(Optional<String> validator, List<String> context) {

  public Proof {
    context = List.copyOf(context);
  }

  /** The shape alone. */
  public static Proof none() {
    return new Proof(Optional.empty(), List.of());
  }

  /** A check alone. */
  public static Proof of(String validator) {
    return new Proof(Optional.of(validator), List.of());
  }

  /** A check and, where there is one, a cue. */
  public static Proof of(String validator, Optional<String> cue) {
    return new Proof(Optional.of(validator), listed(cue));
  }

  /** A cue, where there is one. */
  public static Proof cued(Optional<String> cue) {
    return new Proof(Optional.empty(), listed(cue));
  }

  private static List<String> listed(Optional<String> cue) {
    return cue.map(List::of).orElse(List.of());
  }

  Evidence evidence(String rule) {
    return new Evidence(rule, validator, context);
  }
}
