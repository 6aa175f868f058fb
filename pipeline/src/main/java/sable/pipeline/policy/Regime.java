// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.policy;

/** Under which law a request is answered. */
public enum Regime {
  /** Subject access: the subject's own data stay, others' are considered. */
  SAR("sar"),
  /** Freedom of information: a release to the world. */
  FOI("foi");

  private final String code;

  Regime(String code) {
    this.code = code;
  }

  /** The code on the command line and in files. */
  public String code() {
    return code;
  }

  /**
   * The regime of a code.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Regime of(String code) {
    for (Regime regime : values()) {
      if (regime.code.equals(code)) {
        return regime;
      }
    }
    throw new IllegalArgumentException("the regimes are sar and foi");
  }
}
