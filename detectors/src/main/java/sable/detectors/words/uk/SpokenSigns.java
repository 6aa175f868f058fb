// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import sable.detectors.words.shape.PreparedText;

/**
 * Runs of letters and figures as they are spoken: words of the radiotelephony alphabet, figures in
 * words, single letters, up to three capitals, and figures as written, with a space, hyphen, comma
 * or line end between. Source: ITU Radio Regulations, Appendix 14, and customary English.
 */
final class SpokenSigns {

  private static final int LONGEST = 9;
  private static final int WIDEST_GAP = 3;

  private static final Map<String, String> WORDS = words();

  /** Which first letters, last letters and lengths the words have: most others are passed by. */
  private static final boolean[] SEEN = seen();

  /**
   * A sign.
   *
   * @param start prepared offset
   * @param end prepared offset, one past
   * @param value the letter or figures it stands for, in capitals
   * @param spoken whether it is a word
   */
  record Sign(int start, int end, String value, boolean spoken) {}

  private SpokenSigns() {}

  /** Hands on every run of at least {@code least} signs, in time in proportion to the text. */
  static void forEach(PreparedText text, int least, Consumer<List<Sign>> taker) {
    String chars = text.text();
    List<Sign> run = new ArrayList<>();
    int at = 0;
    while (at < chars.length()) {
      if (!PreparedText.isLetterOrDigit(chars.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < chars.length() && PreparedText.isLetterOrDigit(chars.charAt(end))) {
        end++;
      }
      String value = end - at > LONGEST ? "" : value(chars, at, end);
      boolean beside = run.isEmpty() || isBeside(chars, run.get(run.size() - 1).end(), at);
      if (value.isEmpty() || !beside) {
        if (run.size() >= least) {
          taker.accept(run);
        }
        run = run.isEmpty() ? run : new ArrayList<>();
      }
      if (!value.isEmpty()) {
        int ray = value.equals("X") && end - at == 1 ? rayEnd(chars, end) : end;
        boolean spoken =
            ray > end || (value.length() < end - at && Character.isLetter(chars.charAt(at)));
        end = ray;
        run.add(new Sign(at, end, value, spoken));
      }
      at = end;
    }
    if (run.size() >= least) {
      taker.accept(run);
    }
  }

  /** The signs joined, "double" told. */
  static String joined(List<Sign> signs) {
    StringBuilder out = new StringBuilder();
    int times = 1;
    String tens = "";
    for (Sign sign : signs) {
      String value = sign.value();
      if (value.equals("*")) {
        times = 2;
        continue;
      }
      boolean unit = value.length() == 1 && value.charAt(0) >= '1' && value.charAt(0) <= '9';
      if (!tens.isEmpty() && unit && sign.spoken()) {
        out.setCharAt(out.length() - 1, value.charAt(0));
      } else {
        out.append(value.repeat(times));
      }
      times = 1;
      tens = sign.spoken() && value.length() == 2 && value.endsWith("0") ? value : "";
    }
    return out.toString();
  }

  private static boolean isBeside(String chars, int from, int to) {
    if (to - from > WIDEST_GAP) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (" ,-\n".indexOf(chars.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** One past "-ray" behind an X. */
  private static int rayEnd(String chars, int end) {
    boolean ray =
        chars.regionMatches(true, end + 1, "ray", 0, 3)
            && end < chars.length()
            && "- ".indexOf(chars.charAt(end)) >= 0
            && (end + 4 == chars.length() || !PreparedText.isLetterOrDigit(chars.charAt(end + 4)));
    return ray ? end + 4 : end;
  }

  private static String value(String chars, int from, int to) {
    char first = chars.charAt(from);
    if (first >= '0' && first <= '9') {
      for (int i = from; i < to; i++) {
        if (chars.charAt(i) < '0' || chars.charAt(i) > '9') {
          return "";
        }
      }
      return to - from <= 4 ? chars.substring(from, to) : "";
    }
    if (to - from == 1) {
      char high = Character.toUpperCase(first);
      return high >= 'A' && high <= 'Z' ? String.valueOf(high) : "";
    }
    int place = place(first, chars.charAt(to - 1), to - from);
    String word =
        place >= 0 && SEEN[place]
            ? WORDS.getOrDefault(chars.substring(from, to).toLowerCase(Locale.ROOT), "")
            : "";
    return word.isEmpty() && to - from <= 3 && isHigh(chars, from, to)
        ? chars.substring(from, to)
        : word;
  }

  private static boolean isHigh(String chars, int from, int to) {
    for (int i = from; i < to; i++) {
      if (chars.charAt(i) < 'A' || chars.charAt(i) > 'Z') {
        return false;
      }
    }
    return true;
  }

  private static int place(char first, char last, int length) {
    int one = (first | 0x20) - 'a';
    int other = (last | 0x20) - 'a';
    boolean letters = one >= 0 && one < 26 && other >= 0 && other < 26;
    return letters ? (one * 26 + other) * (LONGEST + 1) + length : -1;
  }

  private static boolean[] seen() {
    boolean[] seen = new boolean[26 * 26 * (LONGEST + 1)];
    WORDS
        .keySet()
        .forEach(
            word ->
                seen[place(word.charAt(0), word.charAt(word.length() - 1), word.length())] = true);
    return seen;
  }

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (String word :
        ("alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike"
                + " november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray"
                + " yankee zulu")
            .split(" ")) {
      words.put(word, word.substring(0, 1).toUpperCase(Locale.ROOT));
    }
    String[] figures = "zero one two three four five six seven eight nine".split(" ");
    for (int i = 0; i < figures.length; i++) {
      words.put(figures[i], String.valueOf(i));
    }
    words.put("oh", "0");
    words.put("nil", "0");
    words.put("niner", "9");
    words.put("fife", "5");
    words.put("fower", "4");
    words.put("tree", "3");
    words.put("double", "*");
    String[] teens =
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
            .split(" ");
    for (int i = 0; i < teens.length; i++) {
      words.put(teens[i], String.valueOf(10 + i));
    }
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int i = 0; i < tens.length; i++) {
      words.put(tens[i], String.valueOf(20 + 10 * i));
    }
    return Map.copyOf(words);
  }
}
