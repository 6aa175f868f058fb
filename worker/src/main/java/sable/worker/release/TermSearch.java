// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sable.pipeline.finding.Category;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Check;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.plan.Decision;
import sable.pipeline.plan.Verdict;
import sable.pipeline.text.FoldedText;
import sable.worker.engine.Engines;
import sable.worker.engine.Folders;

/**
 * Looks through copies for words that must be in none of them but where somebody decided to let one
 * stand. Its sentences hold no word that was looked for.
 */
public final class TermSearch {

  private final Engines engines;
  private final Path temporary;

  /**
   * A search.
   *
   * @param temporary where an empty folder can be made for a while
   */
  public TermSearch(Engines engines, Path temporary) {
    this.engines = engines;
    this.temporary = temporary;
  }

  /**
   * An item as it is, or held back where a word is left in its copy, or where that cannot be looked
   * into. A word that was decided to be kept anywhere in the item may be left there.
   */
  public ReleaseItem holdBack(ReleaseItem item, List<String> terms) {
    List<String> hidden = hidden(item, terms);
    return item.fold(
        released ->
            hidden.isEmpty()
                ? released
                : afterLook(
                    released, in(List.of(released.copy().file()), hidden).get(0), hidden.size()),
        held -> held,
        opened -> opened);
  }

  private static List<String> hidden(ReleaseItem item, List<String> terms) {
    Set<String> kept =
        item.decided().stream()
            .filter(d -> d.proposal().finding().category() == Category.TERM)
            .filter(d -> d.decision().map(Decision::verdict).equals(Optional.of(Verdict.KEEP)))
            .map(d -> plain(d.proposal().finding().text()))
            .collect(Collectors.toSet());
    return terms.stream().filter(term -> !kept.contains(plain(term))).toList();
  }

  private static String plain(String words) {
    return FoldedText.of(words).text().strip();
  }

  /** How many of the terms occur in each of the files, in the order given. */
  List<Engines.Occurring> in(List<Path> files, List<String> terms) {
    try {
      Files.createDirectories(temporary);
      Path folder = Files.createTempDirectory(temporary, "sable-verify-");
      try {
        return engines.occurring(
            new Engines.OccurringJob(
                files.stream().map(Path::toAbsolutePath).toList(), terms, folder));
      } finally {
        Folders.remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReleaseItem afterLook(
      ReleaseItem.Released item, Engines.Occurring count, int terms) {
    if (count.words() == 0 && count.unread().isEmpty()) {
      return item;
    }
    String found =
        count
            .unread()
            .map(why -> "The copy could not be looked into for the terms: " + why)
            .orElse("%d of the %d terms occur in the copy.".formatted(count.words(), terms));
    List<Check> checks = new ArrayList<>(item.copy().report().checks());
    checks.add(new Check("terms in no copy", "text and bytes of the copy", false, found));
    return new ReleaseItem.Held(
        item.original(),
        new Reason(Reason.Code.CHECK_FAILED, found + " It stays inside; redact it by hand."),
        item.decided(),
        Optional.of(new CheckReport(checks)));
  }
}
