// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * E-mail address: a local part of up to 64 characters, {@code @}, and a domain of labels whose last
 * one has letters alone; a line may break beside the {@code @}. Also {@code name [at] domain}. A
 * full stop or quotation mark at either end is not part of it. Source: RFC 5321, 4.1.2 and 4.5.3.1,
 * without quoted local parts and address literals.
 */
public final class EmailAddress extends Recogniser {

  private static final int LOCAL = 64;
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?(?:\\.|[ ]?[\\[({]dot[\\])}][ ]?)){1,8}"
              + "(?:xn--[a-z0-9-]{2,59}|\\p{L}{2,63})(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  /** The recogniser. */
  public EmailAddress() {
    super(Category.EMAIL, "email");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    String chars = text.text();
    List<TextMatch> found = new ArrayList<>();
    Matcher domain = DOMAIN.matcher(chars);
    domain.useTransparentBounds(true);
    int free = 0;
    for (int at = text.nextAt(0); at >= 0; at = text.nextAt(at + 1)) {
      int behind = atEnd(chars, at);
      if (behind < 0) {
        continue;
      }
      int start = localStart(chars, atStart(chars, at), free);
      int from = skipLineEnd(chars, behind);
      if (start < at
          && from < chars.length()
          && domain.region(from, Math.min(chars.length(), from + 255)).lookingAt()) {
        found.add(match(new Hit(text, start, domain.end()), SURE, Proof.of("domain-name")));
        free = domain.end();
        at = free - 1;
      }
    }
    return found;
  }

  /** One past an at sign, or past "at" in brackets, that begins here; or -1. */
  private static int atEnd(String chars, int at) {
    char c = chars.charAt(at);
    if (c == '@') {
      return at + 1;
    }
    if (c != '[' && c != '(' && c != '{') {
      return -1;
    }
    int word = skipSpace(chars, at + 1);
    if (!chars.regionMatches(true, word, "at", 0, 2)) {
      return -1;
    }
    int close = skipSpace(chars, word + 2);
    return close < chars.length() && "])}".indexOf(chars.charAt(close)) >= 0
        ? skipSpace(chars, close + 1)
        : -1;
  }

  private static int skipSpace(String chars, int at) {
    return at < chars.length() && chars.charAt(at) == ' ' ? at + 1 : at;
  }

  /** Where the at sign begins, with a space before a bracket. */
  private static int atStart(String chars, int at) {
    return chars.charAt(at) != '@' && at > 0 && chars.charAt(at - 1) == ' ' ? at - 1 : at;
  }

  private static int localStart(String chars, int at, int free) {
    int end = at > 0 && chars.charAt(at - 1) == '\n' ? at - 1 : at;
    int start = end;
    while (start > free && end - start < LOCAL && isLocal(chars.charAt(start - 1))) {
      start--;
    }
    while (start < end && ".'-".indexOf(chars.charAt(start)) >= 0) {
      start++;
    }
    return start == end ? at : start;
  }

  private static int skipLineEnd(String chars, int at) {
    return at < chars.length() && chars.charAt(at) == '\n' ? at + 1 : at;
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "._%+-'&#!$*/=?^`{|}~".indexOf(c) >= 0;
  }
}
