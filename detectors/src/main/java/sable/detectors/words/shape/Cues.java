// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words near a match that say what it is. They are looked for before it, on its line and in the 40
 * characters before it; of words that say different things the nearest counts.
 */
public final class Cues {

  private static final int BEFORE = 40;
  private static final int LINE = 80;
  private static final int WIDEST = 200;

  private static final int ROWS = 2;
  private static final int ROWS_OF_STROKES = 5;
  private static final int FAR_BELOW = 800;

  /** Characters from which on a line is taken to be full. */
  private static final int FULL = 45;

  /** Lines above a hit in which the head of its column may stand. */
  private static final int HEADS = 5;

  private final Pattern words;
  private final Glance glance;

  private Cues(String expression) {
    this.words = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    this.glance = Glance.of(expression);
  }

  /**
   * Cues.
   *
   * @param own expression for words that name the thing, such as {@code "nhs|n\\.h\\.s"}; each
   *     begins with a letter
   * @param other expression for words that name something else, empty for none
   */
  public static Cues of(String own, String other) {
    String expression =
        other.isEmpty()
            ? "(?<!\\p{L})(" + own + ")(?!\\p{L})"
            : "(?<!\\p{L})(?:(" + own + ")|(?:" + other + "))(?!\\p{L})";
    return new Cues(expression);
  }

  /** Cues with nothing against them. */
  public static Cues of(String own) {
    return of(own, "");
  }

  /** The nearest word before a hit that names it, in small letters. */
  public Optional<String> before(Hit hit) {
    return before(hit.text(), hit.start());
  }

  /** The nearest word before a place that names what stands there, in small letters. */
  public Optional<String> before(PreparedText text, int start) {
    int from = Math.max(0, Math.min(start - BEFORE, text.lineStart(start, LINE)));
    return between(text, from, start);
  }

  /** The same, no further than {@code most} characters and on the same line. */
  public Optional<String> closeBefore(Hit hit, int most) {
    return between(hit.text(), hit.text().lineStart(hit.start(), most), hit.start());
  }

  /**
   * Whether a word of either kind may begin in the {@code most} characters before a place; where
   * not, there is none.
   */
  public boolean mayStandBefore(PreparedText text, int at, int most) {
    Beginnings words = text.beginnings(glance);
    int last = words.before(at) - 1;
    return last >= 0 && words.at(last) >= at - most;
  }

  /**
   * The same, but where the hit stands near the begin of a line that goes on with the sentence of
   * the line above, no line end stops it.
   */
  public Optional<String> nearBefore(Hit hit, int most) {
    PreparedText text = hit.text();
    int line = text.lineStart(hit.start(), most);
    int above = goesOn(text, line) ? text.lineStart(line - 1, WIDEST) : line;
    return between(text, Math.max(above, hit.start() - most), hit.start());
  }

  /** Whether the line that begins at a place is the rest of a full line of running words. */
  private static boolean goesOn(PreparedText text, int line) {
    String chars = text.text();
    if (line < 2 || chars.charAt(line - 1) != '\n') {
      return false;
    }
    int above = text.lineStart(line - 1, WIDEST);
    int last = line - 2;
    return line - above >= FULL
        && ".:;|!?".indexOf(chars.charAt(last)) < 0
        && text.nextGap(above, line - 1) == line - 1;
  }

  /**
   * The head of the column in which a hit stands: of the {@value #HEADS} lines above, the field of
   * the same number, or one that begins in the same place, where it names the thing. Fields are
   * parted by two spaces, a tab or an upright stroke; a line with figures is no head.
   */
  public Optional<String> column(Hit hit) {
    PreparedText text = hit.text();
    int line = text.lineStart(hit.start(), WIDEST);
    if (!mayStandAbove(text, line)) {
      return Optional.empty();
    }
    int number = fieldsBefore(text, line, hit.start());
    char row = parting(text, line, hit.start());
    int end = line - 1;
    for (int above = 0; above < HEADS && end > 0; above++) {
      int start = text.lineStart(end, WIDEST);
      Optional<String> head =
          text.hasDigit(start, end)
              ? Optional.empty()
              : fieldAt(text, start, end, number, hit.start() - line, row);
      if (head.isPresent() || (number == 0 && text.isWords(start, end))) {
        return head;
      }
      end = start - 1;
    }
    return Optional.empty();
  }

  /** Whether a word of either kind may begin on one of the lines above one. */
  private boolean mayStandAbove(PreparedText text, int line) {
    int top = line;
    for (int above = 0; above < HEADS && top > 1; above++) {
      top = text.lineStart(top - 1, WIDEST);
    }
    return mayStandBefore(text, line, line - top);
  }

  /**
   * Whether a hit stands in the same column as a place on one of the lines above ({@value #ROWS},
   * and {@value #ROWS_OF_STROKES} where upright strokes part the fields), so that what holds for
   * that place holds for it: tables are longer than their heads can be seen.
   *
   * @param other a prepared offset before the hit, or -1 for none
   */
  public boolean isBelow(Hit hit, int other) {
    if (other < 0 || other >= hit.start() || hit.start() - other > FAR_BELOW) {
      return false;
    }
    PreparedText text = hit.text();
    int line = text.lineStart(hit.start(), WIDEST);
    if (line <= other) {
      return false;
    }
    int most = parting(text, line, hit.start()) == '|' ? ROWS_OF_STROKES : ROWS;
    int before = line;
    for (int row = 0; row < most && before > other; row++) {
      before = text.lineStart(before - 1, WIDEST);
    }
    if (before > other) {
      return false;
    }
    int above = text.lineStart(other, WIDEST);
    int number = fieldsBefore(text, line, hit.start());
    return number > 0 && number == fieldsBefore(text, above, other);
  }

  private Optional<String> fieldAt(
      PreparedText text, int start, int end, int number, int column, char row) {
    String chars = text.text();
    char head = row != 0 && parting(text, start, end) == row ? row : 0;
    int at = start;
    int count = 0;
    while (at < end) {
      at = head == 0 ? behindGap(chars, at, end) : behindSpaces(chars, at, end);
      int last = head == 0 ? text.nextGap(at, end) : next(chars, head, at, end);
      boolean here = (count == number && number > 0) || Math.abs(at - start - column) <= 1;
      if (here
          && last > at
          && last - at <= BEFORE
          && glance.mayMatch(text.kinds(), at, last - at)) {
        Matcher matcher = words.matcher(chars).region(at, last).useTransparentBounds(true);
        if (matcher.lookingAt()) {
          return named(matcher);
        }
      }
      count++;
      at = head == 0 ? last : last + 1;
    }
    return Optional.empty();
  }

  /**
   * What parts the fields between two places of a line: an upright stroke, a tab, or 0 for gaps.
   */
  private static char parting(PreparedText text, int from, int to) {
    char parting = 0;
    for (int at = text.nextGap(from, to);
        at < to && parting != '|';
        at = text.nextGap(at + 1, to)) {
      char c = text.text().charAt(at);
      parting = c == ' ' ? parting : c;
    }
    return parting;
  }

  private static int next(String chars, char parting, int from, int to) {
    int at = from;
    while (at < to && chars.charAt(at) != parting) {
      at++;
    }
    return at;
  }

  private static int behindSpaces(String chars, int from, int to) {
    int at = from;
    while (at < to && chars.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static int behindGap(String chars, int from, int to) {
    int at = from;
    while (at < to && " \t|".indexOf(chars.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int fieldsBefore(PreparedText text, int line, int at) {
    String chars = text.text();
    int fields = 0;
    char parting = parting(text, line, at);
    if (parting != 0) {
      for (int i = line; i < at; i++) {
        fields += chars.charAt(i) == parting ? 1 : 0;
      }
      return fields;
    }
    int i = line;
    while (i < at && " |".indexOf(chars.charAt(i)) >= 0) {
      i++;
    }
    i = text.nextGap(i, at);
    while (i < at) {
      fields++;
      i = text.nextGap(behindGap(chars, i, at), at);
    }
    return fields;
  }

  /** The first word after a place on its line that names what stands before it. */
  public Optional<String> after(Hit hit, int most) {
    Matcher matcher = words.matcher(hit.text().text());
    matcher.region(hit.end(), hit.text().lineEnd(hit.end(), most));
    matcher.useTransparentBounds(true);
    return matcher.find() ? named(matcher) : Optional.empty();
  }

  /** Whether no word before a hit on its line, own or other, says what it is. */
  public boolean isUnnamed(Hit hit, int most) {
    PreparedText text = hit.text();
    int from = text.lineStart(hit.start(), most);
    return lastOf(text, from, hit.start()) == null;
  }

  /** The last word between two places that names what stands after it, in small letters. */
  public Optional<String> between(PreparedText text, int from, int to) {
    Word last = lastOf(text, from, to);
    return last != null && last.own()
        ? Optional.of(text.text().substring(last.start(), last.end()).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** A word of either kind. */
  private record Word(int start, int end, boolean own) {}

  /** The last word of either kind between two places. */
  private @Nullable Word lastOf(PreparedText text, int from, int to) {
    Beginnings beginnings = text.beginnings(glance);
    for (int i = beginnings.before(to) - 1; i >= 0 && beginnings.at(i) >= from; i--) {
      int end = end(text, beginnings, i);
      if (Math.abs(end) > to && end != Beginnings.NONE) {
        end = end(text, beginnings.at(i), to);
      }
      if (end != Beginnings.NONE) {
        return new Word(beginnings.at(i), Math.abs(end), end > 0);
      }
    }
    return null;
  }

  /** Where the word ends that begins at a place, wherever that is; looked for once. */
  private int end(PreparedText text, Beginnings beginnings, int index) {
    int end = beginnings.known(index);
    if (end == Beginnings.UNKNOWN) {
      end = end(text, beginnings.at(index), text.text().length());
      beginnings.enter(index, end);
    }
    return end;
  }

  /** The same where it ends no later than at a place; below 0 for a word of the other kind. */
  private int end(PreparedText text, int at, int to) {
    Matcher matcher = words.matcher(text.text()).region(at, to).useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return Beginnings.NONE;
    }
    return matcher.start(1) >= 0 ? matcher.end() : -matcher.end();
  }

  private static Optional<String> named(Matcher matcher) {
    return Optional.ofNullable(matcher.group(1)).map(word -> word.toLowerCase(Locale.ROOT));
  }
}
