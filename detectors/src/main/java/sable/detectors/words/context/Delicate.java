// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.context;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import sable.pipeline.finding.Category;

/**
 * Words that tell of health, belief, origin, politics, union membership, sex life or orientation,
 * and what somebody was convicted, cautioned, charged or arrested for. An offence that is only
 * talked of is none: nearly every page of a police bundle names one. Sources: UK GDPR Articles 9(1)
 * and 10; DPA 2018 ss. 10, 11(2), 35(8).
 */
final class Delicate {

  private static final Map<String, List<String[]>> SPECIAL =
      phrases(
          "diabetic|diabetes|epilepsy|epileptic|asthma|cancer|leukaemia|tumour|hiv|hiv positive|aids"
              + "|hepatitis|schizophrenia|schizophrenic|bipolar|psychosis|psychotic|depression"
              + "|anxiety disorder|ptsd|adhd|autism|autistic|asperger's|dementia|alzheimer's"
              + "|parkinson's|multiple sclerosis|personality disorder|eating disorder|anorexia"
              + "|bulimia|self harm|self-harm|self harmed|self-harmed|overdose|suicidal|suicide attempt"
              + "|attempted suicide|mental health|learning disability|learning difficulties"
              + "|disabled|disability|pregnant|pregnancy|miscarriage|abortion|termination of pregnancy"
              + "|menopause|methadone|naloxone|insulin|antidepressants|sertraline|fluoxetine"
              + "|citalopram|diazepam|olanzapine|quetiapine|antipsychotic|sectioned|section 136"
              + "|section 2 of the mental health act|community mental health team|cmht|camhs"
              + "|alcoholic|alcohol dependent|drug dependent|heroin addict|addicted|rehab"
              + "|chemotherapy|dialysis|stroke|heart attack|heart condition|blood test|diagnosed"
              + "|diagnosis|medication|prescribed|psychiatric|psychiatrist"
              + "|muslim|islamic|christian|catholic|protestant|jewish|hindu|sikh|buddhist|atheist"
              + "|jehovah's witness|jehovah's witnesses|pagan|mosque|synagogue|gurdwara"
              + "|gay|lesbian|bisexual|homosexual|heterosexual|transgender|trans woman|trans man"
              + "|non-binary|sexual orientation|sex worker|sexually active"
              + "|trade union|union member|union rep|shop steward|unison|labour party member"
              + "|conservative party member|political opinion|political party|party member"
              + "|roma|romany|traveller|gypsy|ethnic origin|ethnicity|racial origin|white british"
              + "|black british|afro-caribbean|dna profile|fingerprints|facial recognition match");

  private static final Map<String, List<String[]>> RECORD =
      phrases(
          "convicted of|conviction for|convictions for|previous convictions|previous conviction"
              + "|spent conviction|cautioned for|caution for|police caution|charged with|arrested for"
              + "|arrested on suspicion of|on suspicion of|sentenced to|sentenced for|served time for"
              + "|prison for|jailed for|imprisoned for|on licence for|recalled to prison|wanted for"
              + "|on bail for|bailed for|previous for|form for|known for|reprimand for|found guilty of"
              + "|pleaded guilty to|acquitted of|registered sex offender|sex offenders register"
              + "|sex offender|disqualified driver|criminal record|community order for"
              + "|suspended sentence|restraining order|warning marker|warning markers"
              + "|community resolution for|penalty notice for|summonsed for|under investigation for");

  private static final int LONG = 9;

  private Delicate() {}

  /** Words with which all that is delicate begins. */
  static Set<String> firstWords() {
    Set<String> words = new HashSet<>(SPECIAL.keySet());
    words.addAll(RECORD.keySet());
    return words;
  }

  /** Something delicate from one word of a clause to another. */
  record Words(Category category, int from, int to) {}

  private static Map<String, List<String[]>> phrases(String all) {
    Map<String, List<String[]>> byFirst = new HashMap<>();
    for (String phrase : all.split("\\|")) {
      String[] words = phrase.split(" ");
      byFirst.computeIfAbsent(words[0], w -> new java.util.ArrayList<>()).add(words);
    }
    byFirst.values().forEach(list -> list.sort((a, b) -> Integer.compare(b.length, a.length)));
    return Map.copyOf(byFirst);
  }

  static void find(Clause clause, Consumer<Words> found) {
    int i = 0;
    while (i < clause.size()) {
      if (!clause.tells(i)) {
        i++;
        continue;
      }
      int special = longest(SPECIAL, clause, i);
      int record = longest(RECORD, clause, i);
      if (record > 0) {
        int end = i + record - 1;
        String last = clause.word(end);
        if (last.equals("of") || last.equals("for") || last.equals("with") || last.equals("to")) {
          end = offence(clause, end);
        }
        found.accept(new Words(Category.CRIMINAL_OFFENCE, i, end));
        i += record;
      } else if (special > 0) {
        found.accept(new Words(Category.SPECIAL_CATEGORY, i, i + special - 1));
        i += special;
      } else {
        i++;
      }
    }
  }

  private static int longest(Map<String, List<String[]>> phrases, Clause clause, int at) {
    for (String[] words : phrases.getOrDefault(clause.word(at), List.of())) {
      boolean all = true;
      for (int k = 1; k < words.length && all; k++) {
        all = words[k].equals(clause.word(at + k)) && !clause.commaBehind(at + k - 1);
      }
      if (all) {
        return words.length;
      }
    }
    return 0;
  }

  /** The last word of what somebody did, up to a comma or a new thought. */
  private static int offence(Clause clause, int from) {
    int end = from;
    while (end + 1 < clause.size()
        && end - from < LONG
        && !(end > from && clause.commaBehind(end))
        && !Arrays.asList("but", "when", "while", "because", "so", "who")
            .contains(clause.word(end + 1))) {
      end++;
    }
    return end;
  }
}
