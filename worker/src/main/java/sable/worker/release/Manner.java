// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import java.util.Arrays;
import java.util.Locale;

/** How a decision on a finding came about. */
public enum Manner {
  /** For the finding itself. */
  SINGLE,
  /** For a person, wherever the person is named. */
  PERSON,
  /** Together with all that was proposed: nobody need have looked at it. */
  TOGETHER;

  /** The code in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The manner with a code. */
  public static Manner of(String code) {
    return Arrays.stream(values())
        .filter(manner -> manner.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no manner of deciding: " + code));
  }
}
