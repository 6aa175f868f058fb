// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.finding;

import java.util.Optional;

/**
 * What an item was, or was not, looked at for: it travels with the item, and an empty list of
 * findings never stands for it.
 *
 * @param category what was looked for
 * @param by who looked: rule or model with its version; the word "none" where nobody did
 * @param note in plain words what was left out or at which scale was looked, empty where all is
 *     said
 */
public record Searched(Category category, String by, Extent extent, Optional<String> note) {

  /** How much of the item was looked at. */
  public enum Extent {
    ALL,
    PART,
    NONE
  }

  /** All of it was looked at. */
  public static Searched all(Category category, String by) {
    return new Searched(category, by, Extent.ALL, Optional.empty());
  }

  /** Nothing was looked at, and why. */
  public static Searched none(Category category, String note) {
    return new Searched(category, "none", Extent.NONE, Optional.of(note));
  }
}
