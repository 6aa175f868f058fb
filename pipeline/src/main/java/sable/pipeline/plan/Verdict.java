// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.plan;

/** What a person decided for a finding. */
public enum Verdict {
  HIDE("hide"),
  KEEP("keep");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  /** The code in files. */
  public String code() {
    return code;
  }

  /**
   * The verdict of a code.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Verdict of(String code) {
    for (Verdict verdict : values()) {
      if (verdict.code.equals(code)) {
        return verdict;
      }
    }
    throw new IllegalArgumentException("a verdict is hide or keep");
  }
}
