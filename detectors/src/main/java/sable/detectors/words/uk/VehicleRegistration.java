// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sable.detectors.words.shape.Ahead;
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
 * Ireland (one letter and a county's two, up to four digits), Ireland with hyphens; dateless,
 * reversed and partly read marks only beside a word that names a vehicle, those of other countries
 * only just beside one for a plate. Source: DVLA, INF104 "Vehicle registration numbers and number
 * plates"; the county letters of Northern Ireland as published by DVA.
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

  /** Ireland: the year, the county's letters and a serial number. */
  private static final Pattern IRISH =
      Pattern.compile(
          "(?:8[7-9]|9[0-9]|0[0-9]|1[0-9]|[12][0-9][12])([ -])"
              + "(?:CE|CN|CW|DL|KE|KK|KY|LD|LH|LK|LM|LS|MH|MN|MO|OY|RN|SO|TN|TS|WD|WH|WW|WX|[CDGLTW])"
              + "\\1[0-9]{1,6}");

  private static final String OF_OTHERS =
      "(?: (?:no|number|is|was))?[.:]? "
          + "([A-Z]{1,3}[ -][A-Z]{1,2}[ ]?[0-9]{1,4}|[A-Z]{1,2}[ -]?[0-9]{2,3}[ -]?[A-Z]{2,3}"
          + "|[A-Z]{1,3}[ -]?[0-9][0-9A-Z]{2,4}[A-Z]?|[0-9]{1,4}[ -]?[A-Z]{2,3}[ -]?[0-9]{1,3})"
          + Shape.SHUT;

  /** Of other countries, just behind a word for a plate. */
  private static final List<Shape> FOREIGN =
      List.of(
          Shape.at("late", "lates?" + OF_OTHERS),
          Shape.at("LATE", "lates?" + OF_OTHERS),
          Shape.at("reg", "reg(?:istration)?" + OF_OTHERS),
          Shape.at("REG", "reg(?:istration)?" + OF_OTHERS));

  private static final Cues BEHIND =
      Cues.of("(?:\\p{L}{4,12} )?(?:reg|registration|plated?|plates|registered)");
  private static final Ahead PLATE_AHEAD = Ahead.of("reg|plate");
  private static final Set<String> MAKES =
      Set.of(
          ("audi bmw mercedes merc benz mazda citroen ds peugeot kia hyundai toyota honda volvo lexus"
                  + " jaguar jag mini ford vw volkswagen vauxhall skoda seat nissan renault fiat mg tesla"
                  + " porsche suzuki mitsubishi rover dacia smart subaru alfa bentley ferrari iveco daf"
                  + " scania man yamaha kawasaki ducati triumph ktm vespa class series golf polo")
              .split(" "));
  private static final Pattern SECTION =
      Pattern.compile(
          "(?<![\\p{L}])(?:s|ss|sec|section|sections|para|art)[. ]{0,2}$",
          Pattern.CASE_INSENSITIVE);
  private static final Shape PART =
      Shape.atCodes(
          Shape.OPEN + "[A-Z]{1,3}[0-9]{1,3}[ ]?[A-Z]{0,2}(?:[*?_]{1,5}|\\.{2,5})(?![\\p{L}0-9])");

  /** Words for a vehicle and its plate, and for what bears other codes. */
  static final Cues VEHICLE =
      Cues.of(
          "v\\.?r\\.?m\\.?|v\\.?r\\.?n|reg(?:\\.|istration)?(?: ?(?:mark|number|no|plate))?|index"
              + "|partial|plates?|number ?plate|vehicle|car|van|lorry|taxi|moped|motorbike|motorcycle"
              + "|displaying|bearing",
          "flat|house|no|room|unit|bay|exhibit|road|pc|ps|ds|dc|sgt|company|from|junction|bus|cell");

  private static final Set<String> COMMON =
      Set.of(
          ("THE AND FOR WAS TWO ONE SIX TEN HAS HAD HER HIS SHE YOU NOT BUT ARE WHO ALL OUT OFF NEW"
                  + " OLD MAN CAR VAN BUS DAY MAY JUN JUL AUG SEP OCT NOV DEC JAN FEB MAR APR AGE"
                  + " PER VIA GOT ANY NOW SAW RAN END TOP LEG ROW SGT REF TEL FAX DOB LOG CAD REG"
                  + " HRS MPH KMH DPS PCS DCS FAR WAY YET TOO AGO LOT MEN MUM DAD SON ACT"
                  + " MAC SEC ART TAB FIG APP VOL VER GPS CAN RTA RTC POA FLA CJA MDA PHA SOA CDA PND NFA"
                  + " URN IMEI PNC CRO NHS OIC CPS BWV ETA GMT BST KGS CMS MMS LBS FTS DIY LTD"
                  + " PLC MIN SUM SET BIG BIT BOY CUT DID EYE FEW GET GUN GUY HIM HIT HOW ITS JOB"
                  + " LET LOW MET NOR PUT RED SAY SEE SIR SIT TRY USE WHY WIN YES ASK BAD BAG BED BOX")
              .split(" "));

  /** Words of two letters that are also areas, before which and figures anything may follow. */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "AT AN AS BY DO GO HE ME MY NO OF ON OR SO UP US WE AM BE PM NR RM PC PS DC DS LE"
              .split(" "));

  /** Signs up to which a question mark behind asks, and stands for no other. */
  private static final int FEW = 4;

  /** Characters between a mark and a word for a plate and a mark that is told by it alone. */
  private static final int BESIDE = 16;

  /** The recogniser. */
  public VehicleRegistration() {
    super(Category.VEHICLE_REGISTRATION, "vehicle-registration");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<List<TextMatch>> found = new ArrayList<>();
    found.add(DATED.find(text, this::judgeDated));
    found.add(PART.find(text, this::judgePart));
    FOREIGN.forEach(shape -> found.add(shape.find(text, this::judgeForeign)));
    found.add(OTHER.find(text, this::judgeOther));
    return joined(found);
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
    String letters = letterGroup(hit.bare());
    if (isSmall(chars)) {
      boolean plain =
          together
              || (!COMMON.contains(letters) && !SMALL_WORDS.contains(hit.bare().substring(0, 2)));
      return current && plain
          ? Optional.of(match(hit, together ? LIKELY : REVIEW, Proof.none()))
          : Optional.empty();
    }
    if (chars.startsWith("MG") && COMMON.contains(letters)) {
      return Optional.empty();
    }
    boolean common = !together && COMMON.contains(letters);
    if (common || (current && chars.charAt(2) == ' ')) {
      return current ? Optional.of(match(hit, REVIEW, Proof.none())) : Optional.empty();
    }
    return Optional.of(match(hit, current ? CHECKED : LIKELY, Proof.none()));
  }

  private Optional<TextMatch> judgeOther(Hit hit) {
    if (isCapital(hit.chars()) && IRISH.matcher(hit.chars()).matches()) {
      return judgeIrish(hit);
    }
    return isCapital(hit.chars())
            && !COMMON.contains(letterGroup(hit.bare()))
            && !isModel(hit)
            && !isSection(hit)
        ? named(hit).map(word -> match(hit, CUED, Proof.cued(Optional.of(word))))
        : Optional.empty();
  }

  /** A word for a vehicle before a mark, or for a plate behind it. */
  private static Optional<String> named(Hit hit) {
    Optional<String> before = VEHICLE.closeBefore(hit, 30);
    return before.isEmpty() && PLATE_AHEAD.next(hit.text(), hit.end()) < hit.end() + BESIDE
        ? BEHIND.after(hit, BESIDE)
        : before;
  }

  /** With hyphens its form is told alone. */
  private Optional<TextMatch> judgeIrish(Hit hit) {
    Optional<String> cue = named(hit);
    if (cue.isPresent()) {
      return Optional.of(match(hit, SURE, Proof.cued(cue)));
    }
    boolean whole = "/-".indexOf(hit.before()) < 0 && "/-".indexOf(hit.after()) < 0;
    return whole && hit.chars().contains("-")
        ? Optional.of(match(hit, LIKELY, Proof.none()))
        : Optional.empty();
  }

  private Optional<TextMatch> judgeForeign(Hit hit) {
    Hit mark = hit.between(hit.end() - String.valueOf(hit.group(1)).length(), hit.end());
    return isCapital(mark.chars())
            && mark.signs() >= 5
            && mark.digits() >= 2
            && !COMMON.contains(letterGroup(mark.bare()))
        ? Optional.of(match(mark, CUED, Proof.cued(Optional.of("plate"))))
        : Optional.empty();
  }

  /** Whether a make stands before it, so that it names the model: "Audi A3". */
  private static boolean isModel(Hit hit) {
    if (hit.before() != ' ' || hit.end() - hit.start() > hit.signs()) {
      return false;
    }
    String chars = hit.text().text();
    int end = hit.start() - 1;
    int start = end;
    while (start > 0 && end - start < 12 && Character.isLetter(chars.charAt(start - 1))) {
      start--;
    }
    return MAKES.contains(chars.substring(start, end).toLowerCase(Locale.ROOT));
  }

  /** Whether it is the section of an Act: "s.5 RTA". */
  private static boolean isSection(Hit hit) {
    int from = Math.max(0, hit.start() - 12);
    return Character.isDigit(hit.text().text().charAt(hit.start()))
        && SECTION.matcher(hit.text().text()).region(from, hit.start()).find();
  }

  private Optional<TextMatch> judgePart(Hit hit) {
    Optional<String> cue = VEHICLE.before(hit);
    boolean asked = hit.chars().endsWith("?") && hit.signs() < FEW;
    return isCapital(hit.chars()) && (!asked || cue.isPresent())
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
