// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.finding;

/** Names a finding inside its item, such as {@code f12}. */
public record FindingId(String value) {

  private static final int LONGEST = 10;

  public FindingId {
    if (!isId(value)) {
      throw new IllegalArgumentException("a finding id is f and a number");
    }
  }

  private static boolean isId(String value) {
    if (value.length() < 2 || value.length() > LONGEST || value.charAt(0) != 'f') {
      return false;
    }
    for (int i = 1; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return value;
  }
}
