// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words near a match that say what it is. They are looked for before it, on its line and in the 40
 * characters before it; of words that say different things the nearest counts.
 */
public final class Cues {

  private static final int BEFORE = 40;
  private static final int LINE = 80;

  private final Pattern words;

  private Cues(Pattern words) {
    this.words = words;
  }

  /**
   * Cues.
   *
   * @param own expression for words that name the thing, such as {@code "nhs|n\\.h\\.s"}; each
   *     begins with a letter
   * @param other expression for words that name something else, empty for none
   */
  public static Cues of(String own, String other) {
    String expression =
        other.isEmpty()
            ? "(?<!\\p{L})(" + own + ")(?!\\p{L})"
            : "(?<!\\p{L})(?:(" + own + ")|(?:" + other + "))(?!\\p{L})";
    return new Cues(Pattern.compile(expression, Pattern.CASE_INSENSITIVE));
  }

  /** Cues with nothing against them. */
  public static Cues of(String own) {
    return of(own, "");
  }

  /** The nearest word before a hit that names it, in small letters. */
  public Optional<String> before(Hit hit) {
    return before(hit.text(), hit.start());
  }

  /** The nearest word before a place that names what stands there, in small letters. */
  public Optional<String> before(PreparedText text, int start) {
    int from = Math.max(0, Math.min(start - BEFORE, text.lineStart(start, LINE)));
    return between(text, from, start);
  }

  /** The same, no further than {@code most} characters and on the same line. */
  public Optional<String> closeBefore(Hit hit, int most) {
    return between(hit.text(), hit.text().lineStart(hit.start(), most), hit.start());
  }

  /** The first word after a place on its line that names what stands before it. */
  public Optional<String> after(Hit hit, int most) {
    Matcher matcher = words.matcher(hit.text().text());
    matcher.region(hit.end(), hit.text().lineEnd(hit.end(), most));
    matcher.useTransparentBounds(true);
    return matcher.find() ? named(matcher) : Optional.empty();
  }

  /** The last word between two places that names what stands after it, in small letters. */
  public Optional<String> between(PreparedText text, int from, int to) {
    if (from >= to) {
      return Optional.empty();
    }
    String chars = text.text();
    Matcher matcher = words.matcher(chars);
    matcher.useTransparentBounds(true);
    for (int at = to - 1; at >= from; at--) {
      if (Character.isLetter(chars.charAt(at))
          && (at == 0 || !Character.isLetter(chars.charAt(at - 1)))
          && matcher.region(at, to).lookingAt()) {
        return named(matcher);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> named(Matcher matcher) {
    return Optional.ofNullable(matcher.group(1))
        .map(word -> word.toLowerCase(java.util.Locale.ROOT));
  }
}
