// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

import java.util.List;
import java.util.Set;

/**
 * One look of a detector through one text, part by part by rising offset. Holds what one part tells
 * of the others; one thread at a time.
 */
public interface TextPass {

  /** What it finds in a part that begins in the part's own characters, as offsets of its text. */
  List<TextMatch> find(TextPart part);

  /**
   * After the last part: numbers of parts that would be judged otherwise by what later ones told.
   * They are looked at again, and what is found then counts.
   */
  default Set<Integer> again() {
    return Set.of();
  }

  /** After all: what only the whole text told, as offsets of the whole text. */
  default List<TextMatch> rest() {
    return List.of();
  }
}
