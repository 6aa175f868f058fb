// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.policy;

/** What a policy suggests for a finding; a person decides. */
public enum Action {
  /** Hide it, if a person agrees. */
  PROPOSE("propose"),
  /** Let it stay, if a person agrees. */
  KEEP("keep"),
  /** A person has to look: nothing is suggested. */
  FLAG("flag");

  private final String code;

  Action(String code) {
    this.code = code;
  }

  /** The code in files. */
  public String code() {
    return code;
  }

  /**
   * The action of a code.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Action of(String code) {
    for (Action action : values()) {
      if (action.code.equals(code)) {
        return action;
      }
    }
    throw new IllegalArgumentException("the actions are propose, keep and flag");
  }
}
