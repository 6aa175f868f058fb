// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.detectors.words.shape.Ahead;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * What stands in the address field of a form, whatever it looks like: behind "Address:", or behind
 * "Address" and a gap at the begin of a line where it has a number or a postcode, up to a gap or
 * the line end, and the lines below it up to the postcode, another field or an empty line; and
 * behind "c/o". House names without a number are found in no other way. Source: forms of police
 * forces; BS 7666-5.
 */
public final class AddressField extends Recogniser {

  private static final List<String> LABELS = List.of("address", "addresses", "addr");
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
  private static final Pattern NET =
      Pattern.compile("(?:mail|web|ip|mac|net|url|email)[ -]?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE =
      Pattern.compile(
          "[ |>*-]{0,8}(?:(?:home|current|present|perm(?:anent)?|postal|full|last known|bail|release|other)[ ])?"
              + "addr(?:ess)?",
          Pattern.CASE_INSENSITIVE);
  private static final int LINES = 6;
  private static final int LONGEST = 120;
  private static final int REMARK = 24;

  /** Spaces between a word for a field and its colon at most: forms line their colons up. */
  private static final int GAP = 24;

  /** What a field begins with. */
  private static final Ahead WORD = Ahead.of("addr|c/o |care of ");

  /** Characters from there to the colon, at most. */
  private static final int FIELD = "addresses ".length() + REMARK + GAP;

  /** The recogniser. */
  public AddressField() {
    super(Category.ADDRESS, "address-field");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> found = new ArrayList<>();
    int length = text.text().length();
    int at = 0;
    for (int word = WORD.next(text, 0); word < length; word = WORD.next(text, word + 1)) {
      int end = Math.min(length, word + FIELD);
      for (at = Math.max(at, word); at < end; at++) {
        at = Math.max(at, lastOfValue(text, at, found));
      }
    }
    return found;
  }

  /** Where the value ends that a place leads to, its last character; or -1. */
  private int lastOfValue(PreparedText text, int at, List<TextMatch> found) {
    String chars = text.text();
    int length = chars.length();
    char c = chars.charAt(at);
    if ((c == ' ' || c == '\t' || c == '|') && isBareLabel(text, at)) {
      int from = at;
      while (from < length && from - at < 40 && " \t|-".indexOf(chars.charAt(from)) >= 0) {
        from++;
      }
      int end =
          from < length && ":=".indexOf(chars.charAt(from)) >= 0 ? from : valueEnd(chars, from);
      boolean counted = hasDigit(chars, from, end) || isBeforePostcode(chars, end);
      return counted ? add(text, from, from, end, "address", found) : -1;
    }
    if ((c == ':' || c == '=') && isLabel(chars, at)) {
      int from = at + 1;
      while (from < length && from - at < 40 && " \t".indexOf(chars.charAt(from)) >= 0) {
        from++;
      }
      return add(text, from, from, valueEnd(chars, from), "address", found);
    }
    if ((c == 'c' || c == 'C') && isCareOf(chars, at)) {
      int from = at + (chars.charAt(at + 1) == '/' ? 4 : 8);
      return add(text, at, from, careOfEnd(chars, from), "care of", found);
    }
    return -1;
  }

  private int add(
      PreparedText text, int start, int from, int end, String cue, List<TextMatch> found) {
    if (end - from < 5 || NOTHING.matcher(text.text()).region(from, end).lookingAt()) {
      return -1;
    }
    found.add(match(new Hit(text, start, end), CUED, Proof.cued(Optional.of(cue))));
    return end - 1;
  }

  /** Whether a word for an address ends before a colon, with a bracket between at most. */
  private static boolean isLabel(String chars, int colon) {
    int end = colon;
    while (end > 0 && chars.charAt(end - 1) == ' ' && colon - end < GAP) {
      end--;
    }
    if (end > 0 && chars.charAt(end - 1) == ')') {
      int open = openingBracket(chars, end);
      end = open > 0 ? open - (chars.charAt(open - 1) == ' ' ? 1 : 0) : end;
    }
    for (String label : LABELS) {
      int start = end - label.length();
      if (start >= 0
          && chars.regionMatches(true, start, label, 0, label.length())
          && (start == 0 || !Character.isLetterOrDigit(chars.charAt(start - 1)))) {
        return !NET.matcher(chars.substring(Math.max(0, start - 10), start)).find();
      }
    }
    return false;
  }

  /** Whether a line begins with the word for an address and a gap, tab, stroke or dash. */
  private static boolean isBareLabel(PreparedText text, int at) {
    String chars = text.text();
    char last = at == 0 ? 0 : chars.charAt(at - 1);
    if ((last | 0x20) != 's' && (last | 0x20) != 'r') {
      return false;
    }
    boolean gap =
        chars.charAt(at) != ' '
            || chars.startsWith("  ", at)
            || chars.startsWith(" - ", at)
            || chars.startsWith(" | ", at);
    int line = text.lineStart(at, 24);
    return gap
        && (line == 0 || chars.charAt(line - 1) == '\n')
        && BARE.matcher(chars).region(line, at).matches();
  }

  private static boolean hasDigit(String chars, int from, int to) {
    for (int at = from; at < to; at++) {
      if (Character.isDigit(chars.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBeforePostcode(String chars, int at) {
    int from = at;
    while (from < chars.length() && from - at < 40 && " ,.\n\t|".indexOf(chars.charAt(from)) >= 0) {
      from++;
    }
    return POSTCODE.matcher(chars).region(from, Math.min(chars.length(), from + 9)).lookingAt();
  }

  /** Where the bracket opens that closes before a place, no further than a remark is long; or 0. */
  private static int openingBracket(String chars, int end) {
    int open = end - 1;
    while (open > 0 && end - open < REMARK && chars.charAt(open) != '(') {
      open--;
    }
    return end - open < REMARK && chars.charAt(open) == '(' ? open : 0;
  }

  private static boolean isCareOf(String chars, int at) {
    char next = at + 1 < chars.length() ? chars.charAt(at + 1) : 0;
    return (next == '/' || (next | 0x20) == 'a')
        && (at == 0 || !Character.isLetterOrDigit(chars.charAt(at - 1)))
        && (chars.regionMatches(true, at, "c/o ", 0, 4)
            || chars.regionMatches(true, at, "care of ", 0, 8));
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
