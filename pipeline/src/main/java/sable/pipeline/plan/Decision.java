// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.plan;

import java.time.Instant;

/**
 * What somebody decided, when and why. The last one counts.
 *
 * @param by id of the acting person
 * @param why the officer's words, may be empty; never logged
 */
public record Decision(Verdict verdict, String by, Instant when, String why) {

  @Override
  public String toString() {
    return "Decision[" + verdict.code() + " by " + by + "]";
  }
}
