// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.vault;

import java.util.regex.Pattern;

/** Names a case; safe as a folder's name. */
public record CaseId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  public CaseId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a case id has 1 to 64 of a-z, 0-9 and -");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
