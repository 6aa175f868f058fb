// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.item;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Names an item inside its bundle; made from the item's path and bytes, so a second run gives the
 * same.
 */
public record ItemId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{1,64}");

  public ItemId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("an item id has 1 to 64 of a-z, 0-9 and -");
    }
  }

  /** The id of the item that stands at {@code name} in the bundle with these bytes. */
  public static ItemId of(String name, Digest digest) {
    String both = name + "\0" + digest.sha256();
    return new ItemId(
        "i" + Digest.of(both.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 16));
  }

  @Override
  public String toString() {
    return value;
  }
}
