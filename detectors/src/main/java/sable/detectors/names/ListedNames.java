// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.Set;
import sable.detectors.names.NameModel.Judged;
import sable.detectors.names.NameModel.Sort;

/**
 * Names by what their words usually are: a forename and what follows it, also in small letters; a
 * word alone that is seldom anything but a name; a forename that is a word as well where its
 * capital tells it from one; surname, comma and forename in capitals in a field. Source: the word
 * clusters of the model, and {@link WordNames}.
 */
final class ListedNames {

  private static final double TWO = 0.7;
  private static final double ONE = 0.5;
  private static final Set<String> PLACE_BEFORE =
      Set.of("in", "at", "from", "near", "the", "outside", "towards", "around", "through", "into");
  private static final Set<String> NO_NAME_BEFORE =
      Set.of(
          "in", "at", "from", "near", "the", "a", "an", "this", "last", "next", "early", "late",
          "since", "during", "every", "until", "by", "of", "on");

  /** Before "will", "may", "mark" and the like in capitals these make them verbs. */
  private static final Set<String> VERB_BEFORE =
      Set.of(
          "i",
          "you",
          "he",
          "she",
          "it",
          "we",
          "they",
          "who",
          "which",
          "that",
          "there",
          "this",
          "and",
          "to",
          "not",
          "police",
          "officer",
          "officers",
          "male",
          "female");

  private static final Set<String> NO_NAME_BEHIND =
      Set.of(
          "street",
          "road",
          "lane",
          "avenue",
          "close",
          "drive",
          "court",
          "house",
          "way",
          "place",
          "park",
          "hill",
          "terrace",
          "crescent",
          "gardens",
          "square",
          "bank",
          "day",
          "bridge",
          "station",
          "hospital",
          "school",
          "church",
          "inn",
          "hotel",
          "arms",
          "tavern",
          "pub");

  private ListedNames() {}

  static void find(Sentence sentence, FoundNames names) {
    boolean noCapitals = noCapitals(sentence);
    int i = 0;
    while (i < sentence.size()) {
      int end = i;
      if (isWordAndSurname(sentence, i)) {
        end = Math.max(i + 2, sentence.nameEnd(i));
        names.add(sentence, i, end, ONE, "listed-name");
      } else if (isInitialsAndSurname(sentence, i)) {
        end = i + 3;
        names.add(sentence, i, end, ONE, "listed-name");
      } else if (isSurnameThenForename(sentence, i)) {
        end = Math.max(i + 2, sentence.nameEnd(i + 1));
        names.add(sentence, i, end, TWO, "surname-first");
      } else if (isStart(sentence, i) && !behindNumber(sentence, i)) {
        end = sentence.nameEnd(i);
        if (end > i) {
          judge(sentence, i, end, names);
        }
      } else if (isSmallName(sentence, i, noCapitals)) {
        end = smallEnd(sentence, i);
        names.add(sentence, i, end, ONE, "listed-name");
      }
      end = Math.max(end, forenamesInBrackets(sentence, i, names));
      if (sentence.small(i + 1).equals(",") && isField(sentence, i)) {
        end = Math.max(end, surnameFirst(sentence, i, names));
      }
      i = Math.max(i + 1, end);
    }
  }

  private static boolean isStart(Sentence sentence, int i) {
    Judged word = sentence.judged().get(i);
    return sentence.looksLikeName(i)
        && (word.sort() == Sort.GIVEN || word.nameAlone() || WordNames.contains(sentence.small(i)));
  }

  private static boolean behindNumber(Sentence sentence, int i) {
    return i > 0
        && Character.isDigit(sentence.words().get(i - 1).charAt(0))
        && sentence.together(i);
  }

  private static void judge(Sentence sentence, int from, int end, FoundNames names) {
    if (NO_NAME_BEHIND.contains(sentence.small(end - 1))
        || NO_NAME_BEHIND.contains(sentence.small(end))) {
      return;
    }
    int listed = 0;
    for (int i = from; i < end; i++) {
      listed += sentence.couldBeName(i) ? 1 : 0;
    }
    boolean rare = sentence.hasRareName(from, end);
    boolean both = listed == end - from && end - from >= 2;
    if (end - from >= 2
        && (rare || both || !sentence.capitals())
        && !isWholePlace(sentence, from, end)) {
      names.add(sentence, from, end, TWO, "listed-name");
    } else if (sentence.judged().get(from).nameAlone() && !sentence.isPlace(from, from + 1)) {
      names.add(sentence, from, from + 1, ONE, "listed-name");
    } else if (!sentence.capitals()
        && from > 0
        && end - from == 1
        && WordNames.contains(sentence.small(from))
        && !(WordNames.isMonth(sentence.small(from)) && !isActing(sentence, end))
        && !WordSense.isModel(sentence.small(from), sentence.small(end))
        && !NO_NAME_BEFORE.contains(sentence.small(from - 1))
        && !isWholePlace(sentence, from, end)) {
      names.add(sentence, from, from + 1, ONE, "listed-name");
    }
  }

  /** "K M CHAN" in a line of capitals. */
  private static boolean isInitialsAndSurname(Sentence sentence, int i) {
    return sentence.capitals()
        && i + 2 < sentence.size()
        && sentence.isInitial(i)
        && sentence.isInitial(i + 1)
        && sentence.together(i + 1)
        && sentence.together(i + 2)
        && sentence.words().get(i + 2).length() >= 3
        && (sentence.isRareName(i + 2) || sentence.judged().get(i + 2).sort() == Sort.FAMILY)
        && sentence.looksLikeName(i + 2);
  }

  /**
   * "PRINCE Tyler", as tables of persons have it: a surname in capitals, a forename that is not.
   */
  private static boolean isSurnameThenForename(Sentence sentence, int i) {
    int next = i + 1;
    return next < sentence.size()
        && sentence.words().get(i).length() >= 3
        && Capitals.isAll(sentence.words().get(i))
        && (sentence.isRareName(i) || (sentence.couldBeName(i) && sentence.looksLikeName(i)))
        && sentence.together(next)
        && sentence.text().charAt(sentence.places().get(next).start() - 1) == ' '
        && sentence.words().get(next).length() >= 3
        && !Capitals.isAll(sentence.words().get(next))
        && sentence.looksLikeName(next)
        && (sentence.judged().get(next).sort() == Sort.GIVEN
            || (sentence.isRareName(next) && sentence.isRareName(i)));
  }

  /** Whether what stands behind a word is what people do, or theirs. */
  private static boolean isActing(Sentence sentence, int end) {
    String next = sentence.small(end);
    return NamesInContext.isDeed(next) || next.equals("'s");
  }

  /**
   * A forename that is a month or another word, and a surname that is a word: "June Marsh", "ROSE
   * SAVAGE". Nothing before it may make it a date, a place or a verb, and no place or body is
   * named.
   */
  private static boolean isWordAndSurname(Sentence sentence, int i) {
    int next = i + 1;
    boolean surnameInCapitals = isSurnameInCapitals(sentence, i);
    if (next >= sentence.size()
        || !sentence.together(next)
        || !isHigh(sentence, i)
        || !isHigh(sentence, next)
        || (Capitals.isAll(sentence.words().get(i)) != Capitals.isAll(sentence.words().get(next))
            && !surnameInCapitals)
        || !(sentence.isForename(i) || (sentence.capitals() && sentence.isRareName(i)))
        || !(NameHeads.isSurname(sentence.small(next))
            || surnameInCapitals
            || sentence.judged().get(next).nameAlone())) {
      return false;
    }
    String last = sentence.small(i - 1);
    boolean open = last.isEmpty() || !Character.isDigit(last.charAt(0));
    return open
        && !NO_NAME_BEFORE.contains(last)
        && !(sentence.capitals() && VERB_BEFORE.contains(last))
        && !(NO_NAME_BEHIND.contains(sentence.small(next)) && !isAlone(sentence, i, next))
        && !NO_NAME_BEHIND.contains(sentence.small(next + 1))
        && !NameHeads.isBody(sentence.small(next + 1))
        && !sentence.isPlace(i, next + 1);
  }

  /** "Storm RIDER": what somebody is, in capitals behind a forename that is not, is a surname. */
  private static boolean isSurnameInCapitals(Sentence sentence, int i) {
    int next = i + 1;
    return next < sentence.size()
        && !Capitals.isAll(sentence.words().get(i))
        && Capitals.isAll(sentence.words().get(next))
        && sentence.words().get(next).length() > 2
        && (NamesInContext.isRole(sentence.words().get(next))
            || NameHeads.isSurname(sentence.small(next)));
  }

  /** Whether a word that heads places as well closes a name: a field, a line, a mark behind it. */
  private static boolean isAlone(Sentence sentence, int first, int last) {
    boolean opens =
        first == 0
            || ":,(;/\"".contains(sentence.small(first - 1))
            || NamesInContext.isRole(sentence.small(first - 1));
    boolean deed = NamesInContext.isDeed(sentence.small(last + 1));
    boolean closes =
        last + 1 == sentence.size()
            || ",);:/\"".contains(sentence.small(last + 1))
            || Character.isDigit(sentence.words().get(last + 1).charAt(0));
    return deed || (opens && closes);
  }

  private static boolean isHigh(Sentence sentence, int i) {
    String word = sentence.words().get(i);
    return word.length() > 2 && Character.isUpperCase(word.charAt(0));
  }

  /** Whether it is a place by the model or by the word before it. */
  private static boolean isWholePlace(Sentence sentence, int from, int end) {
    return sentence.isPlace(from, end)
        && (end - from == 1 || PLACE_BEFORE.contains(sentence.small(from - 1)));
  }

  private static boolean noCapitals(Sentence sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      if (sentence.looksLikeName(i) && !sentence.small(i - 1).equals(":")) {
        return false;
      }
    }
    return true;
  }

  /** A forename in small letters that is no everyday word, with a surname or in careless text. */
  private static boolean isSmallName(Sentence sentence, int i, boolean noCapitals) {
    String word = sentence.words().get(i);
    Judged judged = sentence.judged().get(i);
    if (word.length() < 3
        || !Character.isLowerCase(word.charAt(0))
        || !word.chars().allMatch(c -> Character.isLetter(c) || c == '-')
        || judged.everyday()) {
      return false;
    }
    int end = smallEnd(sentence, i);
    return judged.sort() == Sort.GIVEN ? noCapitals || end > i + 1 : end > i + 2;
  }

  /** One past a surname in small letters, with small words before it ("matteo di marco"). */
  static int smallEnd(Sentence sentence, int i) {
    int next = i + 1;
    while (next - i <= 2
        && sentence.together(next)
        && NameWords.isParticle(sentence.small(next))
        && sentence.together(next + 1)) {
      next++;
    }
    boolean particle = next > i + 1;
    boolean surname =
        next < sentence.size()
            && sentence.together(next)
            && Character.isLowerCase(sentence.words().get(next).charAt(0))
            && (sentence.judged().get(next).nameAlone() || (particle && isUnusual(sentence, next)));
    return surname ? next + 1 : i + 1;
  }

  /** Whether a word of letters is none that is known in small letters. */
  private static boolean isUnusual(Sentence sentence, int i) {
    String word = sentence.words().get(i);
    return word.length() >= 3
        && !sentence.judged().get(i).everyday()
        && word.chars().allMatch(c -> Character.isLetter(c) || c == '-')
        && !NameWords.isNone(word);
  }

  /** A surname in capitals with forenames in brackets behind it: "R v HOXHA (Ardit)". */
  private static int forenamesInBrackets(Sentence sentence, int i, FoundNames names) {
    int first = i + 2;
    if (!sentence.small(i + 1).equals("(")
        || first >= sentence.size()
        || Capitals.isAll(sentence.words().get(first))
        || !Capitals.isAll(sentence.words().get(i))
        || !(sentence.looksLikeName(i) || sentence.isLoneTitle(i))) {
      return i;
    }
    int end = sentence.nameEnd(first);
    boolean known = end > first && (sentence.isForename(first) || sentence.isRareName(first));
    if (!known || !sentence.small(end).equals(")") || sentence.isPlace(first, end)) {
      return i;
    }
    names.add(sentence, i, i + 1, TWO, "surname-first");
    names.add(sentence, first, end, TWO, "surname-first");
    return end;
  }

  /** Whether a word stands where a field begins: first, behind a colon, bracket, number or gap. */
  private static boolean isField(Sentence sentence, int i) {
    String last = sentence.small(i - 1);
    boolean surname = NameHeads.isSurname(sentence.small(i)) && sentence.looksLikeName(i);
    boolean name = sentence.couldBeName(i) || sentence.isRareName(i) || surname;
    if (sentence.capitals() && name && isForenameThenBirth(sentence, i + 2)) {
      return true;
    }
    boolean first =
        last.isEmpty()
            || ":(;/".contains(last)
            || last.equals("re")
            || Character.isDigit(last.charAt(0));
    return sentence.goesOn(i) && name && first;
  }

  /** "LITTLE, GARY WAYNE DOB": forenames, and then a date of birth or nothing more. */
  private static boolean isForenameThenBirth(Sentence sentence, int first) {
    int end = first < sentence.size() ? sentence.nameEnd(first) : first;
    String next = sentence.small(end);
    return end > first
        && sentence.judged().get(first).sort() == Sort.GIVEN
        && (next.isEmpty()
            || next.equals("dob")
            || next.equals("born")
            || !Character.isLetter(next.charAt(0)));
  }

  private static int surnameFirst(Sentence sentence, int i, FoundNames names) {
    int first = i + 2;
    int end = sentence.nameEnd(first);
    if (end == first
        || !(sentence.judged().get(first).sort() == Sort.GIVEN
            || WordNames.contains(sentence.small(first))
            || sentence.isRareName(first))
        || sentence.isPlace(first, end)
        || (sentence.isPlace(i, i + 1) && !sentence.isForename(first))) {
      return i;
    }
    names.add(sentence, i, end, TWO, "surname-first");
    return end;
  }
}
