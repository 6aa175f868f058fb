// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A stretch of a text on its way past several detectors, with something of what stands before and
 * behind it. What one detector makes of its characters is there for the others.
 */
public final class TextPart {

  /** Characters of a part that are its own. */
  public static final int OWN = 1 << 17;

  /** Characters before a part's own that are shown with them: some lines, and more than a match. */
  public static final int BEFORE = 4096;

  /**
   * Texts up to this length are one part: every text file that is not opened as parts of its own.
   * The head of a table tells what its columns are, however long it is, only where both are seen.
   */
  public static final int WHOLE = 1 << 25;

  /** Characters in which a better place for a cut is looked for. */
  private static final int SEARCHED = 1024;

  private final int number;
  private final String text;
  private final int offset;
  private final int from;
  private final int to;
  private final Map<Class<?>, Object> forms = new ConcurrentHashMap<>();

  private TextPart(int number, String text, int offset, int from, int to) {
    this.number = number;
    this.text = text;
    this.offset = offset;
    this.from = from;
    this.to = to;
  }

  /** A text as its only part. */
  public static TextPart whole(String text) {
    return new TextPart(0, text, 0, 0, text.length());
  }

  /**
   * Where a text is cut: {@code from}, {@code to} of each part's own characters and {@code start},
   * {@code end} of what is shown of it.
   */
  public record Cut(int number, int start, int from, int to, int end) {

    /** The part itself. */
    public TextPart of(String text) {
      return new TextPart(number, text.substring(start, end), start, from - start, to - start);
    }
  }

  /**
   * Cuts a text, a long one into parts, at line ends where there are some, else at spaces.
   *
   * @param behind characters behind a part's own that are shown with them
   */
  public static List<Cut> cuts(String text, int behind) {
    return text.length() <= WHOLE
        ? List.of(new Cut(0, 0, 0, text.length(), text.length()))
        : cuts(text, OWN, BEFORE, behind);
  }

  /** The same with other sizes, however short the text is. */
  public static List<Cut> cuts(String text, int own, int before, int behind) {
    List<Cut> cuts = new ArrayList<>();
    int from = 0;
    while (from < text.length() || cuts.isEmpty()) {
      int to = text.length() - from <= own ? text.length() : cut(text, from, from + own);
      int start = from <= before ? 0 : cut(text, 0, from - before);
      int end = text.length() - to <= behind ? text.length() : cut(text, to, to + behind);
      cuts.add(new Cut(cuts.size(), start, from, to, end));
      from = to;
    }
    return cuts;
  }

  /** The last place after a line end or a space up to {@code at}, never inside a character. */
  private static int cut(String text, int from, int at) {
    int least = Math.max(from + 1, at - SEARCHED);
    int space = -1;
    for (int i = at; i > least; i--) {
      char c = text.charAt(i - 1);
      if (c == '\n') {
        return i;
      }
      if (c == ' ' && space < 0) {
        space = i;
      }
    }
    if (space >= 0) {
      return space;
    }
    boolean inside = Character.isLowSurrogate(text.charAt(at));
    return inside && at - 1 > from ? at - 1 : at;
  }

  /** Its place among the parts of the text, from 0. */
  public int number() {
    return number;
  }

  /** What is shown: its own characters and those around them. */
  public String text() {
    return text;
  }

  /** Where {@link #text} begins in the whole text. */
  public int offset() {
    return offset;
  }

  /** Whether a character is the part's own: what begins there is found here and nowhere else. */
  public boolean owns(int at) {
    return at >= from && at < to;
  }

  /** Whether it is the whole text. */
  public boolean isWhole() {
    return from == 0 && to == text.length() && offset == 0;
  }

  /** The shown characters in another form, made once. */
  public <T> T as(Class<T> form, Function<String, T> make) {
    return form.cast(forms.computeIfAbsent(form, f -> make.apply(text)));
  }

  /** Sizes alone: the text is personal data. */
  @Override
  public String toString() {
    return "TextPart[" + number + ", " + text.length() + " characters at " + offset + "]";
  }
}
