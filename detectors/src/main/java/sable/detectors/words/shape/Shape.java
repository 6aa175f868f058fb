// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.pipeline.text.TextMatch;

/**
 * A regular expression that is tried only where it can begin, on a window of {@value #WINDOW}
 * characters, so that a search takes time in proportion to the text whatever stands in it. Letters
 * fit in both cases unless the expression says otherwise.
 */
public final class Shape {

  /** Between two groups of one number: nothing, a space, hyphen or full stop, or a line end. */
  public static final String GAP = "(?:[ .-]{1,2}|[ ]{0,2}\\n[ ]{0,4})?";

  /** Nothing of a word or number goes before or after. */
  public static final String OPEN = "(?<![\\p{L}0-9])";

  /** Nothing of a word or number goes before or after. */
  public static final String SHUT = "(?![\\p{L}0-9])";

  private static final int WINDOW = 120;

  private final Function<PreparedText, Places> anchors;
  private final Pattern pattern;
  private final Glance glance;

  private Shape(Function<PreparedText, Places> anchors, String expression) {
    this.anchors = anchors;
    this.pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    this.glance = Glance.of(expression);
  }

  /** A shape that begins with a digit, before which no digit stands. */
  public static Shape atDigits(String expression) {
    return new Shape(PreparedText::digitRuns, expression);
  }

  /**
   * A shape that begins with a word of ASCII letters and digits which holds a digit, or a word of
   * up to five letters after which one with a digit follows, or others joined to it.
   */
  public static Shape atCodes(String expression) {
    return new Shape(PreparedText::codes, expression);
  }

  /** A shape that begins with a letter or digit, before which no letter or digit stands. */
  public static Shape atStarts(String expression) {
    return new Shape(PreparedText::starts, "(?<![0-9])(?:" + expression + ")");
  }

  /** A shape that begins with a sequence of characters. */
  public static Shape at(String opening, String expression) {
    return new Shape(text -> places(text, opening), expression);
  }

  /**
   * Looks through a text.
   *
   * @param judge makes a match of a hit, or refuses it; after a match the search goes on behind it
   */
  public List<TextMatch> find(PreparedText text, Function<Hit, Optional<TextMatch>> judge) {
    Places places = anchors.apply(text);
    int[] openings = places.opened(glance);
    return find(text, places, openings, places.mayOpen(openings), judge);
  }

  /**
   * The same at some of the places.
   *
   * @param where whether something could come of a place, told by what is soon seen
   */
  public List<TextMatch> find(
      PreparedText text, IntPredicate where, Function<Hit, Optional<TextMatch>> judge) {
    Places places = anchors.apply(text);
    int[] openings = places.opened(glance);
    Marked possible = places.mayOpen(openings);
    for (int i = possible.first(0, places.size());
        i >= 0;
        i = possible.first(i + 1, places.size())) {
      if (!where.test(places.at(i))) {
        possible.remove(i);
      }
    }
    return find(text, places, openings, possible, judge);
  }

  private List<TextMatch> find(
      PreparedText text,
      Places places,
      int[] openings,
      Marked possible,
      Function<Hit, Optional<TextMatch>> judge) {
    List<TextMatch> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text.text());
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    byte[] kinds = text.kinds();
    int free = 0;
    for (int i = possible.first(0, places.size());
        i >= 0;
        i = possible.first(i + 1, places.size())) {
      int place = places.at(i);
      int opened = openings[places.opening(i)];
      if (place < free || !glance.mayGoOn(opened, kinds, place + Places.OPENING, place + WINDOW)) {
        continue;
      }
      matcher.region(place, Math.min(text.text().length(), place + WINDOW));
      if (matcher.lookingAt()) {
        Optional<TextMatch> match = judge.apply(new Hit(text, place, matcher.end(), matcher));
        if (match.isPresent()) {
          found.add(match.get());
          free = matcher.end();
        }
      }
    }
    return found;
  }

  private static Places places(PreparedText text, String opening) {
    Places.Builder all = new Places.Builder(text.kinds());
    String chars = text.text();
    int at = chars.indexOf(opening);
    while (at >= 0) {
      all.add(at);
      at = chars.indexOf(opening, at + opening.length());
    }
    return all.build();
  }
}
