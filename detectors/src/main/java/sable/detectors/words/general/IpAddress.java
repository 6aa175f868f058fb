// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import java.util.List;
import java.util.Optional;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Internet address: four numbers of 0 to 255 with full stops, of which one at least is 20 or more
 * (a section number is not), or beside a word that names it; or version 6 in colons with at least
 * three groups. Source: RFC 791, RFC 4291.
 */
public final class IpAddress extends Recogniser {

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Shape FOUR =
      Shape.atDigits(
          "(?<![\\p{L}0-9.])" + OCTET + "(?:\\." + OCTET + "){3}(?![\\p{L}0-9]|\\.[0-9])");
  private static final Shape SIX =
      Shape.atCodes(
          "(?<![\\p{L}0-9:])(?=[0-9A-F]{0,4}:[0-9A-F:]{6,})[0-9A-F]{1,4}(?::{1,2}[0-9A-F]{1,4}){2,7}(?:::)?(?![\\p{L}0-9:])");
  private static final Cues IP =
      Cues.of(
          "ip(?: ?(?:v[46]|address|addr))?|host|login|logged in|from",
          "version|v|section|para|paragraph|release");

  /** The recogniser. */
  public IpAddress() {
    super(Category.IP_ADDRESS, "ip-address");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return joined(FOUR.find(text, this::judgeFour), SIX.find(text, this::judgeSix));
  }

  private Optional<TextMatch> judgeFour(Hit hit) {
    Optional<String> cue = IP.before(hit);
    boolean small = true;
    for (String octet : hit.chars().split("\\.")) {
      small &= Integer.parseInt(octet) < 20;
    }
    if (small && cue.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(match(hit, cue.isPresent() ? SURE : CHECKED, Proof.of("octets", cue)));
  }

  private Optional<TextMatch> judgeSix(Hit hit) {
    String chars = hit.chars();
    int groups = chars.split(":+").length;
    boolean shortened = chars.contains("::");
    boolean letters = chars.chars().anyMatch(Character::isLetter);
    return groups == 8 || (shortened && groups >= 3 && letters)
        ? Optional.of(match(hit, CHECKED, Proof.of("groups", IP.before(hit))))
        : Optional.empty();
  }
}
