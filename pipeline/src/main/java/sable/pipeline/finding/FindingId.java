// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.finding;

import java.util.regex.Pattern;

/** Names a finding inside its item, such as {@code f12}. */
public record FindingId(String value) {

  private static final Pattern SHAPE = Pattern.compile("f[0-9]{1,9}");

  public FindingId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a finding id is f and a number");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
