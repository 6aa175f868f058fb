// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import sable.pipeline.finding.Category;

/**
 * How one force writes a reference, as configured. The shape is written in a small language that no
 * text can make slow: {@code 9} a digit, {@code A} a letter, {@code X} a letter or digit, {@code
 * yy}, {@code yyyy}, {@code mm}, {@code dd} parts of a date, {@code {2}} or {@code {2,7}} times the
 * sign before it, what stands between apostrophes and {@code / - . * # :} and a space as written. A
 * shape begins and ends with a letter or digit and fits in both cases of letters.
 *
 * @param force whose it is, as a person calls it
 * @param category what it is
 * @param shape in the language above
 * @param alone whether it is one without a word beside it
 * @param words that name it when they stand before it, small letters, digits and spaces
 */
public record ReferenceShape(
    String force, Category category, String shape, boolean alone, List<String> words) {

  /** What a force may have shapes of its own for. */
  public static final Set<Category> CATEGORIES =
      Set.of(
          Category.CRIME_REFERENCE,
          Category.INCIDENT_REFERENCE,
          Category.CUSTODY_RECORD,
          Category.COLLAR_NUMBER,
          Category.WARRANT_NUMBER,
          Category.EXHIBIT_REFERENCE,
          Category.URN);

  private static final int LONGEST = 60;
  private static final int MOST = 12;

  /** Ways in which what stands between two signs may be shared out; more would be slow. */
  private static final int WAYS = 200;

  private static final String AS_WRITTEN = "/-.*#: ";
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9/ ]{0,39}");

  public ReferenceShape {
    words = List.copyOf(words);
    if (force.isBlank() || force.length() > LONGEST) {
      throw new IllegalArgumentException("force: a name of up to 60 characters is wanted");
    }
    if (!CATEGORIES.contains(category)) {
      throw new IllegalArgumentException(
          "category: forces have no shapes of their own for " + category.code());
    }
    for (String word : words) {
      if (!WORD.matcher(word).matches()) {
        throw new IllegalArgumentException(
            "words: small letters, digits and spaces, up to 40, a letter first");
      }
    }
    Compiled compiled = compiled(shape);
    if (words.isEmpty() && !alone) {
      throw new IllegalArgumentException(
          "words: without words that name it a shape is found only with alone: true");
    }
    if (alone && (compiled.signs() < 7 || !compiled.fixed())) {
      throw new IllegalArgumentException(
          "alone: the shape is too common; it needs 7 letters or digits and a sign, letters or"
              + " part of a date among them that always stand there");
    }
  }

  /** The shape as a regular expression without anything before or behind it. */
  public String expression() {
    return compiled(shape).expression();
  }

  /** Whether words are of the shape. */
  public boolean fits(String text) {
    return Pattern.compile(expression(), Pattern.CASE_INSENSITIVE).matcher(text).matches();
  }

  /** What a shape comes to: how many letters and digits it has at least, and anything fixed. */
  private record Compiled(String expression, int signs, boolean fixed) {}

  private static Compiled compiled(String shape) {
    if (shape.isEmpty() || shape.length() > LONGEST) {
      throw new IllegalArgumentException("shape: 1 to 60 characters are wanted");
    }
    StringBuilder out = new StringBuilder();
    int signs = 0;
    int most = 0;
    boolean fixed = false;
    boolean edge = false;
    int ways = 1;
    int at = 0;
    while (at < shape.length()) {
      Piece piece = Piece.at(shape, at);
      int[] times = times(shape, piece.end());
      if (times[1] > 1 && !piece.repeats()) {
        throw new IllegalArgumentException(
            "shape: only 9, A and X are repeated, at " + (piece.end() + 1));
      }
      if (at == 0 && !piece.counts()) {
        throw new IllegalArgumentException("shape: it begins with a letter or digit");
      }
      out.append(piece.expression());
      if (times[2] > piece.end()) {
        out.append('{').append(times[0]).append(',').append(times[1]).append('}');
      }
      signs += piece.counts() ? piece.length() * times[0] : 0;
      most += piece.length() * times[1];
      fixed |= piece.fixed();
      ways = piece.counts() ? ways * (times[1] - times[0] + 1) : 1;
      if (ways > WAYS) {
        throw new IllegalArgumentException(
            "shape: too many parts of several lengths side by side, at "
                + (at + 1)
                + "; a sign between them tells where one ends");
      }
      edge = piece.counts();
      at = times[2];
    }
    if (!edge) {
      throw new IllegalArgumentException("shape: it ends with a letter or digit");
    }
    if (signs < 3) {
      throw new IllegalArgumentException("shape: fewer than three letters or digits say nothing");
    }
    if (most > LONGEST) {
      throw new IllegalArgumentException("shape: it fits more than 60 characters");
    }
    return new Compiled(out.toString(), signs, fixed);
  }

  /** Least and most, and where the shape goes on. */
  private static int[] times(String shape, int at) {
    if (at >= shape.length() || shape.charAt(at) != '{') {
      return new int[] {1, 1, at};
    }
    int close = shape.indexOf('}', at);
    String inside = close < 0 ? "" : shape.substring(at + 1, close);
    if (!inside.matches("[0-9]{1,2}(?:,[0-9]{1,2})?")) {
      throw new IllegalArgumentException("shape: {2} or {2,7} is wanted at " + (at + 1));
    }
    String[] parts = inside.split(",", -1);
    int least = Integer.parseInt(parts[0]);
    int most = Integer.parseInt(parts[parts.length - 1]);
    if (most < 1 || most > MOST || least > most) {
      throw new IllegalArgumentException("shape: up to twelve times, at " + (at + 1));
    }
    return new int[] {least, most, close + 1};
  }

  /** One sign of a shape. */
  private record Piece(
      String expression, int length, boolean counts, boolean repeats, boolean fixed, int end) {

    static Piece at(String shape, int at) {
      if (shape.startsWith("yyyy", at)) {
        return date("(?:19|20)[0-9]{2}", 4, at);
      }
      if (shape.startsWith("yy", at)) {
        return date("[0-9]{2}", 2, at);
      }
      if (shape.startsWith("mm", at)) {
        return date("(?:0[1-9]|1[0-2])", 2, at);
      }
      if (shape.startsWith("dd", at)) {
        return date("(?:0[1-9]|[12][0-9]|3[01])", 2, at);
      }
      char c = shape.charAt(at);
      if (c == '\'') {
        return quoted(shape, at);
      }
      if (AS_WRITTEN.indexOf(c) >= 0) {
        return new Piece("[" + (c == '-' ? "\\-" : c) + "]", 1, false, false, true, at + 1);
      }
      return switch (c) {
        case '9' -> new Piece("[0-9]", 1, true, true, false, at + 1);
        case 'A' -> new Piece("[A-Z]", 1, true, true, false, at + 1);
        case 'X' -> new Piece("[0-9A-Z]", 1, true, true, false, at + 1);
        default ->
            throw new IllegalArgumentException(
                "shape: '"
                    + c
                    + "' means nothing at "
                    + (at + 1)
                    + "; letters as they are stand"
                    + " between apostrophes");
      };
    }

    private static Piece date(String expression, int length, int at) {
      return new Piece(expression, length, true, false, true, at + length);
    }

    private static Piece quoted(String shape, int at) {
      int close = shape.indexOf('\'', at + 1);
      String inside = close < 0 ? "" : shape.substring(at + 1, close);
      if (!inside.matches("[A-Za-z0-9]{1,12}")) {
        throw new IllegalArgumentException(
            "shape: 1 to 12 letters or digits and another apostrophe are wanted at " + (at + 1));
      }
      return new Piece(inside, inside.length(), true, false, true, close + 1);
    }
  }
}
