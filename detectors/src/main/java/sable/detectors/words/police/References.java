// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Told;
import sable.pipeline.text.TextMatch;

/** What references of forces have in common, and what looks like one and is none. */
final class References {

  private static final Pattern DATE =
      Pattern.compile(
          "[0-3]?[0-9]([/.-])[0-3]?[0-9]\\1(?:[0-9]{2}|[0-9]{4})|[0-9]{4}([/-])[0-9]{2}\\2[0-9]{2}|[0-3]?[0-9]/[01]?[0-9]|24/7(?:/365)?");

  private static final int SHORTEST = 3;
  private static final int LONGEST = 10;

  private static final Pattern FIRST =
      Pattern.compile("(?:[0-9]{0,2}[A-Z]{1,4}[0-9]{0,2}[/.-]){1,3}", Pattern.CASE_INSENSITIVE);

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern FIGURE = Pattern.compile("[0-9]");

  /** Digits from which on a reference with strokes says enough to be known by its outline. */
  private static final int ENOUGH = 5;

  /** What a reference is found by where another one, written alike, is named. */
  static final Proof ALIKE = Proof.cued(Optional.of("one like it elsewhere"));

  /** What a reference is found by that stands in a list behind another one. */
  static final Proof BEFORE_IT = Proof.cued(Optional.of("another one before it"));

  private static final Pattern BETWEEN =
      Pattern.compile("(?:,|;|/| ?&| and| or|, and)? ?(?:\\n {0,4})?", Pattern.CASE_INSENSITIVE);

  private References() {}

  /** Tells how a reference that a word names is written. */
  static void tell(Told told, String rule, Hit hit) {
    outline(hit).ifPresent(own -> told.tell(rule + ' ' + own, hit));
  }

  /** Keeps a match that counts only where a reference written alike is named in the text. */
  static void keep(Told told, String rule, Hit hit, TextMatch alike) {
    outline(hit).ifPresent(own -> told.keep(rule + ' ' + own, hit, alike));
  }

  /**
   * How a force writes its references of one kind: the groups of letters before the serial number
   * as they are, and a 9 for every other number; none where too little of it is its own.
   */
  private static Optional<String> outline(Hit hit) {
    if (!isGrouped(hit)) {
      return Optional.empty();
    }
    String chars = hit.chars().toUpperCase(Locale.ROOT);
    Matcher first = FIRST.matcher(chars);
    if (!first.lookingAt()) {
      return Optional.empty();
    }
    String rest = chars.substring(first.end());
    return Optional.of(first.group() + DIGITS.matcher(rest).replaceAll("9"));
  }

  private static boolean isParted(String chars) {
    for (int i = 1; i < 5 && i < chars.length(); i++) {
      if (chars.charAt(i) < '0') {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a part of two times, as in "09:12-10:04". */
  static boolean isTimes(Hit hit) {
    String chars = hit.text().text();
    return (hit.before() == ':'
            && hit.start() > 1
            && Character.isDigit(chars.charAt(hit.start() - 2)))
        || (hit.after() == ':'
            && hit.end() + 1 < chars.length()
            && Character.isDigit(chars.charAt(hit.end() + 1)));
  }

  /** How far back a word counts: no further than the reference before, which it then names. */
  static int reach(Hit hit, int last, int most) {
    return last < 0 || last > hit.start() ? most : Math.min(most, hit.start() - last);
  }

  /**
   * Whether it stands in a list behind another one.
   *
   * @param last the end of the one before, or -1
   */
  static boolean isListed(Hit hit, int last) {
    return last >= 0
        && hit.start() > last
        && hit.start() - last <= 12
        && hit.signs() >= 6
        && BETWEEN.matcher(hit.text().text()).region(last, hit.start()).matches();
  }

  /**
   * The same where the one before is written alike, but for its figures.
   *
   * @param from where the one before begins
   * @param last where it ends; where it begins for none
   */
  static boolean isListedAlike(Hit hit, int from, int last) {
    return from < last
        && isGrouped(hit)
        && isListed(hit, last)
        && figures(hit.chars()).equals(figures(hit.text().text().substring(from, last)));
  }

  private static String figures(String chars) {
    return FIGURE.matcher(chars.toUpperCase(Locale.ROOT)).replaceAll("9");
  }

  /** Whether groups stand apart in it, as in few things but references. */
  static boolean isGrouped(Hit hit) {
    return hit.digits() >= ENOUGH && hit.end() - hit.start() > hit.signs();
  }

  /** Whether it is a date, or "24/7", or a day and a month. */
  static boolean isDate(String chars) {
    return chars.length() >= SHORTEST
        && chars.length() <= LONGEST
        && isParted(chars)
        && Character.isDigit(chars.charAt(0))
        && DATE.matcher(chars).matches();
  }
}
