// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import java.util.Optional;

/**
 * A network of the catalogue, and whether engines can use it on this machine.
 *
 * @param kind {@code faces} or {@code plates}
 * @param file its file name
 * @param sha256 64 lower-case hexadecimal digits
 * @param home where its authors publish it: owner, repository, commit and path; empty where it
 *     comes with the program or its set-up
 * @param input what it is handed
 * @param card in one line what it is
 * @param note what is wrong, empty where it can be used
 */
public record KnownModel(
    String name,
    String kind,
    String file,
    String sha256,
    String licence,
    Optional<String> home,
    String input,
    String card,
    Optional<String> note) {

  /** Whether engines can use it. */
  public boolean usable() {
    return note.isEmpty();
  }
}
