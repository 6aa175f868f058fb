// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Collar, shoulder or staff number of an officer: two to six digits with up to three letters before
 * or behind, after a rank or a word that names it, or behind the name of staff. A year after a rank
 * is one only where a name follows. Source: forms in use by forces; ranks of the Police Act 1996.
 */
public final class CollarNumber extends Recogniser {

  private static final Shape NUMBER =
      Shape.atCodes(Shape.OPEN + "(?:[A-Z]{1,3}[ ]?)?[0-9]{2,6}[A-Z]{0,3}" + Shape.SHUT);
  private static final Set<String> RANKS =
      Set.of(
          "pc wpc dc tdc ps ds di dci sgt sergeant insp inspector pcso sc constable officer op"
              .split(" "));
  private static final Cues NAMED =
      Cues.of(
          "(?:collar|shoulder|staff|payroll|employee)(?: no\\.?| number)?",
          "pc|dc|ps|ds|phone|tel");

  private static final String NAME =
      "\\p{Lu}[\\p{L}\\p{M}'-]*(?:,? (?:\\p{L}{2,3} )?\\p{Lu}[\\p{L}\\p{M}'.-]*){0,3}";
  private static final Pattern STAFF_NAME =
      Pattern.compile(
          "(?:(?i:(?<!\\p{L})(?:by|oic|officers?(?: in (?:the )?case)?|operator|supervisor|dispatcher"
              + "|controller|handler|custodian|gaoler|jailer|station officer)[:.]?[ ]{1,3})|^[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? )"
              + "(?:\\p{Lu}{2,4} )?"
              + NAME
              + " \\(?$");
  private static final Pattern ANY_NAME =
      Pattern.compile("(?<![\\p{L}0-9])\\p{Lu}[\\p{L}\\p{M}'-]+ {1,2}\\(?$");
  private static final Pattern LETTERED =
      Pattern.compile(
          "[0-9]{3,5}(?!CM|MM|KG|KM|AM|PM|HR|ML|MG|FT|IN|MB|GB|KB|ST|ND|RD|TH)[A-Z]{2}");

  /** The recogniser. */
  public CollarNumber() {
    super(Category.COLLAR_NUMBER, "collar-number");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    String bare = hit.bare();
    if (!hit.chars().equals(bare) || hit.before() == '/' || hit.before() == '-') {
      return Optional.empty();
    }
    Optional<String> word = wordBefore(hit.text().text(), hit.start());
    if (word.isEmpty()) {
      return Optional.empty();
    }
    boolean year = bare.length() == 4 && bare.startsWith("20");
    if (isRank(word.get())) {
      return year && !isNameBehind(hit) ? Optional.empty() : cued(hit, word.get());
    }
    if (bare.length() >= 3 && !year && Character.isUpperCase(word.get().charAt(0))) {
      Optional<String> rank = rankBefore(hit.text().text(), hit.start());
      if (rank.isPresent()) {
        return cued(hit, rank.get());
      }
    }
    Optional<String> named = NAMED.closeBefore(hit, 24);
    char last = hit.start() < 2 ? 0 : hit.text().text().charAt(hit.start() - 2);
    boolean behindWord =
        (hit.before() == ' ' || hit.before() == '(') && (Character.isLetter(last) || last == ' ');
    if (named.isEmpty() && bare.length() >= 3 && !year && behindWord) {
      named = behindName(hit);
    }
    return named.flatMap(cue -> cued(hit, cue));
  }

  /**
   * A name before a number of the form 1234AB, or before any where a word for staff precedes it.
   */
  private static Optional<String> behindName(Hit hit) {
    String chars = hit.text().text();
    String before = chars.substring(hit.text().lineStart(hit.start(), 70), hit.start());
    boolean digits = hit.chars().chars().filter(Character::isDigit).count() >= 3;
    if (digits && STAFF_NAME.matcher(before).find()) {
      return Optional.of("a name of staff before it");
    }
    return LETTERED.matcher(hit.chars()).matches() && ANY_NAME.matcher(before).find()
        ? Optional.of("a name before it")
        : Optional.empty();
  }

  /** The word that ends just before a place, with a space, full stop, colon or bracket between. */
  private static Optional<String> wordBefore(String chars, int at) {
    int end = at;
    while (end > 0 && at - end < 3 && " .:(".indexOf(chars.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < 20 && isLetter(chars.charAt(start - 1))) {
      start--;
    }
    return start == end || end == at ? Optional.empty() : Optional.of(chars.substring(start, end));
  }

  /** A rank before up to three words that begin with a capital. */
  private static Optional<String> rankBefore(String chars, int at) {
    int place = at;
    for (int words = 0; words < 4; words++) {
      Optional<String> word = wordBefore(chars, place);
      if (word.isEmpty() || !Character.isUpperCase(word.get().charAt(0))) {
        return Optional.empty();
      }
      if (isRank(word.get())) {
        return word;
      }
      place = chars.lastIndexOf(word.get(), place - 1);
    }
    return Optional.empty();
  }

  private static boolean isRank(String word) {
    return RANKS.contains(word.toLowerCase(Locale.ROOT))
        && (Character.isUpperCase(word.charAt(0)) || word.length() > 4);
  }

  private static boolean isNameBehind(Hit hit) {
    String chars = hit.text().text();
    int at = hit.end();
    while (at < chars.length() && at - hit.end() < 3 && " ,(".indexOf(chars.charAt(at)) >= 0) {
      at++;
    }
    return at > hit.end() && at < chars.length() && Character.isUpperCase(chars.charAt(at));
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || c == '\'' || c == '-';
  }

  private Optional<TextMatch> cued(Hit hit, String word) {
    return Optional.of(match(hit, CUED, Proof.cued(Optional.of(word.toLowerCase(Locale.ROOT)))));
  }
}
