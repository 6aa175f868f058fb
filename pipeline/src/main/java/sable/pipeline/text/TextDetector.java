// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sable.pipeline.finding.Category;

/**
 * Finds one kind of thing in a text. Holds no state between calls; may be called from several
 * threads. A long or hostile text must cost no more than time in proportion to its length.
 */
public interface TextDetector {

  /** What it looks for. */
  Set<Category> categories();

  /**
   * Of which one at least must be asked for before it is run: what it looks for, or less where it
   * costs far more than others that look for the rest of it: nothing asked for may be left to
   * nobody.
   */
  default Set<Category> runsFor() {
    return categories();
  }

  /** Its name and version as it stands in {@code Searched}, such as {@code nhs-number/1}. */
  String by();

  /** Why it cannot judge a text, such as a script that it does not know; empty where it can. */
  default Optional<String> cannotRead(String text) {
    return Optional.empty();
  }

  /** What it finds, by rising start. Offsets are UTF-16 code units of {@code text}. */
  List<TextMatch> find(String text);

  /** What it finds in a part alone that begins in the part's own characters. */
  default List<TextMatch> find(TextPart part) {
    List<TextMatch> all = find(part.text());
    return part.isWhole() ? all : all.stream().filter(m -> part.owns(m.start())).toList();
  }

  /** Begins a look through a text that comes in parts. */
  default TextPass pass() {
    return this::find;
  }

  /** Characters behind the start of a match that may have a say in it. */
  default int reach() {
    return 2048;
  }
}
