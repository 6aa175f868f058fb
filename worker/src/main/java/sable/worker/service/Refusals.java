// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import sable.pipeline.item.ItemId;
import sable.pipeline.plan.Verdict;
import sable.worker.casefile.CaseFile;
import sable.worker.casefile.ItemRow;
import sable.worker.casefile.RequestRow;
import sable.worker.casefile.RequestState;
import sable.worker.desk.Actor;
import sable.worker.desk.Desk.Refused;
import sable.worker.desk.Desk.Why;

/** What callers get wrong, told in sentences. */
final class Refusals {
  private static final int LONGEST_REASON = 2000;

  private final List<Actor> actors;

  Refusals(List<Actor> actors) {
    this.actors = List.copyOf(actors);
  }

  List<Actor> actors() {
    return actors;
  }

  /** Refuses whoever is not in the list. */
  void known(String actor) {
    if (actors.stream().noneMatch(a -> a.id().equals(actor))) {
      throw new Refused(Why.UNKNOWN_ACTOR, "Nobody with this id may act here.");
    }
  }

  /** The request, refused where it is in another state. */
  static RequestRow in(CaseFile file, String deed, RequestState... states) {
    RequestRow request = file.request();
    if (!List.of(states).contains(request.state())) {
      throw new Refused(
          Why.WRONG_STATE,
          "The request is " + request.state().code() + ": " + deed + " is not possible now.");
    }
    return request;
  }

  /** The item. */
  static ItemRow item(CaseFile file, String id) {
    return valid(() -> new ItemId(id))
        .flatMap(file::item)
        .orElseThrow(() -> new Refused(Why.NOT_FOUND, "There is no such item."));
  }

  /** The item, refused where nothing can be decided in it. */
  static ItemRow decidable(CaseFile file, String id) {
    ItemRow item = item(file, id);
    if (!item.state().searched()) {
      throw new Refused(Why.WRONG_STATE, "The item is still being searched.");
    }
    if (item.withheld().isPresent()) {
      throw new Refused(Why.WRONG_STATE, "The item is withheld: nothing of it is released.");
    }
    return item;
  }

  /** A verdict, empty for {@code undecided}. */
  static Optional<Verdict> verdict(String code) {
    if (code.equals("undecided")) {
      return Optional.empty();
    }
    return Optional.of(
        valid(() -> Verdict.of(code))
            .orElseThrow(() -> invalid("A verdict is hide, keep or undecided.")));
  }

  /** A reason in the officer's words. */
  static String why(String why) {
    if (why.length() > LONGEST_REASON) {
      throw invalid("A reason has " + LONGEST_REASON + " characters at most.");
    }
    return why.strip();
  }

  static String whyNeeded(String why) {
    String reason = why(why);
    if (reason.isEmpty()) {
      throw invalid("A reason is needed.");
    }
    return reason;
  }

  static Refused invalid(String sentence) {
    return new Refused(Why.INVALID, sentence);
  }

  /** A value, empty where its constructor does not take what was given. */
  static <T> Optional<T> valid(Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
