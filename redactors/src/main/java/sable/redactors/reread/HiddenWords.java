// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.reread;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sable.pipeline.medium.Check;
import sable.pipeline.plan.Gone;
import sable.pipeline.plan.Plan;
import sable.pipeline.text.FoldedText;
import sable.pipeline.text.Phrases;

/**
 * Words that must be nowhere in a copy, and the ways to look for them: in a text as it stands, in
 * the texts that can be unwrapped from it (percent signs, base64, hexadecimal and so on), and in
 * raw bytes. Time in proportion to what is looked at, however many words there are; memory for a
 * window, however long the file is.
 */
public final class HiddenWords {

  /** Characters that are folded at once; what is looked for is far shorter than the overlap. */
  private static final int WINDOW = 1 << 20;

  private static final int OVERLAP = 1 << 13;

  /**
   * A shorter word turns up by chance in compressed bytes, unless it stands in a longer run of
   * text.
   */
  private static final int TELLING_LENGTH = 6;

  private final Set<Gone> words;
  private final Set<Gone> telling;

  /** The words of each folded form, in the order of the forms. */
  private final List<List<Gone>> byForm;

  private final Phrases forms;

  private HiddenWords(Collection<Gone> words) {
    this.words = Set.copyOf(words);
    Map<String, List<Gone>> folded = new LinkedHashMap<>();
    for (Gone word : this.words) {
      folded.computeIfAbsent(form(word), form -> new ArrayList<>()).add(word);
    }
    this.byForm = List.copyOf(folded.values());
    this.forms = new Phrases(List.copyOf(folded.keySet()));
    this.telling =
        this.words.stream()
            .filter(word -> form(word).length() >= TELLING_LENGTH)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The words of a plan. */
  public static HiddenWords of(Plan plan) {
    return new HiddenWords(plan.gone());
  }

  /** These words. */
  public static HiddenWords of(Collection<Gone> words) {
    return new HiddenWords(words);
  }

  /** How many words there are to look for. */
  public int size() {
    return words.size();
  }

  /** Those that stand in a text as the eye compares it. */
  public Set<Gone> inText(String text) {
    return inWindows(text, window -> look(window, words, Set.of()));
  }

  /** Those that stand in a text, or in one that is unwrapped from it. */
  public Set<Gone> inUnwrapped(String text) {
    return inWindows(text, window -> unwrapped(window, words));
  }

  /** Those that stand in bytes, as text of one or two bytes a letter, wrapped or not. */
  public Set<Gone> inBytes(byte[] bytes) {
    try {
      return inBytes(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory are always read", e);
    }
  }

  /** Those that stand in the bytes of a file. */
  public Set<Gone> inBytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return inBytes(in);
    }
  }

  /** Those that stand in the bytes that a stream still gives; the caller closes it. */
  public Set<Gone> inBytes(InputStream in) throws IOException {
    Set<Gone> found = new LinkedHashSet<>();
    if (words.isEmpty()) {
      return found;
    }
    byte[] window = new byte[WINDOW];
    int kept = 0;
    for (int read = in.readNBytes(window, 0, WINDOW);
        read > 0;
        read = in.readNBytes(window, kept, WINDOW - kept)) {
      int length = kept + read;
      for (TextRuns runs : TextRuns.inAllWidths(window, length)) {
        found.addAll(unwrapped(runs.all(), telling));
        found.addAll(unwrapped(runs.longOnes(), words));
      }
      kept = Math.min(OVERLAP, length);
      System.arraycopy(window, length - kept, window, 0, kept);
    }
    return found;
  }

  /** A check that passes where nothing was found; it tells counts, never words. */
  public Check check(String name, String by, Set<Gone> found) {
    return new Check(
        name, by, found.isEmpty(), found.size() + " of " + words.size() + " hidden words occur");
  }

  private Set<Gone> inWindows(
      String text, java.util.function.Function<String, Set<Gone>> lookInto) {
    Set<Gone> found = new LinkedHashSet<>();
    if (words.isEmpty()) {
      return found;
    }
    for (int start = 0; start < text.length(); start += WINDOW - OVERLAP) {
      found.addAll(lookInto.apply(text.substring(start, Math.min(text.length(), start + WINDOW))));
    }
    return found;
  }

  private Set<Gone> unwrapped(String text, Set<Gone> among) {
    Set<Gone> found = new LinkedHashSet<>();
    if (text.isEmpty() || among.isEmpty()) {
      return found;
    }
    for (Unwrapped.View view : Unwrapped.views(text)) {
      found.addAll(look(view.text(), view.loose() ? telling : among, found));
    }
    return found;
  }

  /** Finds the forms in one pass; a word of a form that is there may still need to stand alone. */
  private Set<Gone> look(String text, Set<Gone> among, Set<Gone> known) {
    FoldedText folded = FoldedText.of(text);
    BitSet met = new BitSet();
    forms.scan(
        folded.text(),
        (form, start, end) -> {
          boolean first = !met.get(form);
          met.set(form);
          return first;
        });
    return met.stream()
        .mapToObj(byForm::get)
        .flatMap(List::stream)
        .filter(word -> among.contains(word) && !known.contains(word))
        .filter(word -> word.occursIn(text, folded))
        .collect(Collectors.toSet());
  }

  private static String form(Gone word) {
    return FoldedText.of(word.text().strip()).text();
  }

  @Override
  public String toString() {
    return "HiddenWords[" + words.size() + "]";
  }
}
