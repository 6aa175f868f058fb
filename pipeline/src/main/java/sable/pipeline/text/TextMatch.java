// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;

/**
 * Something that a recogniser found in a text.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last UTF-16 code unit, above {@code start}
 * @param confidence in [0, 1]
 */
public record TextMatch(
    Category category, int start, int end, double confidence, Evidence evidence) {

  public TextMatch {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("0 <= start < end is wanted");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence lies in [0, 1]");
    }
  }

  /** The same match in a text that begins {@code offset} characters earlier. */
  public TextMatch shifted(int offset) {
    return offset == 0
        ? this
        : new TextMatch(category, start + offset, end + offset, confidence, evidence);
  }
}
