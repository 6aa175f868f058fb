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
  private static final Cues NAMED =
      Cues.of(
          "crimes?(?: (?:ref(?:erence)?s?|no|number|report))?|cris|crn|occ(?:urrences?)?|niche|athena"
              + "|our ref(?:erence)?|your ref(?:erence)?|cases?(?: (?:ref(?:erence)?|no|number))?"
              + "|(?<!(?:cust|cust\\.|custody|detention|incident|inc|log|cad|urn|seal|bag|property|bank|policy"
              + "|payment|booking|order) )(?:refs?|reference)"
              + "|reports?(?: no| number)|investigation(?: no| number)?|foi|nrm|nabis|merlin|iopc|psd|compact"
              + "|complaints?(?: ref| no| number)?|intel(?:ligence)?(?: (?:log|report|ref|no))?"
              + "|action fraud|nfrc|recorded (?:as|under)|filed (?:as|under)|quot(?:e|ing)|linked to",
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

  /** What says of what kind a reference is, before such a word. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?<!\\p{L})(?:crimes?|cris|occ|occurrences?|niche|athena|cases?|reports?|investigations?"
              + "|complaints?|intel|intelligence|recorded|filed)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

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
    int[] last = {-1};
    int[] row = {-1};
    return REFERENCE.find(
        text,
        hit -> {
          Optional<TextMatch> match = judge(hit, last[0], row);
          match.filter(m -> m.confidence() >= CUED).ifPresent(m -> last[0] = hit.end());
          tell(hit, match, told);
          return match;
        });
  }

  /** What is written as another one in the text is one. */
  private void tell(Hit hit, Optional<TextMatch> match, Told told) {
    double confidence = match.map(TextMatch::confidence).orElse(0.0);
    if (confidence >= CUED) {
      References.tell(told, rule(), hit);
    } else if (confidence < LIKELY
        && !References.isDate(hit.chars())
        && NAMED.isUnnamed(hit, FAR)) {
      References.keep(told, rule(), hit, match(hit, LIKELY, References.ALIKE));
    }
  }

  private Optional<TextMatch> judge(Hit hit, int last, int[] row) {
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
            ? NAMED.nearBefore(hit, whole ? FAR : References.reach(hit, last, GROUPED))
            : NAMED.closeBefore(hit, References.reach(hit, last, NEAR));
    if (cue.isEmpty()) {
      cue = NAMED.column(hit);
      if (cue.isEmpty() && NAMED.isBelow(hit, row[0])) {
        cue = Optional.of("its column");
      }
      if (cue.isPresent()) {
        row[0] = hit.start();
      }
    }
    if (cue.isPresent()) {
      boolean ofSomeKind = OF_SOME_KIND.contains(cue.get()) && !saysItsKind(hit, last);
      return Optional.of(match(hit, ofSomeKind ? SOME_KIND : CUED, Proof.cued(cue)));
    }
    if (References.isListed(hit, last)) {
      return Optional.of(match(hit, CUED, References.BEFORE_IT));
    }
    return whole && NAMED.isUnnamed(hit, FAR)
        ? Optional.of(match(hit, SOME_KIND, Proof.none()))
        : Optional.empty();
  }

  private static boolean saysItsKind(Hit hit, int last) {
    PreparedText text = hit.text();
    int from = text.lineStart(hit.start(), References.reach(hit, last, FAR));
    return KIND.matcher(text.text()).region(from, hit.start()).find();
  }
}
