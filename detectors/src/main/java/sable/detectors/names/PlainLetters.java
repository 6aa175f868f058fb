// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.text.Normalizer;

/** Words as they are written without accents, as newswire in English writes foreign names. */
final class PlainLetters {

  private static final String SPECIAL = "łŁđĐøØıİəƏßæÆœŒðÐþÞħĦŋ";
  private static final String[] PLAIN = {
    "l", "L", "d", "D", "o", "O", "i", "I", "e", "E", "ss", "ae", "Ae", "oe", "Oe", "d", "D", "th",
    "Th", "h", "H", "n"
  };

  private PlainLetters() {}

  /** The word in unaccented letters; the same object where it has no others. */
  static String of(String word) {
    if (word.chars().allMatch(c -> c < 0x80)) {
      return word;
    }
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      int special = SPECIAL.indexOf(c);
      if (special >= 0) {
        out.append(PLAIN[special]);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
