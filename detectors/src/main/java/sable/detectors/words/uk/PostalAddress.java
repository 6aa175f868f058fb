// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
 * Postal address, as one block: a house, flat, unit or plot number, a name that ends with a word
 * for a street or building, and what follows up to the postcode; or the parts and lines before a
 * postcode whose words begin with capitals. Source: BS 7666-5, addressable objects and streets.
 */
public final class PostalAddress extends Recogniser {

  private static final Set<String> STREETS =
      Set.of(
          ("street str st road rd lane ln avenue ave drive dr close cl crescent cres court ct place"
                  + " pl garden gardens gdns terrace grove mews way walk row square sq hill rise"
                  + " park green parade yard quay quayside wharf cottage cottages house lodge villa"
                  + " villas hall halls view field fields approach bank brow gate heights mount path"
                  + " end estate building buildings tower towers croft meadow meadows vale farm barn"
                  + " bridge side common dene dale wood woods moor fold wynd brae")
              .split(" "));
  private static final String UNIT =
      "(?:flat|apartment|apt|unit|suite|room|plot|house|caravan|pitch|block|no\\.?|number)";
  private static final int WORDS = 7;
  private static final Shape NUMBERED =
      Shape.atDigits(
          "(?<![\\p{L}0-9]|[0-9][:.])"
              + "[0-9]{1,4}[a-z]?(?:[-/][0-9]{1,4}[a-z]?)?,?[ \\n]{1,2}"
              + "((?:(?:[0-9]{1,4}[a-z]?,?[ ])?\\p{L}[\\p{L}'.-]{0,19}(?:,?[ \\n]{1,2}|(?![\\p{L}'-]))){1,"
              + WORDS
              + "})");
  private static final Shape POSTCODE =
      Shape.atCodes(
          Shape.OPEN
              + "[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-Z]?[ ]{0,2}[0-9][ABD-HJLNP-UW-Z]{2}"
              + Shape.SHUT);
  private static final Pattern UNIT_BEFORE =
      Pattern.compile("(?<![\\p{L}])" + UNIT + "[ ]$", Pattern.CASE_INSENSITIVE);
  private static final Pattern PART =
      Pattern.compile(
          "(?:(?i:"
              + UNIT
              + ")[ ])?(?:[0-9]{1,4}[a-zA-Z]?(?:[-/][0-9]{1,4})?)?,?[ ]?"
              + "(?:\\p{Lu}[\\p{L}'.-]*+[ ]?(?:(?:of|the|on|upon|le|y|under|in)[ ])?){0,5}");
  private static final Pattern NUMBER_IN =
      Pattern.compile("(?<![\\p{L}0-9])[0-9]{1,4}[a-zA-Z]?[ ]");
  private static final Pattern SMALL =
      Pattern.compile(
          "(?<![\\p{L}])(?:in|the|at|on|and|to|was|were|for|with|people|from|minutes|hours|males?"
              + "|females?|men|miles|metres|of us|by|is|are|a|an)(?![\\p{L}])",
          Pattern.CASE_INSENSITIVE);
  private static final Cues LIVES =
      Cues.of(
          "address|lives?(?: at)?|living|resid(?:es?|ing)|abode|home|care of|c/o|moved|staying");

  /** The recogniser. */
  public PostalAddress() {
    super(Category.ADDRESS, "address");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> blocks = new ArrayList<>();
    int[] free = {0};
    POSTCODE.find(
        text,
        hit -> {
          int start = blockStart(text.text(), hit.start(), free[0]);
          if (start < hit.start()) {
            blocks.add(match(new Hit(text, start, hit.end()), CUED, Proof.of("postcode")));
            free[0] = hit.end();
          }
          return Optional.empty();
        });
    return joined(blocks, NUMBERED.find(text, this::judge));
  }

  private Optional<TextMatch> judge(Hit hit) {
    String words = String.valueOf(hit.group(1));
    int street = streetEnd(words);
    if (street < 0) {
      return Optional.empty();
    }
    String name = words.substring(0, street);
    Optional<String> cue = LIVES.before(hit);
    boolean capital =
        name.codePoints().filter(Character::isLetter).limit(1).allMatch(Character::isUpperCase);
    String chars = hit.text().text();
    int before = hit.text().lineStart(hit.start(), 12);
    Matcher unit = UNIT_BEFORE.matcher(chars.substring(before, hit.start()));
    boolean inUnit = unit.find();
    if ((!capital && cue.isEmpty() && !inUnit) || SMALL.matcher(name).find()) {
      return Optional.empty();
    }
    int start = inUnit ? before + unit.start() : hit.start();
    int end = hit.end() - words.length() + street;
    return Optional.of(
        match(
            hit.between(start, end),
            cue.isPresent() || inUnit ? CUED : LIKELY,
            Proof.of("street-word", cue)));
  }

  /** One past the last word, of those that follow one another, that names a street; or -1. */
  private static int streetEnd(String words) {
    int at = 0;
    int count = 0;
    int end = -1;
    while (at < words.length()) {
      int start = at;
      while (at < words.length() && Character.isLetterOrDigit(words.charAt(at))) {
        at++;
      }
      if (at == start) {
        at++;
        continue;
      }
      boolean street = STREETS.contains(words.substring(start, at).toLowerCase(Locale.ROOT));
      if (street && count > 0) {
        end = at;
      } else if (end >= 0) {
        return end;
      }
      count++;
    }
    return end;
  }

  /** Where the parts begin that belong to the postcode at {@code at}. */
  private static int blockStart(String chars, int at, int free) {
    int start = at;
    int end = at;
    for (int parts = 0; parts < 6; parts++) {
      int last = end;
      while (last > free && end - last < 4 && " ,\n".indexOf(chars.charAt(last - 1)) >= 0) {
        last--;
      }
      int from = last;
      while (from > free && last - from < 60 && ",\n;:".indexOf(chars.charAt(from - 1)) < 0) {
        from--;
      }
      while (from < last && chars.charAt(from) == ' ') {
        from++;
      }
      if (from == last || last - from >= 60) {
        break;
      }
      if (!PART.matcher(chars).region(from, last).matches()) {
        int number = lastNumber(chars, from, last);
        return number < 0 ? start : number;
      }
      start = from;
      end = from;
    }
    return start;
  }

  /** The house number from which on all is a part, inside a longer sentence; or -1. */
  private static int lastNumber(String chars, int from, int to) {
    Matcher number = NUMBER_IN.matcher(chars).region(from, to);
    while (number.find()) {
      int at = number.start();
      if (PART.matcher(chars).region(at, to).matches()) {
        Matcher unit = UNIT_BEFORE.matcher(chars.substring(from, at));
        return unit.find() ? from + unit.start() : at;
      }
    }
    return -1;
  }
}
