// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import java.util.ArrayList;
import java.util.List;
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
 * What stands in the address field of a form, whatever it looks like: behind "Address:" up to a gap
 * or the line end, and the lines below it up to the postcode, another field or an empty line; and
 * behind "c/o". House names without a number are found in no other way. Source: forms of police
 * forces; BS 7666-5.
 */
public final class AddressField extends Recogniser {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(?:home|current|last known|known|previous|work|business|postal|bail|temporary|full"
              + "|correspondence|registered|new|old|permanent|caller)(?:'s)? )?address(?:es)?(?: \\([^)\\n]{1,20}\\))?"
              + "[ ]*[:=][ \\t]*|(c/o|care of)[ ]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?:as above|same|see |nfa|no fixed|none|nil|unknown|unk|not |n/?[ak](?![\\p{L}])|refused|withheld|to be"
              + "|tbc|confirmed|supplied|given|provided|known|http|www|the (?:above|same)|[^\\n]*@)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern POSTCODE =
      Pattern.compile(
          "(?<![\\p{L}0-9])[A-Z]{1,2}[0-9][0-9A-Z]?[ ]?[0-9][A-Z]{2}(?![\\p{L}0-9])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MORE = Pattern.compile("[ \\t]*((?:[0-9]|\\p{Lu})[^:\\n\\t]{1,45})");
  private static final int LINES = 5;
  private static final int LONGEST = 120;

  /** The recogniser. */
  public AddressField() {
    super(Category.ADDRESS, "address-field");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> found = new ArrayList<>();
    String chars = text.text();
    Matcher label = LABEL.matcher(chars);
    int at = 0;
    while (label.find(at)) {
      at = label.end();
      boolean careOf = label.group(1) != null;
      int end = careOf ? careOfEnd(chars, at) : valueEnd(chars, at);
      if (end - at >= 5 && !NOTHING.matcher(chars).region(at, end).lookingAt()) {
        int start = careOf ? label.start() : at;
        found.add(
            match(
                new Hit(text, start, end),
                CUED,
                Proof.cued(Optional.of(careOf ? "care of" : "address"))));
        at = end;
      }
    }
    return found;
  }

  /** Up to a full stop, bracket or the line end, where it begins with a capital or a number. */
  private static int careOfEnd(String chars, int from) {
    if (from >= chars.length() || Character.isLowerCase(chars.charAt(from))) {
      return from;
    }
    int end = from;
    while (end < chars.length()
        && end - from < LONGEST
        && ".;()\n\t".indexOf(chars.charAt(end)) < 0
        && !chars.startsWith("  ", end)) {
      end++;
    }
    return end - from < LONGEST ? trimmed(chars, from, end) : from;
  }

  private static int valueEnd(String chars, int from) {
    int end = lineEnd(chars, from);
    if (end == from || Character.isLowerCase(chars.charAt(from))) {
      return from;
    }
    Matcher postcode = POSTCODE.matcher(chars);
    Matcher more = MORE.matcher(chars);
    for (int lines = 1; lines < LINES; lines++) {
      if (postcode.region(from, end).find()) {
        return trimmed(chars, from, postcode.start());
      }
      int next = end + 1;
      boolean goesOn =
          end < chars.length()
              && chars.charAt(end) == '\n'
              && more.region(next, Math.min(chars.length(), next + LONGEST)).lookingAt()
              && (more.end() == chars.length() || chars.charAt(more.end()) == '\n')
              && !chars.substring(more.start(1), more.end()).contains("  ");
      if (!goesOn) {
        break;
      }
      end = more.end();
    }
    return trimmed(chars, from, end);
  }

  private static int lineEnd(String chars, int from) {
    int end = from;
    while (end < chars.length()
        && end - from < LONGEST
        && chars.charAt(end) != '\n'
        && chars.charAt(end) != '\t'
        && !chars.startsWith("  ", end)) {
      end++;
    }
    return end - from < LONGEST ? end : from;
  }

  private static int trimmed(String chars, int from, int to) {
    int end = to;
    while (end > from && " ,.\n\t".indexOf(chars.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
