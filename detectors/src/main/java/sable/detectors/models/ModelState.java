// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.models;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether a network can be used here.
 *
 * @param file where it lies, or the file that was refused; empty where there is none and for what
 *     lies in the jar
 * @param note in plain words what is wrong, empty where nothing is
 */
public record ModelState(Model model, Kind kind, Optional<Path> file, Optional<String> note) {

  /** What can be said of a network. */
  public enum Kind {
    USABLE,
    /** A file of its name is there, and is not what the catalogue knows or cannot be read. */
    REFUSED,
    MISSING
  }

  /** Whether it can be used. */
  public boolean usable() {
    return kind == Kind.USABLE;
  }
}
