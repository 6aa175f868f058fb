// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import java.util.regex.Pattern;

/** What looks like a reference and is none. */
final class References {

  private static final Pattern DATE =
      Pattern.compile(
          "[0-3]?[0-9]([/-])[0-3]?[0-9]\\1(?:[0-9]{2}|[0-9]{4})|[0-9]{4}-[0-9]{2}-[0-9]{2}|24/7(?:/365)?");

  private static final int SHORTEST = 4;
  private static final int LONGEST = 10;

  private References() {}

  /** Whether it is a date, or "24/7". */
  static boolean isDate(String chars) {
    return chars.length() >= SHORTEST
        && chars.length() <= LONGEST
        && Character.isDigit(chars.charAt(0))
        && DATE.matcher(chars).matches();
  }
}
