// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.item;

import java.nio.file.Path;

/**
 * An item's bytes on disk. Read-only: nobody writes to {@code file}, and who made it removes it.
 *
 * @param file the bytes, under a name that says nothing of the item
 */
public record Source(Item item, Path file) {

  @Override
  public String toString() {
    return "Source[" + item.id() + "]";
  }
}
