// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.util.List;
import sable.pipeline.person.Subject;
import sable.pipeline.policy.Regime;
import sable.worker.engine.EngineSettings;

/**
 * How a bundle is searched and what is proposed for it.
 *
 * @param subjects whom the request is about; personal data, never logged
 */
public record BundleSettings(Regime regime, List<Subject> subjects, EngineSettings engine) {

  public BundleSettings {
    subjects = List.copyOf(subjects);
  }

  @Override
  public String toString() {
    return "BundleSettings[" + regime.code() + "]";
  }
}
