// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.person;

import java.util.regex.Pattern;

/** Names a person inside a bundle, such as {@code p3}. */
public record PersonId(String value) {

  private static final Pattern SHAPE = Pattern.compile("p[0-9]{1,9}");

  public PersonId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a person id is p and a number");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
