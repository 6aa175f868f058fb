// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
 * Crime or case reference. There is no national form: digits, or groups of letters and digits
 * between strokes or hyphens, beside a word that names it, as the head of its column, behind
 * another one in a list, or of the outline of another one in the text; a date is none. Forms that
 * hold a serial number and a year between strokes are found alone, unless a word beside them says
 * that they are something else, and give way to whatever knows their kind. Source: forms in use by
 * forces in England, Wales, Scotland and Northern Ireland.
 */
public final class CrimeReference extends Recogniser {

  private static final String GROUPS =
      "(?:[0-9A-Z]{1,10}+(?:[/-][0-9A-Z]{1,10}+){1,4}+|[0-9]{2}\\*[0-9]{5,7}|[0-9]{6,12}|[0-9]{2}[A-Z]{1,3}[0-9]{5,8}|[A-Z]{1,4}[0-9]{6,12})";
  private static final Shape REFERENCE =
      Shape.atCodes("(?<![\\p{L}0-9/-])" + GROUPS + "(?![\\p{L}0-9]|[/-][0-9A-Z])");

  /** Words that say of what kind it is. */
  private static final String KINDS =
      "crimes?(?: (?:ref(?:erence)?s?|no|number|report))?|cris|crn|occ(?:urrences?)?|niche|athena"
          + "|cases?(?: (?:ref(?:erence)?|no|number))?|reports?(?: no| number)|investigation(?: no| number)?"
          + "|foi|nrm|nabis|merlin|iopc|psd|compact|complaints?(?: ref| no| number)?"
          + "|intel(?:ligence)?(?: (?:log|report|ref|no))?|action fraud|nfrc"
          + "|recorded (?:as|under)|filed (?:as|under)|linked to";

  private static final Cues NAMED =
      Cues.of(
          KINDS
              + "|our ref(?:erence)?|your ref(?:erence)?|quot(?:e|ing)"
              + "|(?<!(?:cust|cust\\.|custody|detention|incident|inc|log|cad|urn|seal|bag|property|bank|policy"
              + "|payment|booking|order) )(?:refs?|reference)",
          "cust(?:ody)?(?: (?:record|ref|no|number))?|detention|incident|inc|log|cad|exhibit|pnc|cro"
              + "|account|phone|tel|licen[cs]e|urn|dob|policy|insurance|job|seals?|sealed|bags?|property|pages?|pp"
              + "|paras?|c/?r no|invoice|order no|flight no|part no|model no|passport|collar|asn"
              + "|warrant|unit|batch|serial|lot");

  /** A serial number and a year, with a force or station before them at most. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:[A-Z]{2,4}[/-](?:[0-9A-Z]{2,4}[/-])?)?[0-9]{4,8}[A-Z]?/(?:20)?[0-3][0-9]"
              + "|[0-9]{2}[A-Z]{0,2}/[0-9]{4,8}/(?:20)?[0-3][0-9]"
              + "|[A-Z]{2,4}([/-])(?:20)?[0-3][0-9](?:[01][0-9][0-3][0-9])?\\1[0-9]{3,8}"
              + "|[0-9]{2}\\*[0-9]{5,7}|RM[0-9]{8}|NFRC[0-9]{8,12}");

  /** Words that say that something is a reference, and not of what. */
  private static final Set<String> OF_SOME_KIND =
      Set.of(
          "ref",
          "refs",
          "reference",
          "our ref",
          "our reference",
          "your ref",
          "your reference",
          "quote",
          "quoting");

  private static final Pattern KIND =
      Pattern.compile("(?<!\\p{L})(?:" + KINDS + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE);

  private static final int NEAR = 30;
  private static final int GROUPED = 50;
  private static final int FAR = 80;

  /** The recogniser. */
  public CrimeReference() {
    super(Category.CRIME_REFERENCE, "crime-reference");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return inWhole(text);
  }

  @Override
  public List<TextMatch> find(PreparedText text, Told told) {
    Before before = new Before();
    return REFERENCE.find(
        text,
        hit -> {
          Optional<TextMatch> match = judge(hit, before);
          match
              .filter(CrimeReference::isNamed)
              .ifPresent(
                  named -> {
                    before.end = hit.end();
                    before.confidence = named.confidence();
                  });
          tell(hit, match, told);
          return match;
        });
  }

  /** What was named before a hit, which those behind and below it are taken for as well. */
  private static final class Before {
    private int end = -1;
    private double confidence;
    private int row = -1;
    private double rowConfidence;
  }

  private static boolean isNamed(TextMatch match) {
    return !match.evidence().context().isEmpty();
  }

  /** What is written as another one in the text is one. */
  private void tell(Hit hit, Optional<TextMatch> match, Told told) {
    if (match.isPresent() && isNamed(match.get())) {
      References.tell(told, rule(match.get().confidence()), hit);
    } else if (References.isGrouped(hit)
        && !References.isDate(hit.chars())
        && NAMED.isUnnamed(hit, FAR)) {
      References.keep(told, rule(CUED), hit, match(hit, LIKELY, References.ALIKE));
      References.keep(told, rule(SOME_KIND), hit, match(hit, SOME_KIND, References.ALIKE));
    }
  }

  private String rule(double confidence) {
    return confidence >= CUED ? rule() : rule() + "-of-some-kind";
  }

  private Optional<TextMatch> judge(Hit hit, Before before) {
    if (hit.digits() < 3 || References.isDate(hit.chars()) || References.isTimes(hit)) {
      return Optional.empty();
    }
    String chars = hit.chars().toUpperCase(Locale.ROOT);
    if (chars.startsWith("CAD") || chars.startsWith("INC") || chars.startsWith("LOG")) {
      return Optional.empty();
    }
    boolean whole = ALONE.matcher(chars).matches();
    Optional<String> cue =
        whole || References.isGrouped(hit)
            ? NAMED.nearBefore(hit, whole ? FAR : References.reach(hit, before.end, GROUPED))
            : NAMED.closeBefore(hit, References.reach(hit, before.end, NEAR));
    if (cue.isPresent()) {
      return Optional.of(match(hit, confidence(hit, cue.get(), before), Proof.cued(cue)));
    }
    cue = NAMED.column(hit);
    if (cue.isPresent()) {
      before.row = hit.start();
      before.rowConfidence = confidence(hit, cue.get(), before);
      return Optional.of(match(hit, before.rowConfidence, Proof.cued(cue)));
    }
    if (NAMED.isBelow(hit, before.row)) {
      before.row = hit.start();
      return Optional.of(match(hit, before.rowConfidence, Proof.cued(Optional.of("its column"))));
    }
    if (References.isListed(hit, before.end)) {
      return Optional.of(match(hit, before.confidence, References.BEFORE_IT));
    }
    return whole && NAMED.isUnnamed(hit, FAR)
        ? Optional.of(match(hit, SOME_KIND, Proof.none()))
        : Optional.empty();
  }

  private static double confidence(Hit hit, String cue, Before before) {
    return OF_SOME_KIND.contains(cue) && !saysItsKind(hit, before.end) ? SOME_KIND : CUED;
  }

  private static boolean saysItsKind(Hit hit, int last) {
    PreparedText text = hit.text();
    int from = text.lineStart(hit.start(), References.reach(hit, last, FAR));
    return KIND.matcher(text.text()).region(from, hit.start()).find();
  }
}
