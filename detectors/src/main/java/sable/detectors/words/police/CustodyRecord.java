// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import java.util.List;
import java.util.Optional;
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
 * Custody record number beside a word that names it, or of the outline of another one in the text.
 * There is no national form: groups of letters and digits between strokes or hyphens. Source: forms
 * in use by forces.
 */
public final class CustodyRecord extends Recogniser {

  private static final Shape REFERENCE =
      Shape.atCodes(
          "(?<![\\p{L}0-9/-])(?:[0-9A-Z]{1,10}+(?:[/-][0-9A-Z]{1,10}+){1,4}+|[0-9]{6,12}|[0-9]{2}[A-Z]{1,3}[0-9]{5,8}|[A-Z]{1,4}[ ]?[0-9]{5,10})(?![\\p{L}0-9]|[/-][0-9A-Z])");
  private static final String OTHERS =
      "crime|cris|occ|incident|inc|(?<!(?:det|detention|custody|cust) )log|cad|pnc|cro|urn|asn|exhibit|seal|bag|phone|tel|mobile|dob|born|nhs"
          + "|nino|account|licen[cs]e|passport|court|warrant|collar";
  private static final Cues NAMED =
      Cues.of(
          "cust(?:ody)?(?:[ /.]{1,2}(?:record|ref(?:erence)?|no|nos|number|rec|id|sheet))*"
              + "|det(?:ention)?\\.? (?:log|record|ref|no|number)|detention|detainee (?:no|number|ref|id)"
              + "|c/?r(?: no| number)|c/r|dp (?:no|number|ref)|det(?:ained person)? (?:no|number|ref)"
              + "|(?:prev(?:ious)?|last|other)\\.? record",
          OTHERS);
  private static final Cues RECORD =
      Cues.of(
          "(?:cust(?:ody)?|detention)[ /.]{1,2}(?:record|ref(?:erence)?|no|nos|number|rec|id)s?",
          OTHERS);
  private static final Pattern BETWEEN = Pattern.compile("(?:,|;|/| ?&| and|, and) ?");
  private static final int LIST = 6;
  private static final int NEAR = 30;
  private static final int FAR = 80;

  /** The recogniser. */
  public CustodyRecord() {
    super(Category.CUSTODY_RECORD, "custody-record");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return inWhole(text);
  }

  @Override
  public List<TextMatch> find(PreparedText text, Told told) {
    int[] last = {-1};
    return REFERENCE.find(
        text,
        hit -> {
          Optional<TextMatch> match = judge(hit, last[0], told);
          match.ifPresent(m -> last[0] = hit.end());
          return match;
        });
  }

  private Optional<TextMatch> judge(Hit hit, int last, Told told) {
    if (hit.digits() < 3 || References.isDate(hit.chars()) || References.isTimes(hit)) {
      return Optional.empty();
    }
    Optional<String> word =
        NAMED
            .closeBefore(hit, References.reach(hit, last, NEAR))
            .or(() -> isListed(hit, last) ? Optional.of("another one before it") : Optional.empty())
            .or(() -> References.isGrouped(hit) ? RECORD.nearBefore(hit, FAR) : Optional.empty())
            .or(() -> NAMED.column(hit));
    if (word.isPresent()) {
      References.tell(told, rule(), hit);
      return Optional.of(match(hit, CUED, Proof.cued(word)));
    }
    if (NAMED.isUnnamed(hit, FAR)) {
      References.keep(told, rule(), hit, match(hit, CUED, References.ALIKE));
    }
    return Optional.empty();
  }

  private static boolean isListed(Hit hit, int last) {
    return last >= 0
        && hit.start() > last
        && hit.start() - last <= LIST
        && hit.signs() >= 6
        && BETWEEN.matcher(hit.text().text()).region(last, hit.start()).matches();
  }
}
