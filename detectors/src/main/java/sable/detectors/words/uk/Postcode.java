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
 * Postcode: outward A9, A99, AA9, AA99, A9A or AA9A, inward 9AA whose letters are none of C, I, K,
 * M, O, V, in a published area or, mistyped, behind a dwelling; also GIR 0AA, BFPO and the overseas
 * territories. A district alone ("SE15") is not taken. Source: BS 7666-2 and Royal Mail's list of
 * postcode areas.
 */
public final class Postcode extends Recogniser {

  private static final Set<String> AREAS =
      Set.of(
          ("AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH"
                  + " DL DN DT DY E EC EH EN EX FK FY G GL GU GX GY HA HD HG HP HR HS HU HX IG IM IP"
                  + " IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX"
                  + " PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD"
                  + " TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE")
              .split(" "));
  private static final Shape CODE =
      Shape.atCodes(
          Shape.OPEN
              + "([A-PR-UWYZ][A-HK-Y]?[0-9](?:[0-9]|[A-HJKMNPRSTUVWXY])?)([ -]{0,2}|[ ]?\\n[ ]{0,4})"
              + "([0-9][ABD-HJLNP-UW-Z]{2})"
              + Shape.SHUT);
  private static final Shape SPECIAL =
      Shape.atCodes(
          Shape.OPEN
              + "(?:GIR[ ]?0AA|(?:ASCN|STHL|TDCU|FIQQ|BBND|BIQQ|PCRN|SIQQ|TKCA)[ ]?1ZZ|AI-2640"
              + "|BFPO[ ]?[0-9]{1,4})"
              + Shape.SHUT);
  private static final Set<String> ORDINALS =
      Set.of("1ST 2ND 3RD 4TH 5TH 6TH 7TH 8TH 9TH 0TH".split(" "));
  private static final Cues ADDRESS =
      Cues.of("post ?code|address|lives?|living|resides?|abode|home|of no fixed|moved to");

  /** The recogniser. */
  public Postcode() {
    super(Category.POSTCODE, "postcode");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return joined(
        CODE.find(text, this::judge),
        SPECIAL.find(text, hit -> Optional.of(match(hit, CHECKED, Proof.of("special-code")))));
  }

  private Optional<TextMatch> judge(Hit hit) {
    String out = String.valueOf(hit.group(1));
    String between = String.valueOf(hit.group(2));
    String in = String.valueOf(hit.group(3));
    Optional<String> cue = ADDRESS.before(hit);
    if (isCapital(out) && !isCapital(in)) {
      return Optional.empty();
    }
    boolean area = AREAS.contains(area(out));
    boolean broken = between.contains("\n");
    boolean common = between.isEmpty() && (out.length() == 2 || !isCapital(out));
    if (!area && isBehindDwelling(hit, between, in)) {
      return Optional.of(match(hit, CHECKED, Proof.of("behind-a-dwelling", cue)));
    }
    if (!area) {
      return cue.map(word -> match(hit, REVIEW, Proof.of("area-failed", cue)));
    }
    if (cue.isPresent()) {
      return Optional.of(match(hit, broken ? CUED : SURE, Proof.of("area", cue)));
    }
    if (between.isEmpty() && out.length() == 2) {
      return Optional.empty();
    }
    return Optional.of(match(hit, broken || common ? LIKELY : CHECKED, Proof.of("area")));
  }

  /** A mistyped one, in one line; "C3 1ST FLOOR" is none. */
  private static boolean isBehindDwelling(Hit hit, String between, String in) {
    return !between.isEmpty()
        && !between.contains("\n")
        && !ORDINALS.contains(in)
        && PostalAddress.endsAt(hit.text().text(), hit.start());
  }

  private static boolean isCapital(String part) {
    return part.equals(part.toUpperCase(Locale.ROOT));
  }

  private static String area(String outward) {
    int letters = Character.isLetter(outward.charAt(1)) ? 2 : 1;
    return outward.substring(0, letters).toUpperCase(Locale.ROOT);
  }
}
