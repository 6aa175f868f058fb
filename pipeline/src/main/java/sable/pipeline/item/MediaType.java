// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.item;

import java.util.Locale;
import java.util.regex.Pattern;

/** A media type without parameters, in lower case, such as {@code application/pdf}. */
public record MediaType(String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+");

  /** What is not known to be anything else. */
  public static final MediaType UNKNOWN = new MediaType("application/octet-stream");

  public MediaType {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a media type: type/subtype in lower case is wanted");
    }
  }

  /** Reads {@code type/subtype; parameters}, dropping the parameters. */
  public static MediaType parse(String text) {
    int end = text.indexOf(';');
    return new MediaType(
        (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return value;
  }
}
