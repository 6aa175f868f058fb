// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * A surname in capitals, a comma, and forenames that are not: "OAKES, Brenda", "OAKES, B. J.",
 * "AL-SAYED, Layla Mahmoud", "VAN DER MEER, Jan". The customary form of police records.
 */
final class SurnameFirst extends Recogniser {

  private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}]*(?:['-]\\p{Lu}+){0,2}";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}'-])((?:"
              + CAPITALS
              + "[ ]){0,3}"
              + CAPITALS
              + "),[ ]?\\n?[ ]?(\\p{Lu}\\p{Ll}[\\p{L}\\p{M}]*(?:['-]\\p{L}+)?"
              + "(?:[ ](?:\\p{Lu}\\p{Ll}[\\p{L}\\p{M}'-]*|\\p{Lu}\\.?(?![\\p{L}]))){0,3}"
              + "|\\p{Lu}\\.(?: ?\\p{Lu}\\.){0,2})(?![\\p{L}])");

  SurnameFirst() {
    super(Category.PERSON_NAME, "surname-first");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> found = new ArrayList<>();
    String chars = text.text();
    Matcher form = FORM.matcher(chars);
    int comma = chars.indexOf(',');
    int free = 0;
    while (comma >= 0) {
      int start = surnameStart(chars, comma, free);
      if (start >= 0) {
        form.region(start, Math.min(chars.length(), comma + 80)).useTransparentBounds(true);
        if (form.lookingAt() && isName(form)) {
          found.add(
              match(new Hit(text, form.start(), form.end()), LIKELY, Proof.cued(Optional.empty())));
          free = form.end();
        }
      }
      comma = chars.indexOf(',', comma + 1);
    }
    return found;
  }

  /** Where up to four words in capitals before a comma begin, or -1. */
  private static int surnameStart(String chars, int comma, int free) {
    int start = -1;
    int at = comma;
    for (int words = 0; words < 4 && at > free; words++) {
      int from = at;
      while (from > free && at - from < 30 && isPart(chars.charAt(from - 1))) {
        from--;
      }
      String word = chars.substring(from, at);
      if (!Capitals.isAll(word)
          || Capitals.isShortForm(word)
          || Titles.isTitle(word)
          || NameWords.isNone(word)) {
        break;
      }
      if (word.length() == 3 && words == 0 && isRegistration(chars, from)) {
        break;
      }
      start = from;
      if (from == free || chars.charAt(from - 1) != ' ') {
        break;
      }
      at = from - 1;
    }
    return start;
  }

  /** Whether three letters close a registration mark: "BJ70 UXR, Mercedes". */
  private static boolean isRegistration(String chars, int from) {
    return from >= 3
        && chars.charAt(from - 1) == ' '
        && Character.isDigit(chars.charAt(from - 2))
        && Character.isDigit(chars.charAt(from - 3));
  }

  private static boolean isPart(char c) {
    return Character.isLetter(c) || c == '\'' || c == '-';
  }

  private static boolean isName(Matcher form) {
    String last = form.group(2).substring(form.group(2).lastIndexOf(' ') + 1);
    return form.group(1).length() >= 2
        && !NameWords.isNone(form.group(2).split(" ")[0])
        && !NameHeads.isBodyAlone(last.toLowerCase(Locale.ROOT));
  }
}
