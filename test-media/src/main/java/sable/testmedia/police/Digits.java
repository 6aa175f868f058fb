// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.police;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Random;

/**
 * Invented numbers that follow their published rules, written as people write them. Telephone
 * numbers are of the ranges kept for drama, NHS numbers of the test range 999, addresses of
 * computers of the documentation ranges.
 */
final class Digits {

  private static final String POLICE_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";

  private final Random random;

  Digits(Random random) {
    this.random = random;
  }

  String some(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  String some(int from, int to) {
    return Integer.toString(from + random.nextInt(to - from + 1));
  }

  String letters(int count, String of) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append(of.charAt(random.nextInt(of.length())));
    }
    return letters.toString();
  }

  String pick(String... forms) {
    return forms[random.nextInt(forms.length)];
  }

  String nino() {
    String prefix = letters(1, "ABCEGHJLMPRSTWX") + letters(1, "ABCEGHJLMPRSTWXYZ");
    if ("BG GB NK KN TN NT ZZ".contains(prefix)) {
      prefix = "JK";
    }
    String a = some(2);
    String b = some(2);
    String c = some(2);
    String d = letters(1, "ABCD");
    return pick(
        prefix + " " + a + " " + b + " " + c + " " + d,
        prefix + a + b + c + d,
        prefix + " " + a + b + c + " " + d);
  }

  /** Ten digits of which the last makes the sum of the products a multiple of eleven. */
  private String elevens(String nine) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (nine.charAt(i) - '0') * (10 - i);
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? "" : nine + check;
  }

  String nhs() {
    String number = "";
    while (number.isEmpty()) {
      number = elevens("999" + some(6));
    }
    return pick(
        number,
        number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6),
        number.substring(0, 3) + "-" + number.substring(3, 6) + "-" + number.substring(6));
  }

  String chi(int day, int month, int year) {
    String number = "";
    while (number.isEmpty()) {
      number = elevens("%02d%02d%02d".formatted(day, month, year % 100) + some(3));
    }
    return pick(number, number.substring(0, 6) + " " + number.substring(6));
  }

  String mobile() {
    String tail = some(3);
    return pick(
        "07700 900" + tail,
        "07700900" + tail,
        "+44 7700 900" + tail,
        "+447700900" + tail,
        "07700-900-" + tail,
        "0044 7700 900" + tail,
        "+44 (0)7700 900" + tail,
        "07700 900 " + tail);
  }

  String landline() {
    String tail = some(3);
    return pick(
        "020 7946 0" + tail,
        "(020) 7946 0" + tail,
        "01632 960" + tail,
        "0113 496 0" + tail,
        "0121 496 0" + tail,
        "0161 4960" + tail,
        "029 2018 0" + tail,
        "028 9649 6" + tail);
  }

  String registration() {
    String age = pick("07", "12", "56", "63", "66", "18", "70", "22", "73");
    String current =
        letters(1, "ABCDEFGHKLMNOPRSVWY")
            + letters(1, "ABCDEFGHJKLMNOPRSTUVWXY")
            + age
            + pick(" ", "")
            + letters(3, "ABCDEFGHJKLMNOPRSTUVWXYZ");
    return switch (random.nextInt(12)) {
      case 0 ->
          letters(1, "ABCDEFGHJKLMNPRSTVWXY")
              + some(1, 999)
              + " "
              + letters(3, "ABCDEFGHJKLMNPRSTVWXY");
      case 1 ->
          letters(3, "ABCDEFGHJKLMNPRSTVWXY")
              + " "
              + some(1, 999)
              + letters(1, "ABCDEFGHJKLMNPRSTVWXY");
      case 2 ->
          letters(1, "ABCDEFGHJKLM") + pick("IL", "IB", "IW", "EZ", "XZ") + " " + some(1000, 9999);
      default -> current;
    };
  }

  String driver(String surname, String given, int day, int month, int year, boolean female) {
    String letters = (surname.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT) + "99999");
    return letters.substring(0, 5)
        + pick("", " ")
        + (year / 10 % 10)
        + "%02d".formatted(month + (female ? 50 : 0))
        + "%02d".formatted(day)
        + (year % 10)
        + pick("", " ")
        + Character.toUpperCase(given.charAt(0))
        + "9"
        + "9"
        + letters(2, "ABCDEFGHJKLMNPRSTVWXYZ");
  }

  String card() {
    String first = "4" + some(14);
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      int digit = first.charAt(i) - '0';
      int doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return groups(first + (10 - sum % 10) % 10, 4, pick(" ", "", "-"));
  }

  String imei() {
    String first = "35" + some(12);
    int sum = 0;
    for (int i = 0; i < 14; i++) {
      int digit = first.charAt(i) - '0';
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    String number = first + (10 - sum % 10) % 10;
    return pick(
        number,
        number.substring(0, 2)
            + "-"
            + number.substring(2, 8)
            + "-"
            + number.substring(8, 14)
            + "-"
            + number.substring(14));
  }

  String iban() {
    String tail = some(14);
    BigInteger number = new BigInteger("29142829" + tail + "161100");
    String check = "%02d".formatted(98 - number.mod(BigInteger.valueOf(97)).intValue());
    return groups("GB" + check + "TEST" + tail, 4, pick(" ", ""));
  }

  private static String groups(String text, int size, String between) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(i > 0 && i % size == 0 ? between : "").append(text.charAt(i));
    }
    return out.toString();
  }

  String utr() {
    String nine = some(9);
    int[] weights = {6, 7, 8, 9, 10, 5, 4, 3, 2};
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (nine.charAt(i) - '0') * weights[i];
    }
    return "21987654321".charAt(sum % 11) + nine;
  }

  String vat() {
    String seven = some(7);
    int sum = 0;
    for (int i = 0; i < 7; i++) {
      sum += (seven.charAt(i) - '0') * (8 - i);
    }
    String check = "%02d".formatted((97 - sum % 97) % 97);
    return "GB" + pick("", " ") + seven.substring(0, 3) + " " + seven.substring(3) + " " + check;
  }

  String pnc() {
    int year = 1985 + random.nextInt(40);
    int serial = 1 + random.nextInt(900000);
    char letter =
        POLICE_LETTERS.charAt(
            (int) (Long.parseLong("%02d%07d".formatted(year % 100, serial)) % 23));
    return pick(
        "%d/%07d%c".formatted(year, serial, letter),
        "%02d/%d%c".formatted(year % 100, serial, letter));
  }

  String cro() {
    int year = random.nextInt(100);
    int serial = 1 + random.nextInt(400000);
    char letter =
        POLICE_LETTERS.charAt((int) (Long.parseLong("%02d%06d".formatted(year, serial)) % 23));
    return "%06d/%02d%c".formatted(serial, year, letter);
  }

  String vin() {
    return "WF0" + letters(10, "ABCDEFGHJKLMNPRSTUVWXYZ0123456789") + some(4);
  }

  String mac() {
    String[] pairs = new String[6];
    for (int i = 0; i < 6; i++) {
      pairs[i] = letters(2, "0123456789ABCDEF");
    }
    return String.join(pick(":", "-"), pairs);
  }

  String ip() {
    return pick("203.0.113.", "198.51.100.", "192.0.2.") + some(1, 254);
  }

  String postcode(String area) {
    return area
        + some(1, 19)
        + pick(" ", " ", " ", "")
        + some(1, 9)
        + letters(2, "ABDEFGHJLNPQRSTUWXYZ");
  }
}
