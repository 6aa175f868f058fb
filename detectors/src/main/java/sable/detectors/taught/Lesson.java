// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.List;
import java.util.Optional;
import sable.pipeline.finding.Category;

/**
 * A text with everything marked that is to be found in it.
 *
 * @param text as it stands in its file
 * @param marks none of which overlap
 */
public record Lesson(String text, List<Mark> marks) {

  public Lesson {
    marks = List.copyOf(marks);
  }

  /**
   * What stands somewhere.
   *
   * @param start first UTF-16 code unit
   * @param end one past the last
   */
  public record Mark(Category category, int start, int end) {}

  /** What the character at an offset is part of. */
  Optional<Category> categoryAt(int offset) {
    return marks.stream()
        .filter(mark -> mark.start() <= offset && offset < mark.end())
        .map(Mark::category)
        .findFirst();
  }
}
