// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.plan;

import java.util.List;
import sable.pipeline.text.FoldedText;

/**
 * Words that must not be anywhere in a copy.
 *
 * @param text as found or as asked for; never logged
 */
public record Gone(String text, How how) {

  /** When words in a copy count as these. */
  public enum How {
    /** Also inside other words, in any case: what an officer asked to hide. */
    ANYWHERE,
    /** As whole words, in any case. */
    WHOLE_WORDS,
    /** As whole words in the same case: a name that may also be a word. */
    SAME_CASE
  }

  /** Whether the words occur in a text. */
  public boolean occursIn(String haystack) {
    return occursIn(haystack, FoldedText.of(haystack));
  }

  /** Whether the words occur in a text that is folded already. */
  public boolean occursIn(String haystack, FoldedText folded) {
    List<int[]> hits = folded.find(text, how != How.ANYWHERE);
    if (how != How.SAME_CASE) {
      return !hits.isEmpty();
    }
    String wanted = bare(text);
    return hits.stream().anyMatch(h -> bare(haystack.substring(h[0], h[1])).equals(wanted));
  }

  private static String bare(String words) {
    StringBuilder letters = new StringBuilder();
    words.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  @Override
  public String toString() {
    return "Gone[" + how + ", " + text.length() + " characters]";
  }
}
