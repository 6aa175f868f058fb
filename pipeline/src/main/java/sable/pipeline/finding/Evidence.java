// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.finding;

import java.util.List;
import java.util.Optional;

/**
 * Why a finding was made.
 *
 * @param rule the recogniser or model, such as {@code nhs-number}
 * @param validator the check that it passed, such as {@code mod-11}
 * @param context words near it that raised or lowered its confidence
 */
public record Evidence(String rule, Optional<String> validator, List<String> context) {

  public Evidence {
    context = List.copyOf(context);
  }

  /** Evidence of a rule alone. */
  public static Evidence of(String rule) {
    return new Evidence(rule, Optional.empty(), List.of());
  }
}
