// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.police;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with gaps. <code>{v.full}</code> is filled with the full name of the person {@code v},
 * <code>{v.nino}</code> with that person's number, <code>{#crime}</code> with a reference of the
 * document, and of {@code «this|that»} one is chosen. Persons whose letter is {@code o} are
 * officers or staff.
 */
final class Template {

  private static final Pattern CHOICE = Pattern.compile("«([^»]*)»");
  private static final Pattern GAP = Pattern.compile("\\{([a-z][0-9]?|#)\\.?([A-Za-z]+)\\}");

  /** What of a person is labelled, and as what; what is missing here is not personal by itself. */
  private static final Map<String, String> CATEGORIES =
      Map.ofEntries(
          Map.entry("dob", "date-of-birth"),
          Map.entry("doblong", "date-of-birth"),
          Map.entry("age", "age"),
          Map.entry("house", "address"),
          Map.entry("home", "address"),
          Map.entry("homelines", "address"),
          Map.entry("named", "address"),
          Map.entry("postcode", "postcode"),
          Map.entry("mobile", "phone"),
          Map.entry("landline", "phone"),
          Map.entry("email", "email"),
          Map.entry("workmail", "email"),
          Map.entry("handle", "social-handle"),
          Map.entry("nino", "nino"),
          Map.entry("nhs", "nhs-number"),
          Map.entry("chi", "chi-number"),
          Map.entry("licence", "driving-licence"),
          Map.entry("passport", "passport"),
          Map.entry("vrm", "vehicle-registration"),
          Map.entry("card", "payment-card"),
          Map.entry("sort", "bank-account"),
          Map.entry("account", "bank-account"),
          Map.entry("iban", "iban"),
          Map.entry("imei", "imei"),
          Map.entry("utr", "tax-reference"),
          Map.entry("vat", "vat-number"),
          Map.entry("vin", "vin"),
          Map.entry("ip", "ip-address"),
          Map.entry("mac", "mac-address"),
          Map.entry("pnc", "pnc-id"),
          Map.entry("cro", "cro-number"),
          Map.entry("company", "company-number"),
          Map.entry("collar", "collar-number"),
          Map.entry("letteredcollar", "collar-number"),
          Map.entry("warrant", "warrant-number"),
          Map.entry("issi", "issi"),
          Map.entry("exhibit", "exhibit-reference"),
          Map.entry("url", "url"),
          Map.entry("words", "what3words"),
          Map.entry("latlong", "coordinates"),
          Map.entry("grid", "grid-reference"),
          Map.entry("crime", "crime-reference"),
          Map.entry("incident", "incident-reference"),
          Map.entry("custody", "custody-record"),
          Map.entry("urn", "urn"),
          Map.entry("operation", "operation-name"),
          Map.entry("prison", "crime-reference"));

  private final NameList names;
  private final List<String> origins;
  private final Random random;
  private final Digits digits;
  private final boolean capitals;
  private final StringBuilder text = new StringBuilder();
  private final List<PoliceText.Label> labels = new ArrayList<>();
  private final Map<String, Persona> cast = new TreeMap<>();
  private final Map<String, String> references = new TreeMap<>();

  private Template(NameList names, List<String> origins, Random random, boolean capitals) {
    this.names = names;
    this.origins = origins;
    this.random = random;
    this.digits = new Digits(random);
    this.capitals = capitals;
  }

  /**
   * Fills in a text.
   *
   * @param origins of which each person's name is one, taken in turn from a place of chance
   * @param capitals whether the whole is written in capitals
   */
  static PoliceText fill(
      String name,
      String template,
      NameList names,
      List<String> origins,
      Random random,
      boolean capitals) {
    Template filling = new Template(names, origins, random, capitals);
    filling.write(filling.chosen(template));
    List<PoliceText.Who> people = new ArrayList<>();
    filling.cast.forEach(
        (key, p) -> people.add(new PoliceText.Who(id(key), p.origin(), p.longest())));
    return new PoliceText(name, filling.text.toString(), filling.labels, people);
  }

  private String chosen(String template) {
    return CHOICE
        .matcher(template)
        .replaceAll(
            m -> {
              String[] ways = m.group(1).split("\\|", -1);
              return Matcher.quoteReplacement(ways[random.nextInt(ways.length)]);
            });
  }

  private void write(String template) {
    Matcher gap = GAP.matcher(template);
    int at = 0;
    while (gap.find()) {
      add(template.substring(at, gap.start()));
      fill(gap.group(1), gap.group(2));
      at = gap.end();
    }
    add(template.substring(at));
  }

  private void fill(String who, String what) {
    if (who.equals("#")) {
      labelled(references.computeIfAbsent(what, this::reference), CATEGORIES.get(what), "");
      return;
    }
    Persona person =
        cast.computeIfAbsent(
            who, k -> new Persona(origins.get(random.nextInt(origins.size())), names, random));
    String name = person.name(what);
    if (name != null) {
      labelled(name, "person-name", id(who));
    } else if (what.equals("title")) {
      add(person.title());
    } else {
      labelled(person.fact(what), CATEGORIES.get(what), id(who));
    }
  }

  private static String id(String who) {
    return who.startsWith("o") ? who.length() == 1 ? "o1" : who : "p-" + who;
  }

  private String reference(String what) {
    return switch (what) {
      case "crime" ->
          digits.pick(
              "%s/%s/26".formatted(digits.some(10, 60), digits.some(10000, 99999)),
              "CRI/%sHH/%s/26".formatted(digits.some(10, 60), digits.some(1000000, 1999999)),
              "432600" + digits.some(5),
              "26000" + digits.some(5));
      case "incident" ->
          digits.pick(
              digits.some(10, 2999),
              "%s of %s/04/2026".formatted(digits.some(10, 2999), digits.some(10, 28)));
      case "custody" ->
          digits.pick(
              "%sCB/%s/26".formatted(digits.some(10, 60), digits.some(10000, 29999)),
              "BM/2026/%s".formatted(digits.some(6)));
      case "urn" ->
          digits
              .pick("%s%s%s26", "%s %s %s 26", "%s/%s/%s/26")
              .formatted(digits.some(10, 60), digits.letters(2, "ABCDHKLRV"), digits.some(5));
      case "operation" -> digits.pick("Larkspur", "Tidewrack", "Halyard", "Bramling", "Cornice");
      case "prison" -> "A" + digits.some(4) + digits.letters(2, "ACDEFGHJKLMNPRTVWXYZ");
      case "date" -> digits.some(10, 28) + digits.pick("/04/2026", "/05/2026", " April 2026");
      case "time" -> "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
      case "hours" -> "%02d%02d hours".formatted(random.nextInt(24), random.nextInt(60));
      default -> throw new IllegalArgumentException("there is no reference " + what);
    };
  }

  private void labelled(String said, @Nullable String category, String person) {
    int start = text.length();
    add(said);
    if (category != null) {
      labels.add(new PoliceText.Label(start, text.length(), category, person));
    }
  }

  private void add(String words) {
    text.append(capitals ? words.toUpperCase(Locale.UK) : words);
  }
}
