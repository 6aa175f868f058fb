// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.medium;

import java.nio.file.Path;
import sable.pipeline.item.Outcome;

/**
 * A file inside a container.
 *
 * @param name path inside the container with {@code /} between its steps, safe to show, never a
 *     path on disk; personal data, never logged
 * @param content its bytes in the scratch folder of the call that opened the container, or why it
 *     stays out
 */
public record Child(String name, Outcome<Path> content) {

  @Override
  public String toString() {
    return "Child";
  }
}
