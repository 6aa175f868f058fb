// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sable.pipeline.medium.Check;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.plan.Gone;
import sable.pipeline.plan.Plan;
import sable.redactors.reread.ExtractedText;
import sable.redactors.reread.HiddenWords;

/** Attacks a copy of a text: its form, its characters and what can be unwrapped from them. */
final class TextChecks {

  private TextChecks() {}

  static List<Check> of(Copy copy, Plan plan, Limits limits) {
    HiddenWords hidden = HiddenWords.of(plan);
    List<Check> checks = new ArrayList<>();
    try {
      checks.add(form(copy.file()));
      checks.add(marks(copy));
      checks.add(
          hidden.check(
              "hidden words in the text and its encodings",
              "own reader",
              occurring(copy.file(), plan.gone())));
      checks.add(second(copy.file(), hidden, limits));
    } catch (IOException e) {
      throw new UncheckedIOException("a copy cannot be read", e);
    }
    return checks;
  }

  /** The words that stand in a released text. */
  static Set<Gone> occurring(Path file, Collection<Gone> words) throws IOException {
    HiddenWords hidden = HiddenWords.of(words);
    Set<Gone> found = new LinkedHashSet<>(hidden.inBytes(file));
    found.addAll(hidden.inUnwrapped(Files.readString(file, StandardCharsets.ISO_8859_1)));
    if (isUtf8(file)) {
      found.addAll(hidden.inUnwrapped(Files.readString(file, StandardCharsets.UTF_8)));
    }
    return found;
  }

  private static Check form(Path file) throws IOException {
    boolean clean = false;
    if (isUtf8(file)) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      clean = TextWriter.withoutStray(text).equals(text);
    }
    return new Check(
        "plain UTF-8 without control characters, tags and rows of characters that show nothing",
        "own reader",
        clean,
        clean ? "there are none" : "it holds some");
  }

  /** Every mark that the plan calls for stands in the copy. */
  private static Check marks(Copy copy) throws IOException {
    String text = Files.readString(copy.file(), StandardCharsets.UTF_8);
    int seen = 0;
    for (int at = text.indexOf(TextWriter.MARK);
        at >= 0;
        at = text.indexOf(TextWriter.MARK, at + TextWriter.MARK.length())) {
      seen++;
    }
    int wanted = Integer.parseInt(copy.facts().getOrDefault(TextWriter.MARKS, "0"));
    return new Check(
        "marks where something was hidden",
        "own reader",
        seen >= wanted,
        seen + " marks, " + wanted + " wanted");
  }

  /** A text has no metadata: what the other reader says beside it is in words of its own. */
  private static Check second(Path file, HiddenWords hidden, Limits limits) {
    String name = "hidden words in the text as another reader extracts it";
    Optional<ExtractedText> extracted =
        ExtractedText.of(file, TextWriter.TYPE, Math.addExact(limits.textCharacters(), 1 << 16));
    return extracted
        .map(text -> hidden.check(name, "Apache Tika", hidden.inUnwrapped(text.text())))
        .orElseGet(() -> new Check(name, "Apache Tika", false, "it could not be read to its end"));
  }

  private static boolean isUtf8(Path file) throws IOException {
    try {
      Files.readString(file, StandardCharsets.UTF_8);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
