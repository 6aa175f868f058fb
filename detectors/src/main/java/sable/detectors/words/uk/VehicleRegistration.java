// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Vehicle registration mark. Current AA99 AAA (since 2001; areas without I, Q, Z; ages 02-29 and
 * 51-79), prefix A999 AAA (1983-2001), suffix AAA 999A (1963-83), Q999 AAA (rebuilt), Northern
 * Ireland (one letter and a county's two, up to four digits); dateless, reversed and partly read
 * marks only beside a word that names a vehicle. Source: DVLA, INF104 "Vehicle registration numbers
 * and number plates"; the county letters of Northern Ireland as published by DVA.
 */
public final class VehicleRegistration extends Recogniser {

  private static final String S = "(?:[ -]|[ ]?\\n[ ]{0,4})?";
  private static final String AREA = "[A-HJ-PR-Y]";
  private static final String SERIAL = "[A-HJ-PR-Z]{3}";
  private static final String COUNTY = "(?:[A-HJ-PR-Z]Z|I[ABJLW]|JI|OI|UI|XI)";
  private static final Shape DATED =
      Shape.atCodes(
          Shape.OPEN
              + ("(?:(" + AREA + "{2} ?(?:0[2-9]|[12][0-9]|5[1-9]|[67][0-9]))" + S + SERIAL)
              + ("|([A-HJ-NPR-TV-Y][1-9][0-9]{0,2})" + S + "[A-HJ-PR-Y]{3}")
              + ("|([A-HJ-PR-Y]{3})" + S + "[1-9][0-9]{0,2}[A-HJ-NPR-TV-Y]")
              + ("|(Q[1-9][0-9]{0,2})" + S + "[A-HJ-PR-Y]{3}")
              + ("|([A-Z]" + COUNTY + ")" + S + "[1-9][0-9]{0,3})")
              + Shape.SHUT);
  private static final Shape OTHER =
      Shape.atCodes(
          Shape.OPEN
              + "(?:[0-9]{2,3}[ -][A-Z]{1,2}[ -][0-9]{1,6}|[0-9]{3} ?[DX] ?[0-9]{3}"
              + ("|[A-Z]{2}[0-9]{2}[ ]?[A-Z]{1,2}|[A-Z]{1,3}"
                  + S
                  + "[1-9][0-9]{0,3}|[1-9][0-9]{0,3}"
                  + S
                  + "[A-Z]{1,3})")
              + Shape.SHUT);
  private static final Shape PART =
      Shape.atCodes(
          Shape.OPEN + "[A-Z]{1,3}[0-9]{1,3}[ ]?[A-Z]{0,2}(?:[*?_]{1,5}|\\.{2,5})(?![\\p{L}0-9])");

  /** Words for a vehicle and its plate, and for what bears other codes. */
  static final Cues VEHICLE =
      Cues.of(
          "v\\.?r\\.?m\\.?|v\\.?r\\.?n|reg(?:\\.|istration)?(?: ?(?:mark|number|no|plate))?|index"
              + "|partial|plates?|number ?plate|vehicle|car|van|lorry|taxi|moped|motorbike|motorcycle"
              + "|displaying|bearing",
          "flat|house|no|room|unit|exhibit|road|pc|ps|ds|dc|sgt|company|from|junction|bus|cell");

  private static final Set<String> COMMON =
      Set.of(
          ("THE AND FOR WAS TWO ONE SIX TEN HAS HAD HER HIS SHE YOU NOT BUT ARE WHO ALL OUT OFF NEW"
                  + " OLD MAN CAR VAN BUS DAY MAY JUN JUL AUG SEP OCT NOV DEC JAN FEB MAR APR AGE"
                  + " PER VIA GOT ANY NOW SAW RAN END TOP LEG ROW SGT REF TEL FAX DOB LOG CAD REG"
                  + " HRS MPH KMH DPS PCS DCS FAR WAY YET TOO AGO LOT MEN MUM DAD SON ACT"
                  + " MAC SEC ART TAB FIG APP VOL VER GPS CAN")
              .split(" "));

  /** The recogniser. */
  public VehicleRegistration() {
    super(Category.VEHICLE_REGISTRATION, "vehicle-registration");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return joined(
        DATED.find(text, this::judgeDated),
        PART.find(text, this::judgePart),
        OTHER.find(text, this::judgeOther));
  }

  private Optional<TextMatch> judgeDated(Hit hit) {
    String chars = hit.chars();
    boolean together = chars.equals(hit.bare()) || (isSmall(chars) && !hasGap(chars));
    Optional<String> cue = VEHICLE.before(hit);
    if ((!isCapital(chars) && !isSmall(chars)) || hit.before() == '/' || hit.before() == '-') {
      boolean word = !isCapital(chars) && hasGap(chars) && COMMON.contains(letterGroup(hit.bare()));
      return word ? Optional.empty() : cue.map(w -> match(hit, CUED, Proof.cued(cue)));
    }
    if (cue.isPresent()) {
      return Optional.of(match(hit, SURE, Proof.cued(cue)));
    }
    boolean current = hit.group(1) != null;
    if (isSmall(chars)) {
      return current && together ? Optional.of(match(hit, LIKELY, Proof.none())) : Optional.empty();
    }
    String letters = letterGroup(hit.bare());
    boolean common = !together && COMMON.contains(letters);
    if (common || (current && chars.charAt(2) == ' ')) {
      return current ? Optional.of(match(hit, REVIEW, Proof.none())) : Optional.empty();
    }
    return Optional.of(match(hit, current ? CHECKED : LIKELY, Proof.none()));
  }

  private Optional<TextMatch> judgeOther(Hit hit) {
    return isCapital(hit.chars()) && !COMMON.contains(letterGroup(hit.bare()))
        ? VEHICLE.closeBefore(hit, 30).map(word -> match(hit, CUED, Proof.cued(Optional.of(word))))
        : Optional.empty();
  }

  private Optional<TextMatch> judgePart(Hit hit) {
    Optional<String> cue = VEHICLE.before(hit);
    return isCapital(hit.chars())
        ? Optional.of(match(hit, cue.isPresent() ? CUED : REVIEW, Proof.cued(cue)))
        : Optional.empty();
  }

  /** The longest run of letters, at the end where two are as long. */
  private static String letterGroup(String bare) {
    int from = 0;
    int to = 0;
    int start = 0;
    for (int i = 0; i <= bare.length(); i++) {
      if (i == bare.length() || bare.charAt(i) <= '9') {
        if (i > start && i - start >= to - from) {
          from = start;
          to = i;
        }
        start = i + 1;
      }
    }
    return bare.substring(from, to);
  }

  private static boolean hasGap(String chars) {
    for (int i = 0; i < chars.length(); i++) {
      if (!Character.isLetterOrDigit(chars.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCapital(String chars) {
    return chars.equals(chars.toUpperCase(Locale.ROOT));
  }

  private static boolean isSmall(String chars) {
    return chars.equals(chars.toLowerCase(Locale.ROOT));
  }
}
