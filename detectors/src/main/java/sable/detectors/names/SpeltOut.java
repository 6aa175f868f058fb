// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.text.FoldedText;
import sable.pipeline.text.TextMatch;

/**
 * Known names said letter by letter: "C-A-R-V-A-L-H-O", "t e k l e". As calls and interviews are
 * written down.
 */
final class SpeltOut {

  private static final double CONFIDENCE = 0.75;
  private static final int LEAST_LETTERS = 4;

  private static final Pattern LETTERS =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}'-])\\p{L}([ -]|, |\\. ?)\\p{L}(?![\\p{L}\\p{M}'])"
              + "(?:\\1\\p{L}(?![\\p{L}\\p{M}'])){2,28}+");

  private SpeltOut() {}

  /**
   * Adds names that are spelt out.
   *
   * @param names names of one word, in folded letters, with what is known of them
   */
  static void find(String text, Map<String, Evidence> names, List<TextMatch> found) {
    Matcher letters = LETTERS.matcher(text);
    while (letters.find()) {
      String word = FoldedText.of(letters.group().replaceAll("[ .,-]", "")).text();
      Evidence evidence = names.get(word);
      if (evidence != null && word.length() >= LEAST_LETTERS) {
        found.add(
            new TextMatch(
                Category.PERSON_NAME, letters.start(), letters.end(), CONFIDENCE, evidence));
      }
    }
  }
}
