// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.work;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.Reason;
import sable.worker.casefile.CaseFile;
import sable.worker.casefile.CaseFiles;
import sable.worker.casefile.ItemRow;
import sable.worker.queue.Asked;

/**
 * Counts the tries of an item across deaths of the whole service. A try that begins is counted and
 * the count taken back when it ends in any way; so what is left counts deaths, and an item over
 * which the service died twice is not touched again.
 */
final class Tries {
  static final int DEATHS = 2;

  private static final Reason CRASHED =
      new Reason(
          Reason.Code.CRASHED,
          "Working on this file ended the service twice. It stays inside; look at it with another"
              + " program.");
  private static final Reason FAILED =
      new Reason(
          Reason.Code.CRASHED,
          "Working on this file failed several times. It stays inside; ask whoever runs the"
              + " service.");

  private final CaseFiles files;

  Tries(CaseFiles files) {
    this.files = files;
  }

  /** How an item that a task is about begins and is withheld. */
  record Steps(Predicate<Standing> due, Consumer<Standing> begin, Withhold withhold) {}

  /** An item where it stands, inside a transaction. */
  record Standing(CaseFile file, ItemRow item) {}

  /** Files an item as withheld. */
  @FunctionalInterface
  interface Withhold {
    void because(Standing standing, Reason why);
  }

  /** Runs work on an item, unless it is not due any more or killed the service twice. */
  void run(Asked asked, Steps steps, Consumer<ItemRow> work) {
    Optional<ItemRow> begun = files.change(asked.request(), file -> begin(file, asked, steps));
    if (begun.isEmpty()) {
      return;
    }
    boolean done = false;
    try {
      work.accept(begun.get());
      done = true;
    } finally {
      if (!done) {
        files.change(
            asked.request(),
            file -> {
              file.countTry(begun.get().id(), -1);
              return null;
            });
      }
    }
  }

  private static Optional<ItemRow> begin(CaseFile file, Asked asked, Steps steps) {
    Optional<Standing> due = standing(file, asked).filter(steps.due());
    if (due.isEmpty()) {
      return Optional.empty();
    }
    if (due.get().item().tries() >= DEATHS) {
      steps.withhold().because(due.get(), CRASHED);
      return Optional.empty();
    }
    steps.begin().accept(due.get());
    file.countTry(due.get().item().id(), 1);
    return Optional.of(due.get().item());
  }

  /** Withholds an item on which work failed again and again. */
  void giveUp(Asked asked, Steps steps) {
    files.change(
        asked.request(),
        file -> {
          standing(file, asked)
              .filter(steps.due())
              .ifPresent(standing -> steps.withhold().because(standing, FAILED));
          return null;
        });
  }

  private static Optional<Standing> standing(CaseFile file, Asked asked) {
    return file.item(new ItemId(asked.item())).map(item -> new Standing(file, item));
  }
}
