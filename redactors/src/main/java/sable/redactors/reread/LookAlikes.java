// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.reread;

/**
 * Cyrillic and Greek letters that look like Latin ones, turned into those. The pairs are the
 * single-letter entries of Unicode's confusables (UTS 39) for the two alphabets, as far as common
 * fonts draw them alike.
 */
final class LookAlikes {

  private static final String STRANGE =
      "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u0501\u04bb\u051b\u051d"
          + "\u0410\u0412\u0415\u0417\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408"
          + "\u03bf\u03c1\u03bd\u03b9\u03ba\u03c5\u03b1"
          + "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7";
  private static final String LATIN =
      "aeopcyxsijdhqw" + "ABE3KMHOPCTYXSIJ" + "opvikua" + "ABEZHIKMNOPTYX";

  private LookAlikes() {}

  static String toLatin(String text) {
    if (text.chars().noneMatch(c -> c >= 0x370 && c < 0x530)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = STRANGE.indexOf(text.charAt(i));
      out.append(at < 0 ? text.charAt(i) : LATIN.charAt(at));
    }
    return out.toString();
  }
}
