// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.Set;

/**
 * What speaks against a name in the grammar around it: an article or a number before it, a noun for
 * a place or a body in it or behind it, "in" before a single word. Only what was found by weak
 * evidence is refused; a word that gives a name ("called", "her brother") outweighs all of this.
 * Source: English usage; proper names of persons take no article.
 */
final class AgainstNames {

  /** Rules that are outweighed. */
  private static final Set<String> WEAK =
      Set.of(
          "person",
          "person-recased",
          "listed-name",
          "name-after-deed",
          "name-before-deed",
          "name-in-brackets",
          "surname-first");

  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "this", "these", "those", "its", "every", "each", "another");

  private static final Set<String> FIRM =
      Set.of("sons", "co", "co.", "partners", "associates", "brothers", "bros", "daughters");

  /** Makes of vehicles that are no names of people. */
  private static final Set<String> MAKES =
      Set.of(
          "vauxhall",
          "audi",
          "bmw",
          "volkswagen",
          "toyota",
          "nissan",
          "renault",
          "peugeot",
          "citroen",
          "skoda",
          "fiat",
          "hyundai",
          "mazda",
          "volvo",
          "suzuki",
          "jaguar",
          "tesla",
          "dacia",
          "mitsubishi",
          "subaru",
          "yamaha",
          "kawasaki",
          "piaggio",
          "iveco",
          "scania");

  private static final Set<String> SAINT = Set.of("st", "st.", "saint");

  private static final Set<String> COMPANY = Set.of("llp", "ltd", "limited", "plc");

  private static final Set<String> INSIDE = Set.of("in", "near", "into", "throughout", "across");

  private static final Set<String> BELIEVE =
      Set.of("believe", "believes", "believed", "trust", "trusts", "trusted", "interest", "faith");

  private static final Set<String> KINDS_OF_PLACE =
      Set.of(
          "city",
          "town",
          "village",
          "district",
          "province",
          "region",
          "republic",
          "kingdom",
          "county",
          "municipality",
          "port",
          "university",
          "state",
          "island",
          "capital");

  private static final Set<String> PARTS_OF_COUNTRY =
      Set.of("northern", "southern", "eastern", "western", "central", "downtown", "greater");

  private AgainstNames() {}

  /** Whether a rule is outweighed by what speaks against it. */
  static boolean isWeak(String rule) {
    return WEAK.contains(rule);
  }

  /** Whether the words from one to before another are no person's name, for all that is seen. */
  static boolean speaks(Sentence sentence, int from, int end, String rule) {
    if (isCompany(sentence, from, end) || isPrefix(sentence, from, end)) {
      return true;
    }
    if (!isWeak(rule)) {
      return false;
    }
    if (isModel(sentence, from, end) || isMake(sentence, from)) {
      return true;
    }
    if (sentence.capitals()) {
      return false;
    }
    boolean single = end - from == 1;
    return isBody(sentence, from, end)
        || (!startsWithForename(sentence, from, end) && isOfPlace(sentence, from))
        || (single && isPeople(sentence, from))
        || (single && isSum(sentence, from))
        || (!sentence.isForename(from) && hasArticle(sentence, from))
        || isGloss(sentence, from)
        || isStreet(sentence, from, end)
        || isFirm(sentence, end)
        || isSaint(sentence, from, end)
        || (single && (hasArticle(sentence, from) || isInside(sentence, from)));
  }

  /** A body's or place's name: such a noun in it or just behind it, and no forename first. */
  private static boolean isBody(Sentence sentence, int from, int end) {
    if (NameHeads.isPlaceBefore(sentence.small(from)) && !sentence.isForename(from)) {
      return true;
    }
    for (int i = from + 1; i < end; i++) {
      String word = sentence.small(i);
      boolean surname = end - from == 2 && sentence.isForename(from);
      if (!surname && (NameHeads.isBody(word) || NameHeads.isPlace(word))) {
        return !sentence.judged().get(i).person() || NameHeads.isBody(word);
      }
    }
    String next = sentence.small(end);
    boolean capital = end < sentence.size() && startsHigh(sentence.words().get(end));
    return capital
        && !startsWithForename(sentence, from, end)
        && isOnLine(sentence, end)
        && (NameHeads.isBody(next) || NameHeads.isPlace(next));
  }

  /** A house number before it and a noun for a street in it, or a foreign street. */
  private static boolean isStreet(Sentence sentence, int from, int end) {
    String last = sentence.small(end - 1);
    boolean numbered = isNumber(sentence, from - 1) && isOnLine(sentence, from);
    return (numbered && (NameHeads.isPlace(last) || NameHeads.isPlace(sentence.small(end))))
        || NameHeads.isStreetBefore(sentence.small(from - 1))
        || NameHeads.isStreetBefore(sentence.small(from))
        || NameHeads.endsAsStreet(last);
  }

  /** "Vauxhall Mokka". */
  private static boolean isMake(Sentence sentence, int from) {
    return MAKES.contains(sentence.small(from)) && !sentence.isForename(from);
  }

  /** "Mark II" in it. */
  private static boolean isModel(Sentence sentence, int from, int end) {
    for (int i = from; i < end; i++) {
      if (WordSense.isModel(sentence.small(i), sentence.small(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Up to three letters that stand before a number: "QE 416". */
  private static boolean isPrefix(Sentence sentence, int from, int end) {
    String word = sentence.words().get(from);
    return end - from == 1
        && word.length() <= 3
        && !sentence.couldBeName(from)
        && Capitals.isAll(word)
        && isNumber(sentence, end)
        && sentence.words().get(end).charAt(0) != '0'
        && sentence.together(end);
  }

  /** A company by its legal form: "Levy Abrahams LLP". */
  private static boolean isCompany(Sentence sentence, int from, int end) {
    return COMPANY.contains(sentence.small(end - 1))
        || (COMPANY.contains(sentence.small(end))
            && startsHigh(sentence.words().get(end))
            && end - from <= 3);
  }

  /** "Smith and Sons". */
  private static boolean isFirm(Sentence sentence, int end) {
    String joint = sentence.small(end);
    return (joint.equals("&") || joint.equals("and")) && FIRM.contains(sentence.small(end + 1));
  }

  /** Whether a word stands a space behind the one before it. */
  private static boolean isOnLine(Sentence sentence, int i) {
    return sentence.together(i)
        && sentence.text().charAt(sentence.places().get(i).start() - 1) == ' ';
  }

  private static boolean startsWithForename(Sentence sentence, int from, int end) {
    return end - from >= 2 && sentence.isForename(from);
  }

  /** "the city of", "northern". */
  private static boolean isOfPlace(Sentence sentence, int from) {
    String last = sentence.small(from - 1);
    return (last.equals("of") && KINDS_OF_PLACE.contains(sentence.small(from - 2)))
        || (PARTS_OF_COUNTRY.contains(last) && sentence.together(from));
  }

  /** "St Mark's", "St Mary": a church, a school, a place. */
  private static boolean isSaint(Sentence sentence, int from, int end) {
    boolean church =
        sentence.small(end).equals("'s")
            || NameHeads.isPlace(sentence.small(end))
            || NameHeads.isBody(sentence.small(end));
    return church
        && ((end - from == 1 && SAINT.contains(sentence.small(from - 1)))
            || (end - from == 2 && SAINT.contains(sentence.small(from))));
  }

  private static boolean isPeople(Sentence sentence, int at) {
    return NameHeads.isPeople(sentence.small(at)) && !NameHeads.isSurname(sentence.small(at));
  }

  /** A short word in capitals with a number beside it: a currency, a unit, a road, a form. */
  private static boolean isSum(Sentence sentence, int at) {
    String word = sentence.words().get(at);
    return word.length() <= 4
        && Capitals.isAll(word)
        && !sentence.couldBeName(at)
        && (isNumber(sentence, at - 1) || isNumber(sentence, at + 1));
  }

  private static boolean isNumber(Sentence sentence, int i) {
    return i >= 0 && i < sentence.size() && Character.isDigit(sentence.words().get(i).charAt(0));
  }

  /** An article just before it, and no name of a family ("the Smiths"). */
  private static boolean hasArticle(Sentence sentence, int at) {
    return sentence.together(at)
        && at > 0
        && isArticle(sentence.words().get(at - 1), sentence.words().get(at))
        && !(sentence.small(at).endsWith("s") && sentence.couldBeName(at))
        && !NamesInContext.isKin(sentence.small(at + 1));
  }

  /** In brackets behind a noun for a body or a text: the same in another language. */
  private static boolean isGloss(Sentence sentence, int from) {
    String noun = sentence.small(from - 2);
    return sentence.small(from - 1).equals("(") && NameHeads.isBody(noun);
  }

  /** Whether a word is an article of the next one: "an" stands before a vowel, "a" before none. */
  private static boolean isArticle(String word, String next) {
    boolean vowel = "aeiouAEIOU".indexOf(next.charAt(0)) >= 0;
    return ARTICLES.contains(word) && (!word.equals("an") || vowel);
  }

  private static boolean isInside(Sentence sentence, int at) {
    return INSIDE.contains(sentence.small(at - 1))
        && sentence.together(at)
        && !BELIEVE.contains(sentence.small(at - 2))
        && !sentence.couldBeName(at)
        && !sentence.small(at + 1).equals("'s");
  }

  private static boolean startsHigh(String word) {
    return Character.isUpperCase(word.charAt(0));
  }
}
