// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.Reason;
import sable.pipeline.plan.Verdict;
import sable.pipeline.policy.Action;
import sable.worker.casefile.CaseFile;
import sable.worker.casefile.CaseFiles;
import sable.worker.casefile.FindingRow;
import sable.worker.casefile.FindingTable;
import sable.worker.casefile.ItemRow;
import sable.worker.casefile.ItemState;
import sable.worker.casefile.PersonRow;
import sable.worker.casefile.RequestState;
import sable.worker.desk.Desk.ItemView;
import sable.worker.desk.Desk.NewDecision;
import sable.worker.desk.Desk.Refused;
import sable.worker.desk.Desk.RequestView;
import sable.worker.desk.Desk.Why;
import sable.worker.ledger.Ledger;
import sable.worker.release.Manner;

/** What people decide while a request is open. */
final class Decisions {
  private static final String DECIDING = "deciding";

  private final CaseFiles files;
  private final Ledger ledger;
  private final Refusals refusals;
  private final Clock clock;

  Decisions(CaseFiles files, Ledger ledger, Refusals refusals, Clock clock) {
    this.files = files;
    this.ledger = ledger;
    this.refusals = refusals;
    this.clock = clock;
  }

  ItemView decide(
      String request, String itemId, List<NewDecision> decisions, long version, String actor) {
    refusals.known(actor);
    return files.change(
        request,
        file -> {
          Refusals.in(file, DECIDING, RequestState.OPEN);
          ItemRow item = Refusals.decidable(file, itemId);
          if (item.version() != version) {
            throw new Refused(
                Why.STALE, "The item has changed since you looked; look again and decide.");
          }
          Map<Integer, FindingTable.Choice> choices =
              choices(file.found().of(item.id()), decisions);
          file(file, Map.of(item.id(), choices), actor);
          return Views.item(file, item.id());
        });
  }

  private static Map<Integer, FindingTable.Choice> choices(
      List<FindingRow> findings, List<NewDecision> decisions) {
    Set<String> known =
        findings.stream().map(f -> f.finding().id().value()).collect(Collectors.toSet());
    Map<Integer, FindingTable.Choice> choices = new TreeMap<>();
    for (NewDecision decision : decisions) {
      if (!known.contains(decision.finding())) {
        throw new Refused(Why.NOT_FOUND, "There is no such finding in this item.");
      }
      FindingTable.Choice choice =
          new FindingTable.Choice(
              Refusals.verdict(decision.verdict()), Refusals.why(decision.why()), Manner.SINGLE);
      if (choices.put(Integer.parseInt(decision.finding().substring(1)), choice) != null) {
        throw Refusals.invalid("A finding is decided once in a call.");
      }
    }
    if (choices.isEmpty()) {
      throw Refusals.invalid("There is nothing to decide in this call.");
    }
    return choices;
  }

  RequestView decidePerson(
      String request, String personId, String verdict, String why, long version, String actor) {
    refusals.known(actor);
    Verdict decided =
        Refusals.verdict(verdict)
            .orElseThrow(() -> Refusals.invalid("A person is hidden or kept."));
    FindingTable.Choice choice =
        new FindingTable.Choice(Optional.of(decided), Refusals.why(why), Manner.PERSON);
    return files.change(
        request,
        file -> {
          Refusals.in(file, DECIDING, RequestState.OPEN);
          PersonRow person = person(file, personId);
          if (person.version() != version) {
            throw new Refused(
                Why.STALE,
                "The person's mentions have changed since you looked; look again and decide.");
          }
          if (person.undecided() == 0) {
            throw new Refused(
                Why.WRONG_STATE,
                "Every mention of this person is decided; change single ones in their items.");
          }
          Map<ItemId, Map<Integer, FindingTable.Choice>> choices = new LinkedHashMap<>();
          addAll(choices, file.found().undecidedNaming(person.person().id()), choice);
          file(file, choices, actor);
          return Views.request(file);
        });
  }

  private static PersonRow person(CaseFile file, String id) {
    return file.people().all().stream()
        .filter(p -> p.person().id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(Why.NOT_FOUND, "There is no such person."));
  }

  RequestView decideAsProposed(String request, Optional<String> itemId, String why, String actor) {
    refusals.known(actor);
    String reason = Refusals.why(why);
    return files.change(
        request,
        file -> {
          Refusals.in(file, DECIDING, RequestState.OPEN);
          if (file.items().stream().anyMatch(item -> item.state().busy())) {
            throw new Refused(
                Why.WRONG_STATE,
                "Some items are still being searched, and what is proposed may change. Wait until"
                    + " all are read.");
          }
          Optional<ItemId> only = itemId.map(id -> Refusals.decidable(file, id).id());
          Map<ItemId, Map<Integer, FindingTable.Choice>> choices = new LinkedHashMap<>();
          addAll(
              choices,
              file.found().undecided(Action.PROPOSE),
              new FindingTable.Choice(Optional.of(Verdict.HIDE), reason, Manner.TOGETHER));
          addAll(
              choices,
              file.found().undecided(Action.KEEP),
              new FindingTable.Choice(Optional.of(Verdict.KEEP), reason, Manner.TOGETHER));
          only.ifPresent(id -> choices.keySet().removeIf(other -> !other.equals(id)));
          file(file, choices, actor);
          return Views.request(file);
        });
  }

  private static void addAll(
      Map<ItemId, Map<Integer, FindingTable.Choice>> choices,
      Map<ItemId, List<Integer>> numbers,
      FindingTable.Choice choice) {
    numbers.forEach(
        (item, all) ->
            all.forEach(n -> choices.computeIfAbsent(item, i -> new TreeMap<>()).put(n, choice)));
  }

  private void file(
      CaseFile file, Map<ItemId, Map<Integer, FindingTable.Choice>> choices, String actor) {
    file.acted(actor);
    choices.forEach(
        (item, each) -> {
          file.found().decide(item, each, actor, clock.instant());
          file.touch(item);
        });
    file.tell("request", Optional.empty());
    choices.forEach(
        (item, each) ->
            byVerdict(each)
                .forEach(
                    (verdict, numbers) ->
                        ledger.append(
                            file.handle(),
                            actor,
                            "findings-decided",
                            file.id(),
                            item + " " + verdict + " " + Ranges.of(numbers))));
  }

  private static Map<String, List<Integer>> byVerdict(Map<Integer, FindingTable.Choice> choices) {
    Map<String, List<Integer>> numbers = new TreeMap<>();
    choices.forEach(
        (number, choice) ->
            numbers
                .computeIfAbsent(
                    choice.verdict().map(Verdict::code).orElse("undecided"), v -> new ArrayList<>())
                .add(number));
    return numbers;
  }

  ItemView leaveOut(String request, String itemId, String why, String actor) {
    refusals.known(actor);
    String reason = Refusals.whyNeeded(why);
    return files.change(
        request,
        file -> {
          Refusals.in(file, "leaving out", RequestState.OPEN);
          ItemRow item = Refusals.item(file, itemId);
          List<ItemRow> within =
              file.items().stream()
                  .filter(i -> inside(i, item))
                  .filter(i -> i.withheld().isEmpty())
                  .toList();
          if (within.stream().anyMatch(i -> i.state().busy())) {
            throw new Refused(
                Why.WRONG_STATE, "The item, or one inside it, is still being searched.");
          }
          file.acted(actor);
          within.forEach(i -> leaveOut(file, i, reason));
          file.tell("request", Optional.empty());
          ledger.append(file.handle(), actor, "item-left-out", file.id(), item.id().value());
          return Views.item(file, item.id());
        });
  }

  private static boolean inside(ItemRow item, ItemRow container) {
    return item.id().equals(container.id())
        || item.position().startsWith(container.position() + ".");
  }

  private static void leaveOut(CaseFile file, ItemRow item, String why) {
    file.update(
        item,
        ItemState.WITHHELD,
        item.container(),
        item.content()
            .withheldFor(new Reason(Reason.Code.LEFT_OUT, "A person left it out: " + why)),
        Optional.empty());
  }
}
