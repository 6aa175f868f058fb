// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A stop by night, a call about it, a witness, a report: who was there and under which numbers it
 * is filed.
 *
 * @param subject the driver, who asks for what is held about them
 * @param witness who saw it from a window
 * @param caller who rang 999
 * @param passenger beside the driver
 * @param officer who stopped the car
 * @param plate of the car
 * @param plateOwner registered keeper
 * @param incident log number of the call
 * @param crime number of the report
 */
public record Story(
    long seed,
    Invented subject,
    Invented witness,
    Invented caller,
    Invented passenger,
    Invented officer,
    String plate,
    Invented plateOwner,
    String incident,
    String crime) {

  private static final List<String[]> MEN =
      List.of(
          new String[] {"Mr", "Oluwaseun", "Adeyemi"},
          new String[] {"Mr", "Tomasz", "Kowalczyk"},
          new String[] {"Mr", "Dafydd", "Llewellyn-Jones"},
          new String[] {"Mr", "Gurpreet", "Dhillon"},
          new String[] {"Mr", "Karim", "Haddad"},
          new String[] {"Mr", "Duncan", "Carmichael"});
  private static final List<String[]> WOMEN =
      List.of(
          new String[] {"Mrs", "Margaret", "Ashworth"},
          new String[] {"Ms", "Siobhán", "O'Rourke"},
          new String[] {"Ms", "Priya", "Raghunathan"},
          new String[] {"Mrs", "Hélène", "Marchand"},
          new String[] {"Ms", "Amara", "Okonkwo"},
          new String[] {"Ms", "Katarzyna", "Wiśniewska"});
  private static final List<String> STREETS =
      List.of(
          "Quarrelgate Lane",
          "Tannery Rise",
          "Old Lamp Street",
          "Herring Court",
          "Wexcombe Road",
          "Saddler's Walk",
          "Three Elms Drive");
  private static final List<String> TOWNS = List.of("Marlingford", "Ostbridge", "Kelderby");
  private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

  /** The story of the demo. */
  public static Story standard() {
    return of(1);
  }

  /** A story of other people; the same for the same seed. */
  public static Story of(long seed) {
    Random random = new Random(seed);
    List<String[]> men = new ArrayList<>(MEN);
    List<String[]> women = new ArrayList<>(WOMEN);
    if (seed != 1) {
      Collections.shuffle(men, random);
      Collections.shuffle(women, random);
    }
    List<String[]> cast = List.of(men.get(0), women.get(0), women.get(1), men.get(1), men.get(2));
    List<Invented> people = new ArrayList<>();
    for (int i = 0; i < cast.size(); i++) {
      people.add(person(cast.get(i), i, random));
    }
    String plate =
        String.format(
            Locale.ROOT,
            "Y%c%02d %c%c%c",
            letter(random, "ABCDEFGHJK"),
            10 + random.nextInt(13),
            letter(random, LETTERS),
            letter(random, LETTERS),
            letter(random, LETTERS));
    return new Story(
        seed,
        people.get(0),
        people.get(1),
        people.get(2),
        people.get(3),
        people.get(4),
        plate,
        people.get(0),
        String.format(Locale.ROOT, "%04d-%02d0426", 100 + random.nextInt(900), 20),
        String.format(Locale.ROOT, "44%08d", random.nextInt(100_000_000)));
  }

  /** Everybody. */
  public List<Invented> people() {
    return List.of(subject, witness, caller, passenger, officer);
  }

  /** Everything personal in the story. */
  public List<Fact> facts() {
    List<Fact> all = new ArrayList<>();
    people().forEach(person -> all.addAll(person.facts()));
    all.add(new Fact(plate, "vehicle-registration", plateOwner.name()));
    return all;
  }

  /** The facts whose words stand in {@code text}, at least once each. */
  public List<Fact> factsIn(String text) {
    return facts().stream().filter(fact -> text.contains(fact.text())).toList();
  }

  private static Invented person(String[] name, int index, Random random) {
    String mail =
        plain(name[1]) + "." + plain(name[2]) + "@example." + (index % 2 == 0 ? "org" : "com");
    String phone =
        index % 2 == 0
            ? String.format(Locale.ROOT, "07700 900%03d", random.nextInt(1000))
            : String.format(Locale.ROOT, "01632 960%03d", random.nextInt(1000));
    String born =
        String.format(
            Locale.ROOT,
            "%02d/%02d/%d",
            1 + random.nextInt(28),
            1 + random.nextInt(12),
            1948 + random.nextInt(55));
    String postcode =
        String.format(
            Locale.ROOT,
            "RG9%d %d%c%c",
            6 + random.nextInt(3),
            1 + random.nextInt(9),
            letter(random, LETTERS),
            letter(random, LETTERS));
    return new Invented(
        name[0],
        name[1],
        name[2],
        born,
        phone,
        mail,
        nhs(random),
        (1 + random.nextInt(180))
            + " "
            + STREETS.get((index * 3 + random.nextInt(3)) % STREETS.size()),
        TOWNS.get(random.nextInt(TOWNS.size())),
        postcode);
  }

  /**
   * Ten digits from 999 on, the last a modulus 11 check digit (NHS Data Dictionary, NHS NUMBER).
   */
  static String nhs(Random random) {
    while (true) {
      int middle = random.nextInt(1_000_000);
      String nine = String.format(Locale.ROOT, "999%06d", middle);
      int sum = 0;
      for (int i = 0; i < 9; i++) {
        sum += (10 - i) * (nine.charAt(i) - '0');
      }
      int check = (11 - sum % 11) % 11;
      if (check != 10) {
        return nine.substring(0, 3) + " " + nine.substring(3, 6) + " " + nine.substring(6) + check;
      }
    }
  }

  private static char letter(Random random, String letters) {
    return letters.charAt(random.nextInt(letters.length()));
  }

  private static String plain(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z]", "")
        .toLowerCase(Locale.ROOT);
  }
}
