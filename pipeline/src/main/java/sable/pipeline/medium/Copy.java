// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.medium;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import sable.pipeline.item.MediaType;

/**
 * A redacted copy. It is not trusted: only a check makes it fit for release.
 *
 * @param file in the folder of the call that wrote it
 * @param extension of its neutral name, without a dot
 * @param facts what was counted in the original, to be counted again in the copy: pages, frames,
 *     times
 * @param leftOut what it lacks beside the hidden, in plain words for the schedule
 */
public record Copy(
    Path file,
    MediaType mediaType,
    String extension,
    Map<String, String> facts,
    List<String> leftOut) {

  public Copy {
    facts = Map.copyOf(facts);
    leftOut = List.copyOf(leftOut);
  }
}
