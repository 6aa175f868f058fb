// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import sable.detectors.words.shape.Ahead;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.detectors.words.shape.Told;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Incident or log reference beside a word that names it (incident, log, CAD): digits, groups
 * between strokes, hyphens or full stops, or a number and its date, such as "214 of 17th June";
 * with the year also alone, as one of the outline of another one is. There is no national form.
 * Source: forms in use by forces.
 */
public final class IncidentReference extends Recogniser {

  private static final String DATE =
      "(?:[0-9]{1,2}[/.-][0-9]{1,2}(?:[/.-][0-9]{2,4})?"
          + "|(?:the )?[0-9]{1,2}(?:st|nd|rd|th)?(?: of)? ?[A-Z]{3,9},?(?: ?[0-9]{2,4})?)";
  private static final Shape REFERENCE =
      Shape.atCodes(
          "(?<![\\p{L}0-9/-])(?:[0-9]{1,5} of "
              + DATE
              + "|[0-9]{2,5}[ ](?:[0-9]{6}|[0-9]{2}[A-Z]{3}[0-9]{2,4})"
              + "|[0-9A-Z]{1,10}+(?:[/-][0-9A-Z]{1,10}+){1,4}+"
              + "|[A-Z]{0,3}[0-9]{1,6}(?:\\.[0-9]{1,4}){2,4}"
              + "|[0-9]{6,12}|[A-Z]{1,4}[0-9]{4,10}|[0-9]{2,5})(?![\\p{L}0-9]|[/-][0-9A-Z])");

  /** Forms that say something without a word just before them. */
  private static final Ahead TELLING =
      Ahead.of("[0-9]{3,5} of|[0-9A-Z]{1,10}[/-]|[A-Z]{0,3}[0-9]{1,6}\\.|(?:CAD|INC)[0-9]");

  private static final Cues NAMED =
      Cues.of(
          "incidents?(?: (?:ref(?:erence)?|no|number|log))?|inc"
              + "|(?<!(?:scene|custody|det|cordon|detention|router|phone|chat|key|action|policy|decision|exhibit|property"
              + "|door|visitors?|intel|intelligence) )logs?(?: no| number| ref(?:erence)?)?|(?:given|under|with|quote|quoting) (?:the )?(?:ref(?:erence)?|log)(?: number| no)?"
              + "|cads?(?: no| number| ref)?|command and control|c&c|storm|fwin|call ref(?:erence)?|iml|isr",
          "crime|cris|cust|custody|exhibit|pnc|cro|account|phone|tel|issi|airwave|radio|dob|born|seal|bag"
              + "|pages?|passport|nhs");

  /** A number that is of a date is one where no word says otherwise. */
  private static final Cues OTHERS =
      Cues.of("page|crime|custody|exhibit|statement|item|sheet|photo|part|day|week|total");

  private static final Cues NUMBERED =
      Cues.of(
          "(?:incident|log|cad)(?: (?:ref(?:erence)?|no|number))?[.:]?(?= {0,2}[0-9]{2}(?![0-9:]))");

  /** What may stand between the word and a number that says nothing by itself. */
  private static final Pattern DIRECT =
      Pattern.compile(
          "(?:incidents?|inc|logs?|cads?|c&c|storm|fwin|call|iml|isr"
              + "|(?:given|under|with|quote|quoting)[ ](?:the[ ])?(?:ref(?:erence)?|log))\\.?"
              + "(?:[ -](?:refs?|reference|nos?|numbers?|id|num|is|was|of|to|serial)\\.?){0,3}"
              + "(?:[ .:#=(|\\t]{0,12}|[ ](?:[0-9]{1,5}(?:,| and|/| &)[ ]){1,3})$",
          Pattern.CASE_INSENSITIVE);

  private static final int NEAR = 30;

  /** Characters before a number in which a word for it stands, at most. */
  private static final int FAR = 50;

  private static final int SHORT = 5;

  /** The recogniser. */
  public IncidentReference() {
    super(Category.INCIDENT_REFERENCE, "incident-reference");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return inWhole(text);
  }

  @Override
  public List<TextMatch> find(PreparedText text, Told told) {
    int[] last = {-1};
    int[] named = {0, 0};
    return REFERENCE.find(
        text,
        place -> NAMED.mayStandBefore(text, place, FAR) || TELLING.mayStand(text, place),
        hit -> {
          Optional<TextMatch> match = judge(hit, last[0], told);
          if (match.isEmpty() && References.isListedAlike(hit, named[0], named[1])) {
            match = Optional.of(match(hit, CUED, References.BEFORE_IT));
          }
          match.ifPresent(m -> last[0] = hit.end());
          if (match.isPresent() && match.get().confidence() >= CUED) {
            named[0] = hit.start();
            named[1] = hit.end();
          }
          return match;
        });
  }

  private Optional<TextMatch> judge(Hit hit, int last, Told told) {
    if (hit.signs() == 2) {
      return NUMBERED
          .closeBefore(hit, 18)
          .map(word -> match(hit, CUED, Proof.cued(Optional.of(word))));
    }
    if (hit.digits() < 3 || References.isDate(hit.chars()) || References.isTimes(hit)) {
      return Optional.empty();
    }
    boolean grouped = References.isGrouped(hit);
    Optional<String> word =
        (grouped
                ? NAMED.nearBefore(hit, References.reach(hit, last, FAR))
                : NAMED.closeBefore(hit, NEAR))
            .filter(named -> hit.signs() > SHORT || isDirect(hit))
            .or(
                () ->
                    grouped && isNamedItself(hit)
                        ? Optional.of("its own letters")
                        : Optional.empty());
    if (word.isPresent()) {
      References.tell(told, rule(), hit);
      return Optional.of(match(hit, CUED, Proof.cued(word)));
    }
    if (isOfDate(hit) && OTHERS.isUnnamed(hit, NEAR)) {
      return Optional.of(match(hit, LIKELY, Proof.none()));
    }
    if (NAMED.isUnnamed(hit, FAR)) {
      References.keep(told, rule(), hit, match(hit, LIKELY, References.ALIKE));
    }
    return Optional.empty();
  }

  private static boolean isNamedItself(Hit hit) {
    String chars = hit.chars().toUpperCase(Locale.ROOT);
    return chars.startsWith("CAD") || chars.startsWith("INC");
  }

  /** Three figures or more "of" a day. */
  private static boolean isOfDate(Hit hit) {
    String chars = hit.chars().toLowerCase(Locale.ROOT);
    int of = chars.indexOf(" of ");
    return of >= 3 && hit.digits() - of >= 3 && hit.before() != '\u00a3';
  }

  /** Whether no more than "no." or "was" stands between the word and a short number. */
  private static boolean isDirect(Hit hit) {
    int line = hit.text().lineStart(hit.start(), NEAR + 12);
    return DIRECT.matcher(hit.text().text()).region(line, hit.start()).find();
  }
}
