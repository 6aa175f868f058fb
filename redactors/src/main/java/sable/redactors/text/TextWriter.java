// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Copy;
import sable.pipeline.place.Span;
import sable.pipeline.plan.Plan;
import sable.pipeline.text.Unseen;

/**
 * Writes a text anew in UTF-8 without a mark at its start. Every hidden stretch becomes the same
 * mark, so that its length says nothing; line ends stay; characters that could carry something
 * unseen become U+FFFD.
 */
final class TextWriter {

  /** What stands where something was hidden. Without letters: words of it might be hidden too. */
  static final String MARK = "\u2588".repeat(5);

  static final MediaType TYPE = new MediaType("text/plain");
  static final String MARKS = "marks";
  private static final char REPLACEMENT = '\ufffd';
  private static final int FIRST_TAG = 0xe0000;
  private static final int MOST_UNSEEN = 2;

  private TextWriter() {}

  static Outcome<Copy> write(String text, Plan plan, Path folder) {
    List<Span> spans = plan.spans(TextReader.BODY);
    boolean strange =
        plan.hides().stream()
            .flatMap(hide -> hide.places().stream())
            .anyMatch(TextWriter::isStrange);
    if (strange || spans.stream().anyMatch(span -> span.end() > text.length())) {
      return Outcome.withheld(
          Reason.Code.NOT_UNDERSTOOD,
          "Something is to be hidden at a place that this text does not have. Search it again.");
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (Span span : spans) {
      out.append(text, at, span.start()).append(MARK);
      at = span.end();
    }
    out.append(text, at, text.length());
    String shown = withoutStray(out.toString());
    long cleaned = count(shown) - count(out);
    Path file = folder.resolve("copy.txt");
    try {
      Files.write(file, shown.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("a copy cannot be written", e);
    }
    List<String> leftOut = new ArrayList<>();
    if (cleaned > 0) {
      leftOut.add("characters that show nothing: " + cleaned);
    }
    return Outcome.done(
        new Copy(file, TYPE, "txt", Map.of(MARKS, String.valueOf(spans.size())), leftOut));
  }

  private static boolean isStrange(sable.pipeline.place.Place place) {
    return place.fold(
        span -> !span.part().equals(TextReader.BODY),
        box -> true,
        track -> true,
        time -> true,
        part -> true);
  }

  private static long count(CharSequence text) {
    return text.chars().filter(c -> c == REPLACEMENT).count();
  }

  /**
   * A text in which each character that could carry something unseen is replaced: control
   * characters, tags, and three or more characters in a row that show nothing. One or two of these
   * join emoji, part long words and turn the direction of writing.
   */
  static String withoutStray(String text) {
    int[] characters = text.codePoints().toArray();
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < characters.length; ) {
      int end = at;
      boolean stray = false;
      while (end < characters.length && showsNothing(characters[end])) {
        stray |= characters[end] >= FIRST_TAG;
        end++;
      }
      stray |= end - at > MOST_UNSEEN;
      for (int i = at; i < end; i++) {
        out.appendCodePoint(stray ? REPLACEMENT : characters[i]);
      }
      if (end < characters.length) {
        out.appendCodePoint(isControl(characters[end]) ? REPLACEMENT : characters[end]);
        end++;
      }
      at = end;
    }
    return out.toString();
  }

  private static boolean showsNothing(int c) {
    return Unseen.isIgnorable(c) || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isControl(int c) {
    return Character.getType(c) == Character.CONTROL
        && c != '\t'
        && c != '\n'
        && c != '\r'
        && c != '\f'
        && c != 0x85;
  }
}
