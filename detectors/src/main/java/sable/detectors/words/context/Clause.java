// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A stretch of words without a full stop, semicolon, bracket, empty line or gap between: what is
 * said in one breath. Longer ones than {@value #MOST} words are cut. Its words are in small
 * letters, {@code 's} kept.
 */
final class Clause {

  static final int MOST = 60;
  private static final String STOPS = ".;:!?()[]{}\"\u201c\u201d|\t";

  private final String text;
  private final List<int[]> places;
  private final List<String> words;

  private Clause(String text, List<int[]> places, List<String> words) {
    this.text = text;
    this.places = places;
    this.words = words;
  }

  int size() {
    return words.size();
  }

  /** A word in small letters, empty outside the clause. */
  String word(int i) {
    return i < 0 || i >= words.size() ? "" : words.get(i);
  }

  /** Where a word begins in the prepared text. */
  int start(int i) {
    return places.get(i)[0];
  }

  /** One past where a word ends in the prepared text. */
  int end(int i) {
    return places.get(i)[1];
  }

  /** Whether a word begins with a capital. */
  boolean isCapital(int i) {
    return i >= 0 && i < words.size() && Character.isUpperCase(text.charAt(start(i)));
  }

  /** Whether a comma or line end with a comma stands just behind a word. */
  boolean commaBehind(int i) {
    return end(i) < text.length() && text.charAt(end(i)) == ',';
  }

  /** Hands on one clause after another, in time in proportion to the text. */
  static void forEach(String text, Consumer<Clause> taker) {
    List<int[]> places = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isWordChar(c)) {
        int start = at;
        while (at < text.length() && (isWordChar(text.charAt(at)) || isInside(text, at))) {
          at++;
        }
        places.add(new int[] {start, at});
        if (places.size() == MOST) {
          handOn(text, places, taker);
        }
      } else {
        boolean gap = c == ' ' && text.startsWith("   ", at);
        boolean line = c == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        if (STOPS.indexOf(c) >= 0 || gap || line) {
          handOn(text, places, taker);
        }
        at++;
      }
    }
    handOn(text, places, taker);
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isInside(String text, int at) {
    char c = text.charAt(at);
    return (c == '\'' || c == '-' || c == '&')
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static void handOn(String text, List<int[]> places, Consumer<Clause> taker) {
    if (places.size() >= 2) {
      List<String> words = new ArrayList<>(places.size());
      for (int[] place : places) {
        words.add(text.substring(place[0], place[1]).toLowerCase(Locale.ROOT));
      }
      taker.accept(new Clause(text, List.copyOf(places), words));
    }
    places.clear();
  }
}
