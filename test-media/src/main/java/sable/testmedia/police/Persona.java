// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.police;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An invented person: what is asked for the first time is made up and stays the same. */
final class Persona {

  private static final List<String> STREETS =
      List.of(
          "Wexcombe Road",
          "Tollgate Lane",
          "Hollin Bank",
          "St Brannock's Close",
          "The Ropewalk",
          "Ashgrove Terrace",
          "Quarry Hill",
          "Saltbox Street",
          "Penny Croft",
          "Gasworks Row",
          "Heol y Felin",
          "Northgate",
          "Marchmont Crescent",
          "Jubilee Avenue",
          "Mill Brow",
          "Lower Dock Street",
          "Priory Gardens",
          "Kilmory Place",
          "Sandpit View",
          "Cathedral Mews");
  private static final List<String> TOWNS =
      List.of(
          "Barrowmere",
          "Leeds",
          "Coventry",
          "Wrexham",
          "Paisley",
          "Gravesend",
          "Newry",
          "Truro",
          "Kettleby",
          "Hull",
          "Aberdare",
          "Luton",
          "Stoke-on-Trent",
          "West Bromwich",
          "Harwich");
  private static final Map<String, String> AREAS =
      Map.ofEntries(
          Map.entry("Barrowmere", "SN"),
          Map.entry("Leeds", "LS"),
          Map.entry("Coventry", "CV"),
          Map.entry("Wrexham", "LL"),
          Map.entry("Paisley", "PA"),
          Map.entry("Gravesend", "DA"),
          Map.entry("Newry", "BT"),
          Map.entry("Truro", "TR"),
          Map.entry("Kettleby", "LE"),
          Map.entry("Hull", "HU"),
          Map.entry("Aberdare", "CF"),
          Map.entry("Luton", "LU"),
          Map.entry("Stoke-on-Trent", "ST"),
          Map.entry("West Bromwich", "B"),
          Map.entry("Harwich", "CO"));
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final String origin;
  private final String first;
  private final String middle;
  private final String last;
  private final boolean female;
  private final int day;
  private final int month;
  private final int year;
  private final Random random;
  private final Digits digits;
  private final Map<String, String> said = new TreeMap<>();

  Persona(String origin, NameList names, Random random) {
    this.origin = origin;
    this.random = random;
    this.digits = new Digits(random);
    this.first = names.first(origin, random);
    this.middle = names.first(origin, random);
    this.last = names.last(origin, random);
    this.female = random.nextBoolean();
    this.day = 1 + random.nextInt(28);
    this.month = 1 + random.nextInt(12);
    this.year = 1945 + random.nextInt(60);
  }

  String origin() {
    return origin;
  }

  String longest() {
    return first + " " + middle + " " + last;
  }

  String first() {
    return first;
  }

  /** A way of writing the name, or null where the form is no name. */
  @Nullable String name(String form) {
    return switch (form) {
      case "full" -> first + " " + last;
      case "long" -> longest();
      case "first" -> first;
      case "middle" -> middle;
      case "firsts" -> first + " " + middle;
      case "last" -> last;
      case "LAST" -> last.toUpperCase(Locale.UK);
      case "record" -> last.toUpperCase(Locale.UK) + ", " + first;
      case "recordlong" -> last.toUpperCase(Locale.UK) + ", " + first + " " + middle;
      case "recordspace" -> first + " " + last.toUpperCase(Locale.UK);
      case "initial" -> first.charAt(0) + " " + last;
      case "initials" -> first.charAt(0) + "." + middle.charAt(0) + ". " + last;
      case "dotted" -> first.charAt(0) + ". " + last;
      case "nick" -> said.computeIfAbsent("nick", k -> nick());
      case "lower" -> first.toLowerCase(Locale.UK);
      case "lowerfull" -> (first + " " + last).toLowerCase(Locale.UK);
      case "caps" -> (first + " " + last).toUpperCase(Locale.UK);
      default -> null;
    };
  }

  /** As friends shorten a name: its head with an ending, when it is long enough to be shortened. */
  private String nick() {
    return first.length() < 6 ? first : first.substring(0, 3) + digits.pick("z", "zy", "o", "");
  }

  String title() {
    return female ? digits.pick("Mrs", "Miss", "Ms") : "Mr";
  }

  /** Something about the person that is no name. */
  String fact(String kind) {
    String known = said.get(kind);
    if (known == null) {
      known = make(kind);
      said.put(kind, known);
    }
    return known;
  }

  private String make(String kind) {
    String town = kind.equals("town") ? "" : fact("town");
    return switch (kind) {
      case "dob" ->
          digits.pick(
              "%02d/%02d/%d".formatted(day, month, year),
              "%02d.%02d.%02d".formatted(day, month, year % 100),
              "%02d-%02d-%d".formatted(day, month, year),
              "%d/%d/%02d".formatted(day, month, year % 100),
              "%d %s %d".formatted(day, MONTHS.get(month - 1), year),
              "%02d %s %d".formatted(day, MONTHS.get(month - 1).substring(0, 3), year));
      case "doblong" ->
          digits.pick(
              "%d%s %s %d".formatted(day, ordinal(), MONTHS.get(month - 1), year),
              "the %d%s of %s %d".formatted(day, ordinal(), MONTHS.get(month - 1), year));
      case "age" -> Integer.toString(2026 - year);
      case "town" -> TOWNS.get(random.nextInt(TOWNS.size()));
      case "house" ->
          digits.pick(
                  digits.some(1, 240),
                  digits.some(1, 99) + "abc".charAt(random.nextInt(3)),
                  "Flat " + digits.some(1, 40) + ", " + digits.some(1, 120),
                  "Flat " + digits.some(1, 9) + ", Albion House, " + digits.some(1, 60),
                  digits.some(1, 220))
              + " "
              + STREETS.get(random.nextInt(STREETS.size()));
      case "named" ->
          digits.pick(
                  "Rose Cottage", "The Old Forge", "Bryn Awel", "Ivy Bank Farm", "Sycamore Lodge")
              + ", "
              + STREETS.get(random.nextInt(STREETS.size()));
      case "home" -> fact("house") + ", " + town;
      case "homelines" -> fact("house").replace(", ", "\n") + "\n" + town;
      case "postcode" -> digits.postcode(AREAS.getOrDefault(town, "SN"));
      case "mobile" -> digits.mobile();
      case "landline" -> digits.landline();
      case "email" ->
          plain(first)
              + digits.pick(".", "_", "")
              + plain(last)
              + digits.pick("", digits.some(2))
              + "@"
              + digits.pick("example.com", "mail.example.org", "example.co.uk", "post.example.net");
      case "workmail" ->
          plain(first)
              + "."
              + plain(last)
              + "@"
              + digits.pick("barrowmere.police.example", "example.gov.uk");
      case "handle" -> "@" + plain(first) + digits.pick("_", "") + plain(last) + digits.some(2);
      case "nino" -> digits.nino();
      case "nhs" -> digits.nhs();
      case "chi" -> digits.chi(day, month, year);
      case "licence" -> digits.driver(last, first, day, month, year, female);
      case "passport" -> digits.some(1, 9) + digits.some(8);
      case "vrm" -> digits.registration();
      case "card" -> digits.card();
      case "sort" ->
          digits
              .pick("%s-%s-%s", "%s %s %s", "%s%s%s")
              .formatted(digits.some(2), digits.some(2), digits.some(2));
      case "account" -> digits.some(1, 9) + digits.some(7);
      case "iban" -> digits.iban();
      case "imei" -> digits.imei();
      case "utr" -> digits.utr();
      case "vat" -> digits.vat();
      case "vin" -> digits.vin();
      case "ip" -> digits.ip();
      case "mac" -> digits.mac();
      case "pnc" -> digits.pnc();
      case "cro" -> digits.cro();
      case "company" ->
          digits.pick("0" + digits.some(7), "SC" + digits.some(6), "NI" + digits.some(6));
      case "collar" -> digits.some(100, 9999);
      case "letteredcollar" -> digits.some(100, 9999) + digits.letters(2, "ABCDEFGHKLMNPRSTWX");
      case "warrant" -> digits.some(100000, 249999);
      case "issi" -> digits.some(6000000, 6999999);
      case "exhibit" ->
          ("" + first.charAt(0) + middle.charAt(0) + last.charAt(0)).toUpperCase(Locale.UK)
              + "/"
              + digits.some(1, 24);
      case "url" -> "https://www.example.com/" + plain(first) + "/" + digits.some(4);
      case "words" ->
          "///" + digits.pick("ladder.crisp.orbit", "window.melted.fable", "tunes.gravel.petal");
      case "latlong" ->
          "5"
              + digits.some(1, 5)
              + "."
              + digits.some(5)
              + ", -"
              + digits.some(1, 3)
              + "."
              + digits.some(5);
      case "grid" ->
          digits.pick("SU", "TQ", "SJ", "NZ", "SK")
              + " "
              + digits.some(10000, 99999)
              + " "
              + digits.some(10000, 99999);
      default -> throw new IllegalArgumentException("nothing is known of " + kind);
    };
  }

  private String ordinal() {
    return switch (day) {
      case 1, 21 -> "st";
      case 2, 22 -> "nd";
      case 3, 23 -> "rd";
      default -> "th";
    };
  }

  private static String plain(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
    return letters.isEmpty() ? "post" : letters.toLowerCase(Locale.UK);
  }
}
