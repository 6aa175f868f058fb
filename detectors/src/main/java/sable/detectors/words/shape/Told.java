// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sable.pipeline.text.TextMatch;
import sable.pipeline.text.TextPart;

/**
 * What a text tells of itself as a whole while it is looked through part by part: its latest year,
 * words that were told of surely once, and what is a match only if its words were. One look through
 * one text, one thread.
 */
public final class Told {

  private final Set<String> words = new HashSet<>();
  private final Map<Integer, List<Perhaps>> perhaps = new TreeMap<>();
  private final Map<Integer, Integer> yearsRelied = new HashMap<>();
  private TextPart part = TextPart.whole("");
  private int latestYear;

  /** A match, in the whole text, that counts where its words were told of. */
  private record Perhaps(String words, TextMatch match) {}

  /** Turns to a part. */
  public void begin(TextPart next) {
    part = next;
    perhaps.remove(next.number());
    yearsRelied.remove(next.number());
  }

  /** Whether the part is the whole text, and no other part will tell more. */
  public boolean isOfWhole() {
    return part.isWhole();
  }

  /** Takes words as told of, where they stand in the part's own characters. */
  public void tell(String told, Hit hit) {
    if (isOwn(hit)) {
      words.add(told);
    }
  }

  /** Whether words were told of, or another part may still tell of them. */
  public boolean mayHold(String told) {
    return !isOfWhole() || words.contains(told);
  }

  /** Keeps a match for the end, when it is known whether its words were told of anywhere. */
  public void keep(String ifTold, Hit hit, TextMatch match) {
    if (isOwn(hit)) {
      perhaps
          .computeIfAbsent(part.number(), number -> new ArrayList<>())
          .add(new Perhaps(ifTold, match.shifted(part.offset())));
    }
  }

  /** The latest year of the text as far as it is known, and that of a part added to it. */
  public int latestYear(int ofPart) {
    latestYear = Math.max(latestYear, ofPart);
    return latestYear;
  }

  /** Says that a part would be judged otherwise if the text's latest year were later. */
  public void reliesOnYear() {
    yearsRelied.put(part.number(), latestYear);
  }

  /** Whether a hit begins in the part's own characters. */
  public boolean isOwn(Hit hit) {
    return part.owns(hit.text().originalStart(hit.start()));
  }

  /** Numbers of the parts that were judged before the latest year was known. */
  public Set<Integer> unsettled() {
    Set<Integer> parts = new HashSet<>();
    yearsRelied.forEach(
        (number, year) -> {
          if (year < latestYear) {
            parts.add(number);
          }
        });
    return parts;
  }

  /** Matches whose words were told of, by rising offset of the whole text. */
  public List<TextMatch> rest() {
    List<TextMatch> rest = new ArrayList<>();
    perhaps
        .values()
        .forEach(
            kept ->
                kept.stream()
                    .filter(one -> words.contains(one.words()))
                    .map(Perhaps::match)
                    .forEach(rest::add));
    return rest;
  }
}
