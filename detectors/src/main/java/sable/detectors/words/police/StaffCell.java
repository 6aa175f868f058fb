// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import java.util.Optional;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.Hit;

/**
 * A cell of a table or log that holds one number and a name at most, under a head for who wrote,
 * did or signed: such heads stand over names and sentences as well, so that the cell must be the
 * number's own. Source: custody records, property sheets and logs of forces.
 */
final class StaffCell {

  private static final Cues HEAD =
      Cues.of(
          "by|by whom|op|oper|operator|initials?|inits?|sig|sign(?:ed|ature)?|author|who|oic|resource"
              + "|officers?|off|ofc|offr|staff|custody (?:officer|staff)|ddo|gaoler|rank(?: ?(?:and|/|&) ?(?:no|number))?"
              + "|(?:entered|made|logged|done|checked|completed|recorded|written|updated|visited|seen|seized"
              + "|found|produced|exhibited|searched|authorised|reviewed|taken|received|issued|handled"
              + "|inputt?(?:ed)?|created|added) by");

  private static final int WIDEST = 40;
  private static final int MOST_WORDS = 3;

  private StaffCell() {}

  /** The word over the column of a number that has a cell of its own. */
  static Optional<String> head(Hit hit) {
    return isOwn(hit) ? HEAD.column(hit) : Optional.empty();
  }

  /** Whether it stands below another one that had such a head. */
  static boolean isBelow(Hit hit, int other) {
    return isOwn(hit) && HEAD.isBelow(hit, other);
  }

  /** Whether a cell holds the number alone. */
  static boolean isAlone(Hit hit) {
    int start = start(hit, 0);
    int end = start < 0 ? -1 : end(hit, 0);
    return end >= 0 && isParted(hit.text().text(), start, end);
  }

  /** Whether its cell follows one that ends with a rank: "HARRIS PC 4471". */
  static boolean isBehindRank(Hit hit) {
    int start = start(hit, 0);
    if (start <= 0 || !isAlone(hit)) {
      return false;
    }
    String chars = hit.text().text();
    int end = start;
    while (end > 0 && start - end < WIDEST && " \t|".indexOf(chars.charAt(end - 1)) >= 0) {
      end--;
    }
    int word = end;
    while (word > 0 && end - word < WIDEST && Character.isLetter(chars.charAt(word - 1))) {
      word--;
    }
    return word < end && StaffWords.isRank(chars.substring(word, end));
  }

  private static boolean isOwn(Hit hit) {
    int start = start(hit, MOST_WORDS);
    int end = start < 0 ? -1 : end(hit, MOST_WORDS);
    return end >= 0 && isParted(hit.text().text(), start, end);
  }

  /** Whether something parts it from another cell, not line ends alone. */
  private static boolean isParted(String chars, int start, int end) {
    return (start > 0 && chars.charAt(start - 1) != '\n')
        || (end < chars.length() && chars.charAt(end) != '\n');
  }

  /** Where the cell begins, with so many words before the number at most; or -1. */
  private static int start(Hit hit, int most) {
    String chars = hit.text().text();
    int at = hit.start();
    int words = 0;
    while (at > 0 && hit.start() - at < WIDEST) {
      char c = chars.charAt(at - 1);
      if (c == '|' || c == '\t' || c == '\n' || (c == ' ' && at > 1 && isGap(chars, at - 2))) {
        return at;
      }
      if (Character.isLetter(c)) {
        int end = at;
        while (at > 0 && isNameChar(chars.charAt(at - 1)) && end - at < WIDEST) {
          at--;
        }
        words++;
        if (words > most || !Character.isUpperCase(chars.charAt(at))) {
          return -1;
        }
      } else if (c == ' ' || ((c == '(' || c == '.' || c == ',') && most > 0)) {
        at--;
      } else {
        return -1;
      }
    }
    return at == 0 ? 0 : -1;
  }

  /** Where the cell ends, with so many words behind the number at most; or -1. */
  private static int end(Hit hit, int most) {
    String chars = hit.text().text();
    int at = hit.end();
    int words = 0;
    while (at < chars.length() && at - hit.end() < WIDEST) {
      char c = chars.charAt(at);
      if (c == '|' || c == '\t' || c == '\n' || (c == ' ' && isGap(chars, at + 1))) {
        return at;
      }
      if (Character.isLetter(c)) {
        words++;
        if (words > most || !Character.isUpperCase(c)) {
          return -1;
        }
        while (at < chars.length() && isNameChar(chars.charAt(at)) && at - hit.end() < WIDEST) {
          at++;
        }
      } else if (c == ' ' || (c == ')' && most > 0)) {
        at++;
      } else {
        return -1;
      }
    }
    return at >= chars.length() ? at : -1;
  }

  private static boolean isGap(String chars, int at) {
    return at >= chars.length() || " |\t\n".indexOf(chars.charAt(at)) >= 0;
  }

  private static boolean isNameChar(char c) {
    return Character.isLetter(c) || c == '\'' || c == '-';
  }
}
