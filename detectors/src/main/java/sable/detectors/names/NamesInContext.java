// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Names by the words beside them: after what somebody is to somebody ("her brother Lee", "duty
 * solicitor Ms"), after words that give a name ("known as", "a friend called"), after what is done
 * to people ("arrest of", "spoke to", "Regina v"), and before what only people do ("said",
 * "lives"). Customary in statements, logs and forms.
 */
final class NamesInContext {

  private static final double SAID = 0.8;
  private static final double DONE = 0.6;
  private static final double DOES = 0.5;

  private static final Set<String> ROLES =
      words(
          "mother father mum mam mom dad daddy mummy parent parents brother sister sibling siblings"
              + " son daughter child children baby twin twins husband wife spouse partner"
              + " boyfriend girlfriend fiance fiancee ex ex-partner ex-wife ex-husband"
              + " ex-boyfriend ex-girlfriend neighbour neighbours friend friends mate mates cousin"
              + " cousins uncle aunt auntie aunty nephew niece grandmother grandfather grandma"
              + " grandad granddad nan nana nanny gran granny stepfather stepmother stepson"
              + " stepdaughter step-father step-mother half-brother half-sister in-law godmother"
              + " godfather lodger tenant landlord landlady housemate flatmate roommate occupant"
              + " occupier resident householder carer guardian colleague manager boss employer"
              + " employee supervisor solicitor lawyer barrister advocate interpreter teacher"
              + " headteacher tutor lecturer midwife visitor worker paramedic surgeon consultant"
              + " psychologist psychiatrist therapist dentist victim complainant aggrieved witness"
              + " witnesses suspect suspects defendant defendants accused co-accused offender"
              + " informant caller driver rider passenger passengers cyclist pedestrian keeper owner"
              + " patient detainee prisoner nominal subject applicant pupil student schoolmate"
              + " classmate dealer operator dispatcher officer officers oic custodian gaoler"
              + " magistrate clerk coroner mp councillor member analyst handler trainer coach"
              + " doorman bouncer barman barmaid cashier shopkeeper guest receptionist waiter waitress"
              + " bystander passer-by bridesmaid babysitter childminder male female man woman boy girl"
              + " lad youth deceased dp ip rk nok");
  private static final Set<String> NAMING =
      words("called named nicknamed nee n\u00e9e aka alias a.k.a a.k.a. re surname forename");
  private static final Set<String> CALLS = words("call calls called nickname nicknamed");
  private static final Set<String> KNOWN = words("known knows knew");
  private static final Set<String> IS = words("is was");
  private static final Set<String> PRONOUNS = words("it he she him her");
  private static final Set<String> SMALL_TITLES = words("mr mrs ms");
  private static final String QUOTES = "\"\u201c\u201d";
  private static final int MOST_OF_NICKNAME = 4;
  private static final Set<String> WHO_CALL =
      words("i we they you people everyone everybody mates");
  private static final Set<String> WHOM = words("him her them me himself herself myself");
  private static final Set<String> LINKS = words("is was being named called namely , ( : -");
  private static final Set<String> NAME_OF = words("as is was of : be");
  private static final Set<String> NAME_NOUNS =
      words(
          "name names surname forename nickname known know knows knew identified introduced named"
              + " referred");
  private static final Set<String> NAMES = words("name nickname alias");
  private static final Set<String> WHOSE_NAME = words("the his her a their my");

  /** "that Stone girl", "them Kray brothers". */
  private static final Set<String> THAT = words("that them the");

  private static final Set<String> KIN =
      words(
          "girl girls lad lads boy boys bloke blokes fella geezer family brothers sisters twins"
              + " brother sister kid kids");
  private static final Set<String> DONE_TO =
      words(
          "arrested detained cautioned interviewed searched charged bailed informed updated phoned"
              + " rang telephoned texted emailed visited escorted assaulted attacked punched stabbed"
              + " kicked hit pushed slapped threatened raped robbed met saw knows know ask asked tell"
              + " told blaming blamed accompanied identified recognised recognized contacted v vs and"
              + " with by to from for of about against that re cc attn dear hi hello cheers thanks"
              + " sorry hey poss possibly believed per via");
  private static final Set<String> OF_PEOPLE =
      words(
          "arrest arrests statement statements account accounts interview detention custody record"
              + " partner wife husband son daughter brother sister mother father friend friends"
              + " parents children care behalf description photograph photo picture image images"
              + " address mobile phone body death murder assault company signature handwriting"
              + " evidence version spoke speak speaking spoken talked talking talk listened married"
              + " engaged related belongs belonged belonging registered addressed sent given handed"
              + " reported disclosed admitted return exhibited produced taken signed witnessed"
              + " reviewed supervised written created closed authorised completed recorded driven"
              + " owned rented managed represented accompanied followed assaulted attended arrived"
              + " dealt conveyed seized obtained checked lives living lived reside resides residing"
              + " stay stayed staying gone went argument fight contact call calls email message"
              + " messages text letter heard received complaint allegation live");
  private static final Set<String> JOINTS = words("of to with by from for at against on");
  private static final Set<String> DOES_WORDS =
      words(
          "said says say told asked asks replied replies answered stated states claims claimed"
              + " shouted shouts screamed whispered admitted denied denies refused refuses wants"
              + " wanted knows knew thinks thought believes drives drove lives lived works worked"
              + " went goes came comes left ran walked rang called phoned texted gave gives has had"
              + " hasn hadn was is isn wasn will would did does didn got gets took takes told let"
              + " used uses who whose saw seen heard attended arrived confirmed reports reported"
              + " advised informed en conveyed calm updated made replied lost kicked punched hit"
              + " pushed grabbed threatened gone");

  private static final Set<String> DASHES = words("- \u2013 \u2014");
  private static final Set<String> ARTICLES = words("a an the his her their my our");

  /** How a person is described behind a comma: ", aged 43", ", who lives". */
  private static final Set<String> DESCRIBED = words("aged who whose born dob");

  private NamesInContext() {}

  /** Whether a word says what somebody is to somebody, so that it is no name. */
  static boolean isRole(String word) {
    return ROLES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word, in small letters, is for people behind their surname: "the Stone girl". */
  static boolean isKin(String small) {
    return KIN.contains(small);
  }

  /** Whether a word, in small letters, is what people do. */
  static boolean isDeed(String small) {
    return DOES_WORDS.contains(small);
  }

  static void find(Sentence sentence, FoundNames names) {
    for (int i = 0; i < sentence.size(); i++) {
      int nickname = nicknameEnd(sentence, i);
      if (nickname > i) {
        names.add(sentence, i, nickname, SAID, "name-given");
      } else if (sentence.looksLikeName(i) || NameWords.isParticle(sentence.small(i))) {
        judge(sentence, i, names);
      } else if (sentence.isLoneTitle(i) && !before(sentence, i, sentence.before(i)).isEmpty()) {
        names.add(sentence, i, i + 1, SAID, "name-given");
      } else if (isSmallAfterTitle(sentence, i)) {
        names.add(sentence, i, ListedNames.smallEnd(sentence, i), SAID, "name-after-title");
      } else if (isSmallAfterRole(sentence, i)) {
        names.add(sentence, i, ListedNames.smallEnd(sentence, i), DOES, "name-after-role");
      }
    }
  }

  private static void judge(Sentence sentence, int i, FoundNames names) {
    int end = sentence.nameEnd(i);
    if (end == i) {
      return;
    }
    int last = sentence.before(i);
    String rule = before(sentence, i, last);
    boolean initial = !sentence.capitals() && end - i >= 2 && sentence.isInitial(i);
    boolean rare = initial || sentence.hasRareName(i, end);
    boolean known = sentence.couldBeName(i) || NameHeads.isSurname(sentence.small(i));
    if (!rule.isEmpty() && (!sentence.capitals() || rare || known)) {
      names.add(sentence, i, withSurname(sentence, i, end), SAID, rule);
    } else if (isBracketed(sentence, i, end) && rare && isSomebody(sentence, i, end)) {
      names.add(sentence, i, end, DOES, "name-in-brackets");
    } else if (rare && !isShortForm(sentence, i, end) && !sentence.isPlace(i, end)) {
      if ((isDoneTo(sentence, last) && !isGoingOn(sentence, end)) || isOneOf(sentence, i, end)) {
        names.add(sentence, i, end, DONE, "name-after-deed");
      } else if (isDoing(sentence, end) || (end - i >= 2 && isSomebodyOf(sentence, end))) {
        names.add(sentence, i, end, DOES, "name-before-deed");
      }
    }
  }

  /** The rule for the words that end with one, or empty. */
  private static String before(Sentence sentence, int i, int at) {
    String last = sentence.small(at);
    String other = sentence.small(at - 1);
    if ((NAMING.contains(last) && !sentence.small(i + 1).equals("be"))
        || (CALLS.contains(last) && WHO_CALL.contains(other))
        || (CALLS.contains(other) && WHOM.contains(last))
        || (last.equals("as") && (at < i - 1 || isKnownBefore(sentence, at)))
        || (IS.contains(last) && at < i - 1 && PRONOUNS.contains(other))
        || (last.equals("names") && sentence.couldBeName(i))) {
      return "name-given";
    }
    if (NAME_OF.contains(last)
        && (NAME_NOUNS.contains(other)
            || (NAME_NOUNS.contains(sentence.small(at - 2)) && other.equals("may")))) {
      return "name-given";
    }
    if (NAMES.contains(last) && WHOSE_NAME.contains(other) && sentence.together(i)) {
      return "name-given";
    }
    if (ROLES.contains(last) && (at < i - 1 || sentence.together(i) || isGap(sentence, i))) {
      return "name-after-role";
    }
    return LINKS.contains(last) && ROLES.contains(other) ? "name-after-role" : "";
  }

  /** "known to the caller as". */
  private static boolean isKnownBefore(Sentence sentence, int at) {
    for (int i = Math.max(0, at - 4); i < at; i++) {
      if (KNOWN.contains(sentence.small(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two spaces part a word from the one before, as behind the heads of forms. */
  private static boolean isGap(Sentence sentence, int i) {
    int from = sentence.places().get(i - 1).end();
    int to = sentence.places().get(i).start();
    return to - from == 2 && sentence.text().startsWith("  ", from);
  }

  /** With a surname that is a word behind a forename in capitals: "HER NAME IS GRACE FIELD." */
  private static int withSurname(Sentence sentence, int from, int end) {
    boolean surname =
        sentence.capitals()
            && sentence.isForename(from)
            && sentence.together(end)
            && NameHeads.isSurname(sentence.small(end))
            && !isDeed(sentence.small(end));
    return surname ? end + 1 : end;
  }

  /** "mr mukendi", "Mrs king": nothing but a name stands behind these titles. */
  private static boolean isSmallAfterTitle(Sentence sentence, int i) {
    String word = sentence.words().get(i);
    return word.length() >= 3
        && SMALL_TITLES.contains(sentence.small(sentence.small(i - 1).equals(".") ? i - 2 : i - 1))
        && word.codePoints().allMatch(c -> Character.isLowerCase(c) || c == '-')
        && !NameWords.isNone(word)
        && !isDeed(word)
        && !isRole(word);
  }

  /** A nickname in quotation marks behind a name: {@code PATERSON, Euan "Patto"}. */
  private static int nicknameEnd(Sentence sentence, int i) {
    int before = i - 2;
    if (before < 0 || QUOTES.indexOf(sentence.words().get(i - 1).charAt(0)) < 0) {
      return i;
    }
    while (before > 0 && "(,".contains(sentence.small(before))) {
      before--;
    }
    boolean name =
        sentence.looksLikeName(before)
            && (sentence.isRareName(before) || sentence.couldBeName(before));
    if (!name || !Character.isUpperCase(sentence.words().get(i).codePointAt(0))) {
      return i;
    }
    for (int end = i + 1; end <= i + MOST_OF_NICKNAME && end < sentence.size(); end++) {
      if (QUOTES.indexOf(sentence.words().get(end).charAt(0)) >= 0) {
        return NameWords.isNone(sentence.words().get(i)) ? i : end;
      }
    }
    return i;
  }

  /** A rare word in small letters just behind what somebody is: "his lady friend mei ling". */
  private static boolean isSmallAfterRole(Sentence sentence, int i) {
    String word = sentence.words().get(i);
    return word.length() >= 3
        && isRole(sentence.small(i - 1))
        && sentence.together(i)
        && Character.isLowerCase(word.codePointAt(0))
        && word.codePoints().allMatch(Character::isLetter)
        && word.codePoints().anyMatch(c -> "aeiouy".indexOf(c) >= 0)
        && !sentence.judged().get(i).everyday()
        && !NameWords.isNone(word)
        && !isRole(word);
  }

  /**
   * Whether it is a short word in capitals among others that are not: a unit, a body, a currency.
   */
  private static boolean isShortForm(Sentence sentence, int i, int end) {
    String word = sentence.words().get(i);
    return !sentence.capitals()
        && end - i == 1
        && word.length() <= 4
        && Capitals.isAll(word)
        && !sentence.couldBeName(i);
  }

  /**
   * In capitals: whether a word behind a name is more of the same, so that it is a thing's name.
   */
  private static boolean isGoingOn(Sentence sentence, int end) {
    String next = sentence.small(end);
    return sentence.capitals()
        && sentence.together(end)
        && Character.isLetter(next.charAt(0))
        && !isDeed(next)
        && !NameWords.isNone(next)
        && !NameWords.isParticle(next);
  }

  private static boolean isDoneTo(Sentence sentence, int at) {
    String last = sentence.small(at);
    return DONE_TO.contains(last)
        || (JOINTS.contains(last) && OF_PEOPLE.contains(sentence.small(at - 1)));
  }

  /** ", a student", ", the tenant": an article and what somebody is. */
  private static boolean isSomebodyOf(Sentence sentence, int end) {
    return sentence.small(end).equals(",")
        && ARTICLES.contains(sentence.small(end + 1))
        && (isRole(sentence.small(end + 2)) || isRole(sentence.small(end + 3)));
  }

  private static boolean isOneOf(Sentence sentence, int i, int end) {
    return THAT.contains(sentence.small(i - 1))
        && KIN.contains(sentence.small(end))
        && end - i == 1;
  }

  private static boolean isDoing(Sentence sentence, int end) {
    String next = sentence.small(end);
    return DOES_WORDS.contains(next)
        || (DASHES.contains(next) && DOES_WORDS.contains(sentence.small(end + 1)))
        || (next.equals(",") && DESCRIBED.contains(sentence.small(end + 1)))
        || next.equals("'s")
        || (next.equals(",")
            && sentence.small(end + 1).equals("we")
            && CALLS.contains(sentence.small(end + 2)));
  }

  /**
   * Whether brackets hold somebody's name and no term of another language: a word before them says
   * what somebody is, the word list knows one of the words, or the model calls them a person.
   */
  private static boolean isSomebody(Sentence sentence, int i, int end) {
    if (sentence.isPlace(i, end)) {
      return false;
    }
    boolean known = ROLES.contains(sentence.small(i - 2));
    for (int k = i; k < end; k++) {
      known |= sentence.couldBeName(k) || sentence.judged().get(k).person();
    }
    return known;
  }

  private static boolean isBracketed(Sentence sentence, int i, int end) {
    return end - i >= 2 && sentence.small(i - 1).equals("(") && sentence.small(end).equals(")");
  }

  private static Set<String> words(String all) {
    return Set.copyOf(Arrays.asList(all.split(" ")));
  }
}
