// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.util.List;
import sable.pipeline.person.Subject;
import sable.pipeline.policy.KeptOfficers;
import sable.pipeline.policy.Policy;
import sable.pipeline.policy.Regime;
import sable.worker.engine.EngineSettings;

/**
 * How a bundle is searched and what is proposed for it.
 *
 * @param subjects whom the request is about; personal data, never logged
 * @param officers whose names are suggested to be kept by their rank
 */
public record BundleSettings(
    Regime regime, List<Subject> subjects, KeptOfficers officers, EngineSettings engine) {

  public BundleSettings {
    subjects = List.copyOf(subjects);
  }

  /** Settings that keep no officer by name. */
  public BundleSettings(Regime regime, List<Subject> subjects, EngineSettings engine) {
    this(regime, subjects, KeptOfficers.NONE, engine);
  }

  /** What is suggested for what is found. */
  public Policy policy() {
    return Policy.of(regime, subjects, officers);
  }

  @Override
  public String toString() {
    return "BundleSettings[" + regime.code() + "]";
  }
}
