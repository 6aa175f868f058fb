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
  private static final Pattern AT = Pattern.compile("@|[ ]?[\\[({][ ]?at[ ]?[\\])}][ ]?");
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
    if (chars.indexOf('@') < 0 && !chars.contains("at")) {
      return List.of();
    }
    List<TextMatch> found = new ArrayList<>();
    Matcher at = AT.matcher(chars);
    Matcher domain = DOMAIN.matcher(chars);
    int free = 0;
    while (at.find()) {
      int start = localStart(chars, at.start(), free);
      int from = skipLineEnd(chars, at.end());
      if (start == at.start() || from == chars.length()) {
        continue;
      }
      domain.region(from, Math.min(chars.length(), from + 255));
      domain.useTransparentBounds(true);
      if (domain.lookingAt()) {
        found.add(match(new Hit(text, start, domain.end()), SURE, Proof.of("domain-name")));
        free = domain.end();
        at.region(free, chars.length());
      }
    }
    return found;
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
