// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

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
 * Exhibit reference: the initials of who produces it, two to four letters, a stroke and a number;
 * it carries a person's initials. Without a stroke only beside a word that names it. Source: Crown
 * Prosecution Service, exhibits guidance; Magistrates' Courts practice.
 */
public final class ExhibitReference extends Recogniser {

  private static final Shape REFERENCE =
      Shape.atCodes(
          "(?<![\\p{L}0-9/-])[A-Z]{2,4}(?:[ ]?(/)[ ]?|-)?[0-9]{1,3}(?:(?<=/[0-9]{1,3})[A-Z])?"
              + "(?![\\p{L}0-9]|[/-](?![0-9]{1,2}(?![\\p{L}0-9/-])|[A-Z]{2,4}/[0-9]{1,3}(?![0-9/])))");
  private static final Shape LONG =
      Shape.atCodes(
          "(?<![\\p{L}0-9/-])[A-Z]{2,4}/(?:([A-Z]{1,4})|[0-9]{1,4})/[0-9]{1,3}[A-Z]?(?![\\p{L}0-9/-])");
  private static final Shape ACCENTED = Shape.at("/", "(?<=\\p{Lu})/[0-9]{1,3}(?![\\p{L}0-9/-])");
  private static final Cues EXHIBIT =
      Cues.of(
          "exhibits?(?: ref(?:erence)?| no)?|exh|exhibited(?: as)?|produce[sd]?(?: as)?|seal(?:ed)?|seized|item",
          "road|reg|vehicle|pc|ps|flat");
  private static final Set<String> NONE =
      Set.of(
          "TCP", "USB", "MG", "HTTP", "WEB", "UDP", "ISO", "MPG", "PAGE", "PP", "NO", "CAD", "LOG");

  /** Initials of somebody only with a stroke behind them. */
  private static final Set<String> UNITS = Set.of("PM", "AM", "KM", "RS", "CD", "MM", "CM", "KG");

  /** The recogniser. */
  public ExhibitReference() {
    super(Category.EXHIBIT_REFERENCE, "exhibit-reference");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return joined(
        LONG.find(text, this::judgeLong),
        REFERENCE.find(text, this::judge),
        ACCENTED.find(text, this::accented));
  }

  /** "PT/VID/01"; with digits in the middle only beside a word that names it. */
  private Optional<TextMatch> judgeLong(Hit hit) {
    String chars = hit.chars();
    if (!chars.equals(chars.toUpperCase(Locale.ROOT))) {
      return Optional.empty();
    }
    Optional<String> cue = EXHIBIT.before(hit);
    if (cue.isPresent()) {
      return Optional.of(match(hit, CUED, Proof.cued(cue)));
    }
    return hit.group(1) != null ? Optional.of(match(hit, LIKELY, Proof.none())) : Optional.empty();
  }

  /** Initials with accents stand before the stroke. */
  private Optional<TextMatch> accented(Hit hit) {
    String chars = hit.text().text();
    int start = hit.start();
    boolean other = false;
    while (start > 0 && hit.start() - start < 5 && Character.isUpperCase(chars.charAt(start - 1))) {
      start--;
      other |= chars.charAt(start) >= 0x80;
    }
    boolean free = start == 0 || !Character.isLetterOrDigit(chars.charAt(start - 1));
    int letters = hit.start() - start;
    return other && free && letters >= 2 && letters <= 4
        ? Optional.of(match(hit.between(start, hit.end()), LIKELY, Proof.none()))
        : Optional.empty();
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private Optional<TextMatch> judge(Hit hit) {
    String chars = hit.chars();
    int first = 0;
    while (isLetter(chars.charAt(first))) {
      first++;
    }
    String letters = chars.substring(0, first);
    boolean stroke = hit.group(1) != null;
    if (NONE.contains(letters.toUpperCase(Locale.ROOT))
        || (!stroke && UNITS.contains(letters))
        || letters.chars().filter(Character::isUpperCase).count() < 2) {
      return Optional.empty();
    }
    Optional<String> cue = EXHIBIT.before(hit);
    if (cue.isPresent()) {
      return Optional.of(match(hit, CUED, Proof.cued(cue)));
    }
    return stroke ? Optional.of(match(hit, LIKELY, Proof.none())) : Optional.empty();
  }
}
