// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;

/** What a recogniser finds, as a row of a table says it. */
public final class Found {

  private Found() {}

  /**
   * The words found with their confidence, such as {@code AB12 CDE 0.9 & ...}; null for none. In
   * the row {@code \n} stands for a line end.
   */
  public static @Nullable String in(TextDetector detector, String row) {
    String text = row.translateEscapes();
    List<TextMatch> found = detector.find(text);
    return found.isEmpty()
        ? null
        : String.join(
            " & ",
            found.stream()
                .map(
                    match ->
                        text.substring(match.start(), match.end()).replace("\n", "\\n")
                            + " "
                            + match.confidence())
                .toList());
  }
}
