// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.models;

import java.util.Optional;

/**
 * A network that a finder knows how to run.
 *
 * @param name for reports and {@code --model}
 * @param folder subfolder of a models folder in which it may lie as well
 * @param file file name
 * @param sha256 of the file, 64 lower-case hexadecimal digits
 * @param licence SPDX name, as its authors state it
 * @param home where its authors publish it: owner, repository, commit and path, as code hosts put
 *     them together; empty where it comes with the program or its set-up
 * @param input what it is handed
 * @param card in one line: what it finds, what it was trained on, how well it does
 */
public record Model(
    String name,
    String folder,
    String file,
    String sha256,
    String licence,
    Optional<String> home,
    String input,
    String card) {}
