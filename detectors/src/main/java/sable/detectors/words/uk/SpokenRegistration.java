// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.uk.SpokenSigns.Sign;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Vehicle registration mark as it is spoken or spelled in a call or over the radio: "Lima Mike six
 * four Tango Papa X-ray", "LM 64 T P X". Words of the alphabet make it likely; letters with spaces
 * between alone are for review unless a word names a vehicle. Sources: DVLA, INF104; ITU Radio
 * Regulations, Appendix 14.
 */
public final class SpokenRegistration extends Recogniser {

  private static final int LEAST = 4;
  private static final int MOST = 10;

  private static final Pattern CURRENT =
      Pattern.compile("[A-HJ-PR-Y]{2}(?:0[2-9]|[12][0-9]|5[1-9]|[67][0-9])[A-HJ-PR-Z]{3}");
  private static final Pattern OLDER =
      Pattern.compile(
          "[A-HJ-NPR-TV-Y][1-9][0-9]{0,2}[A-HJ-PR-Y]{3}|[A-HJ-PR-Y]{3}[1-9][0-9]{0,2}[A-HJ-NPR-TV-Y]"
              + "|Q[1-9][0-9]{0,2}[A-HJ-PR-Y]{3}"
              + "|[A-Z](?:[A-HJ-PR-Z]Z|I[ABJLW]|JI|OI|UI|XI)[1-9][0-9]{2,3}");
  private static final Pattern PART = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z]{0,2}");

  /** The recogniser. */
  public SpokenRegistration() {
    super(Category.VEHICLE_REGISTRATION, "spoken-registration");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> found = new ArrayList<>();
    SpokenSigns.forEach(text, LEAST, run -> look(text, run, found));
    return found;
  }

  private void look(PreparedText text, List<Sign> run, List<TextMatch> found) {
    int i = 0;
    while (i < run.size()) {
      int next = i + 1;
      for (int end = Math.min(run.size(), i + MOST); end - i >= LEAST; end--) {
        boolean whole =
            (i == 0 || !run.get(i - 1).spoken()) && (end == run.size() || !run.get(end).spoken());
        Optional<TextMatch> match = judge(text, run.subList(i, end), whole);
        if (match.isPresent()) {
          found.add(match.get());
          next = end;
          break;
        }
      }
      i = next;
    }
  }

  /**
   * A mark, or none.
   *
   * @param whole whether nothing spoken goes on before or behind it: only a current mark tells
   *     where it begins and ends
   */
  private Optional<TextMatch> judge(PreparedText text, List<Sign> signs, boolean whole) {
    String mark = SpokenSigns.joined(signs);
    boolean current = CURRENT.matcher(mark).matches();
    boolean older = !current && OLDER.matcher(mark).matches();
    if (!current && (!whole || (!older && !PART.matcher(mark).matches()))) {
      return Optional.empty();
    }
    Hit hit = new Hit(text, signs.get(0).start(), signs.get(signs.size() - 1).end());
    Optional<String> cue = VehicleRegistration.VEHICLE.before(hit);
    boolean alphabet =
        signs.stream().filter(s -> s.spoken() && Character.isLetter(s.value().charAt(0))).count()
            >= 2;
    double confidence =
        alphabet
            ? spoken(current, older, cue.isPresent())
            : spelled(hit, signs, current, cue.isPresent());
    return confidence > 0 ? Optional.of(match(hit, confidence, Proof.cued(cue))) : Optional.empty();
  }

  private static double spoken(boolean current, boolean older, boolean cue) {
    if (current) {
      return cue ? SURE : CHECKED;
    }
    return cue ? CUED : older ? LIKELY : 0;
  }

  /** Letters one by one, two at least; what has none is a mark as written. */
  private static double spelled(Hit hit, List<Sign> signs, boolean current, boolean cue) {
    long letters =
        signs.stream()
            .filter(s -> !s.spoken() && s.value().length() == 1)
            .filter(s -> Character.isLetter(s.value().charAt(0)))
            .count();
    boolean capitals = hit.chars().chars().noneMatch(Character::isLowerCase);
    if (letters < 2 || !current) {
      return 0;
    }
    return cue ? SURE : capitals ? REVIEW : 0;
  }
}
