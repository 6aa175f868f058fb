// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import sable.worker.casefile.CaseFile;
import sable.worker.casefile.CaseFiles;
import sable.worker.casefile.ItemRow;
import sable.worker.casefile.ItemState;
import sable.worker.casefile.RequestRow;
import sable.worker.casefile.RequestState;
import sable.worker.desk.Desk.Refused;
import sable.worker.desk.Desk.RequestView;
import sable.worker.desk.Desk.Why;
import sable.worker.ledger.Ledger;
import sable.worker.queue.Asked;
import sable.worker.queue.Kind;
import sable.worker.queue.Queue;

/** Hands requests over, approves them and sends them back. Nobody approves their own work. */
final class Approvals {
  private final CaseFiles files;
  private final Ledger ledger;
  private final Queue queue;
  private final Refusals refusals;
  private final Clock clock;

  Approvals(CaseFiles files, Ledger ledger, Queue queue, Refusals refusals, Clock clock) {
    this.files = files;
    this.ledger = ledger;
    this.queue = queue;
    this.refusals = refusals;
    this.clock = clock;
  }

  RequestView submit(String id, String actor) {
    refusals.known(actor);
    return files.change(
        id,
        file -> {
          RequestRow request = Refusals.in(file, "handing over", RequestState.OPEN);
          if (file.itemCounts().isEmpty()) {
            throw new Refused(Why.WRONG_STATE, "Nothing was uploaded yet.");
          }
          if (file.itemCounts().keySet().stream().anyMatch(ItemState::busy)) {
            throw new Refused(Why.WRONG_STATE, "Some items are still being searched.");
          }
          int undecided = file.found().undecided();
          if (undecided > 0) {
            throw new Refused(Why.UNDECIDED, "Findings without a decision: " + undecided + ".");
          }
          file.acted(actor);
          file.move(RequestState.SUBMITTED, request.round(), Optional.of(actor), Optional.empty());
          ledger.append(file.handle(), actor, "request-submitted", file.id(), "");
          return Views.request(file);
        });
  }

  RequestView approve(String id, String actor) {
    refusals.known(actor);
    return files.change(
        id,
        file -> {
          RequestRow request = Refusals.in(file, "approving", RequestState.SUBMITTED);
          if (file.hasActed(actor)) {
            throw new Refused(
                Why.OWN_WORK,
                "You decided or handed over something in this request; somebody else approves.");
          }
          int round = request.round() + 1;
          List<ItemRow> wanted =
              file.items().stream()
                  .filter(i -> i.state() == ItemState.READ && !i.container())
                  .toList();
          for (ItemRow item : wanted) {
            file.move(item, ItemState.COPYING);
            queue.put(
                file.handle(),
                Kind.COPY_ITEM,
                new Asked(file.id(), item.id().value(), round),
                item.bytes());
          }
          file.move(
              wanted.isEmpty() ? RequestState.READY : RequestState.APPROVED,
              round,
              request.submittedBy(),
              Optional.of(actor));
          ledger.append(file.handle(), actor, "request-approved", file.id(), "round " + round);
          return Views.request(file);
        });
  }

  RequestView sendBack(String id, String why, String actor) {
    refusals.known(actor);
    String reason = Refusals.whyNeeded(why);
    return files.change(
        id,
        file -> {
          RequestRow request =
              Refusals.in(
                  file,
                  "sending back",
                  RequestState.SUBMITTED,
                  RequestState.APPROVED,
                  RequestState.READY);
          file.items().stream()
              .filter(i -> i.state() == ItemState.COPYING || i.copy().isPresent())
              .forEach(i -> dropCopy(file, i));
          file.sentBack(actor, clock.instant(), reason);
          file.move(RequestState.OPEN, request.round(), Optional.empty(), Optional.empty());
          ledger.append(file.handle(), actor, "request-sent-back", file.id(), "");
          return Views.request(file);
        });
  }

  private static void dropCopy(CaseFile file, ItemRow item) {
    file.update(item, ItemState.READ, item.container(), item.content(), Optional.empty());
  }
}
