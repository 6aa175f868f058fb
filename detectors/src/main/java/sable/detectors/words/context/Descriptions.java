// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.context;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Words that single out a person without a name: what somebody is to somebody with a place, work,
 * vehicle or mark ("the neighbour at the blue door", "her brother who works at the Esso garage",
 * "the only female officer on the team"). Source: the kinds of context in the ICO's guidance on
 * disclosing documents and in its reprimands of police forces.
 */
final class Descriptions {

  private static final Set<String> HOLDERS =
      set("the a an his her their my our your its this that another one");

  private static final Set<String> PERSONS =
      set(
          "mother father mum mam mom dad brother sister sibling son daughter child baby twin husband"
              + " wife partner boyfriend girlfriend fiance fiancee ex neighbour neighbours friend"
              + " friends mate mates cousin uncle aunt auntie nephew niece grandmother grandfather nan"
              + " grandad gran stepfather stepmother stepson stepdaughter lodger tenant landlord"
              + " landlady housemate flatmate occupant occupier resident carer guardian colleague"
              + " manager boss employer supervisor teacher headteacher tutor lecturer midwife nurse"
              + " doctor gp consultant pharmacist dentist vicar priest imam rabbi pastor mp councillor"
              + " coach trainer captain caretaker cleaner barman barmaid bouncer doorman landscaper"
              + " postman postwoman milkman plumber electrician builder joiner roofer window-cleaner"
              + " hairdresser barber butcher baker chef waiter waitress shopkeeper owner driver taxi"
              + " courier lad lads girl girls boy boys man men woman women lady gentleman guy bloke"
              + " couple family male female student pupil worker assistant solicitor witness informant"
              + " caller woman youth teenager pensioner officer detective sergeant inspector"
              + " receptionist secretary chairman chairwoman clerk vet farmer");

  private static final Set<String> DOES =
      set(
          "works worked lives lived drives drove owns owned runs ran teaches taught delivers"
              + " delivered manages managed rents rented coaches coached wears wore walks plays played"
              + " keeps trains volunteers cleans cuts fixes sells sold serves served married studies"
              + " studied attends goes parks looks cares");

  private static final Set<String> PLACED =
      set("at from in with opposite above below behind near across by next on off outside over");

  private static final Set<String> MARKS =
      set(
          "door gate shop garage pub school church mosque temple synagogue surgery pharmacy chemist"
              + " dog dogs limp tattoo tattoos scar scars beard moustache dreadlocks ponytail hair van"
              + " car bike motorbike scooter lorry truck caravan bungalow corner farm salon cafe bakery"
              + " butchers butcher's takeaway club gym nursery hospital ward hotel hostel chippy"
              + " garden fence conservatory flats flat upstairs downstairs wheelchair crutches stick"
              + " stammer stutter lisp accent glasses eye patch hook prosthetic leg arm birthmark"
              + " supermarket warehouse factory depot library college university market stall"
              + " barber's hairdresser's post chip newsagent newsagents bookies betting launderette"
              + " allotment stables kennels prison refuge charity foodbank");

  private static final Set<String> NO_MARKS =
      set("scene time end back front moment same case station custody court front incident");

  private static final Set<String> RUNS =
      set(
          "landlord landlady owner manager headteacher head vicar priest imam rabbi pastor mp"
              + " councillor chair chairman chairwoman secretary caretaker coach captain editor"
              + " director principal treasurer receptionist solicitor doctor gp");

  private static final Set<String> ENDS =
      set("and but because when while so if then said says told asked was is were are had has did");

  private static final int LONG = 14;
  private static final int SHORT = 7;

  private Descriptions() {}

  private static Set<String> set(String words) {
    return Set.of(java.util.Arrays.stream(words.split(" ")).distinct().toArray(String[]::new));
  }

  /** Words one of which stands in every description. */
  static Set<String> tellingWords() {
    Set<String> words = new HashSet<>(PERSONS);
    words.addAll(Set.of("only", "drives", "drove"));
    return words;
  }

  /** Tells the first and last word of each description. */
  static void find(Clause clause, BiConsumer<int[], String> found) {
    int i = 0;
    while (i < clause.size()) {
      int end = -1;
      String why = "";
      if (!clause.tells(i)) {
        i++;
        continue;
      }
      if (clause.word(i).equals("only") && HOLDERS.contains(clause.word(i - 1))) {
        end = only(clause, i);
        why = "the only one";
      } else if (isPerson(clause.word(i))) {
        end = who(clause, i);
        why = "what somebody does";
        if (end < 0) {
          end = placed(clause, i);
          why = "a place or mark";
        }
        if (end < 0) {
          end = runs(clause, i);
          why = "a post";
        }
      } else if (clause.word(i).equals("drives") || clause.word(i).equals("drove")) {
        end = drives(clause, i);
        why = "a vehicle";
      }
      if (end > i) {
        found.accept(new int[] {start(clause, i), end}, why);
        i = end;
      }
      i++;
    }
  }

  private static boolean isPerson(String word) {
    return PERSONS.contains(word);
  }

  /** The article or possessive with up to two words between. */
  private static int start(Clause clause, int i) {
    for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
      String word = clause.word(k);
      if (clause.commaBehind(k)) {
        break;
      }
      if (HOLDERS.contains(word) || word.endsWith("'s")) {
        return k;
      }
    }
    return i;
  }

  /** "who works at the Esso garage". */
  private static int who(Clause clause, int i) {
    int at = i + 1;
    if (clause.isCapital(at) && !clause.word(at).equals("i")) {
      at++;
    }
    String who = clause.word(at);
    if (!who.equals("who") && !who.equals("that") && !who.equals("whose")) {
      return -1;
    }
    int verb = at + 1;
    while (verb < at + 4 && set3(clause.word(verb))) {
      verb++;
    }
    boolean does = DOES.contains(clause.word(verb)) || who.equals("whose");
    return does ? last(clause, verb, LONG) : -1;
  }

  private static boolean set3(String word) {
    return word.equals("also")
        || word.equals("now")
        || word.equals("always")
        || word.equals("used")
        || word.equals("to")
        || word.equals("still");
  }

  /** "at the blue door", "with the limp", "from number 12". */
  private static int placed(Clause clause, int i) {
    if (!PLACED.contains(clause.word(i + 1)) || clause.commaBehind(i)) {
      return -1;
    }
    int end = last(clause, i + 1, SHORT);
    for (int k = i + 2; k <= end; k++) {
      String word = clause.word(k);
      if (NO_MARKS.contains(word)) {
        return -1;
      }
      boolean number =
          (word.equals("number") || word.equals("no") || word.equals("flat"))
              && k < end
              && Character.isDigit(clause.word(k + 1).charAt(0));
      if (MARKS.contains(word)) {
        return k;
      }
      if (number) {
        return k + 1;
      }
    }
    return -1;
  }

  /** "the landlord of the Red Lion", "head teacher at St Mary's". */
  private static int runs(Clause clause, int i) {
    if (!RUNS.contains(clause.word(i))
        || !(clause.word(i + 1).equals("of") || clause.word(i + 1).equals("at"))) {
      return -1;
    }
    int at = i + 2;
    if (HOLDERS.contains(clause.word(at))) {
      at++;
    }
    if (!clause.isCapital(at) && !MARKS.contains(clause.word(at))) {
      return -1;
    }
    int end = at;
    while (end + 1 < clause.size()
        && end - at < 4
        && !clause.commaBehind(end)
        && (clause.isCapital(end + 1) || MARKS.contains(clause.word(end + 1)))) {
      end++;
    }
    return end;
  }

  /** "the only female officer on the team". */
  private static int only(Clause clause, int i) {
    for (int k = i + 1; k <= i + 3; k++) {
      if (isPerson(clause.word(k))) {
        return last(clause, k, SHORT);
      }
    }
    return -1;
  }

  /** "drives a white Transit with a ladder rack". */
  private static int drives(Clause clause, int i) {
    boolean article = HOLDERS.contains(clause.word(i + 1));
    int end = article ? last(clause, i + 1, SHORT) : -1;
    for (int k = i + 2; k <= end; k++) {
      if (clause.isCapital(k) || MARKS.contains(clause.word(k))) {
        return end;
      }
    }
    return -1;
  }

  /** The last word of what belongs together from a word on. */
  private static int last(Clause clause, int from, int most) {
    int end = from;
    while (end + 1 < clause.size()
        && end - from < most
        && !clause.commaBehind(end)
        && !ENDS.contains(clause.word(end + 1))) {
      end++;
    }
    return end;
  }
}
