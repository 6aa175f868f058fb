// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

/** Check digits that more than one number uses. All take ASCII digits alone. */
public final class CheckDigits {

  private CheckDigits() {}

  /**
   * Modulus 11 of ten digits with weights 10 to 2, as in NHS, CHI and Health and Care numbers; a
   * remainder that would need the check 10 never holds.
   */
  public static boolean mod11(String digits) {
    if (digits.length() != 10) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return check == digits.charAt(9) - '0';
  }

  /** Luhn's modulus 10 over all digits (ISO/IEC 7812-1, annex B). */
  public static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = digit * 2;
      sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /** Modulus 97 of letters and digits, letters counting from A = 10 (ISO 7064, MOD 97-10). */
  public static int mod97(String capitalsAndDigits) {
    int rest = 0;
    for (int i = 0; i < capitalsAndDigits.length(); i++) {
      int value = Character.digit(capitalsAndDigits.charAt(i), 36);
      rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
    }
    return rest;
  }
}
