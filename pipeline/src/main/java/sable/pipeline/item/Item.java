// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.item;

import java.util.Optional;

/**
 * One file of a bundle: at the top, or inside a container.
 *
 * @param name path in the bundle with {@code /} between its steps, as the sender wrote it: personal
 *     data, never logged
 * @param bytes length in bytes
 * @param parent the container it came out of, empty at the top
 */
public record Item(
    ItemId id,
    String name,
    MediaType mediaType,
    Digest digest,
    long bytes,
    Optional<ItemId> parent) {

  public Item {
    if (name.isEmpty() || bytes < 0) {
      throw new IllegalArgumentException("an item has a name and a length");
    }
  }

  /** The id alone: a name can be personal data. */
  @Override
  public String toString() {
    return "Item[" + id + "]";
  }
}
