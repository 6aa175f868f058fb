// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import sable.pipeline.policy.Regime;

/**
 * What is true of a release as a whole.
 *
 * @param program name and version
 * @param policyVersion of the table of grounds
 * @param review who decided what is hidden
 */
public record ReleaseFacts(String program, Regime regime, String policyVersion, Review review) {}
