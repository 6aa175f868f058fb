// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import sable.pipeline.finding.Category;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Blind;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Reading;
import sable.pipeline.text.TextLayer;

/**
 * Reads a text file: one layer, {@code body}, that is its characters with the line ends as they
 * were.
 */
final class TextReader {

  static final String BODY = "body";
  private static final int MOST_BYTES_A_CHARACTER = 4;
  private static final Pattern ESCAPED =
      Pattern.compile("\\\\u[0-9A-Fa-f]{4}|(?:%[0-9A-Fa-f]{2}){3}|&#[0-9xX]");

  /** Letters, digits, plus signs and strokes in a row that look like base64. */
  private static final int ENCODED = 60;

  private TextReader() {}

  /** A text as it was read. */
  record Text(String characters, Charsets.Decoded decoded) {

    Reading reading() {
      return new Reading(
          List.of(TextLayer.plain(BODY, characters)),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          blind(),
          () -> {});
    }

    private List<Blind> blind() {
      List<Blind> blind = new ArrayList<>();
      if (!decoded.certain()) {
        blind.add(
            new Blind(
                Category.Kind.WORDS,
                "the encoding of the text was guessed as "
                    + decoded.charset()
                    + ": compare by eye"));
      }
      if (holdsEscapes(characters)) {
        blind.add(new Blind(Category.Kind.WORDS, "characters written as escapes are not read"));
      }
      if (holdsEncoded(characters)) {
        blind.add(new Blind(Category.Kind.WORDS, "stretches that look like base64 are not read"));
      }
      return blind;
    }

    @Override
    public String toString() {
      return "Text[" + characters.length() + " characters]";
    }
  }

  static Outcome<Text> read(Path file, Limits limits) {
    try {
      long bytes = Files.size(file);
      if (bytes == 0) {
        return Outcome.withheld(Reason.Code.EMPTY, "The file is empty: it has no bytes.");
      }
      if (bytes > (long) limits.textCharacters() * MOST_BYTES_A_CHARACTER) {
        return tooLong();
      }
      return Charsets.decode(Files.readAllBytes(file))
          .then(
              decoded ->
                  decoded.text().length() > limits.textCharacters()
                      ? tooLong()
                      : decoded.text().isEmpty()
                          ? Outcome.withheld(Reason.Code.EMPTY, "The file holds no characters.")
                          : Outcome.done(new Text(decoded.text(), decoded)));
    } catch (IOException e) {
      throw new UncheckedIOException("a source cannot be read", e);
    }
  }

  private static boolean holdsEscapes(String text) {
    boolean openings = "\\%&".chars().anyMatch(c -> text.indexOf(c) >= 0);
    return openings && ESCAPED.matcher(text).find();
  }

  private static boolean holdsEncoded(String text) {
    int run = 0;
    for (int i = 0; i < text.length() && run < ENCODED; i++) {
      char c = text.charAt(i);
      boolean encoded =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '+'
              || c == '/';
      run = encoded ? run + 1 : 0;
    }
    return run >= ENCODED;
  }

  private static Outcome<Text> tooLong() {
    return Outcome.withheld(
        Reason.Code.TOO_LARGE,
        "The text is longer than what can be searched at once. Split it into parts and add those.");
  }
}
