// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sable.worker.casefile.CaseFiles;
import sable.worker.desk.Actor;
import sable.worker.desk.Desk;
import sable.worker.ledger.Ledger;

/** The desk of an open service: one line for each call. */
final class CaseDesk implements Desk {
  private final CaseFiles files;
  private final Ledger ledger;
  private final Refusals refusals;
  private final Requests requests;
  private final Uploads uploads;
  private final Decisions decisions;
  private final Drawing drawing;
  private final Approvals approvals;
  private final Releases releases;
  private final Streams streams;
  private final Changes changes;
  private final Runnable close;

  /** What the desk is made of. */
  record Parts(
      Requests requests,
      Uploads uploads,
      Decisions decisions,
      Drawing drawing,
      Approvals approvals,
      Releases releases,
      Streams streams,
      Changes changes) {}

  CaseDesk(CaseFiles files, Ledger ledger, Refusals refusals, Parts parts, Runnable close) {
    this.files = files;
    this.ledger = ledger;
    this.refusals = refusals;
    this.requests = parts.requests();
    this.uploads = parts.uploads();
    this.decisions = parts.decisions();
    this.drawing = parts.drawing();
    this.approvals = parts.approvals();
    this.releases = parts.releases();
    this.streams = parts.streams();
    this.changes = parts.changes();
    this.close = close;
  }

  @Override
  public List<Actor> actors() {
    return refusals.actors();
  }

  @Override
  public RequestView create(NewRequest request, String actor) {
    return requests.create(request, actor);
  }

  @Override
  public List<RequestView> requests(int offset, int limit) {
    return requests.list(offset, limit);
  }

  @Override
  public RequestView request(String requestId) {
    return found(() -> files.read(requestId, Views::request));
  }

  @Override
  public ItemView upload(String requestId, String name, InputStream bytes, String actor) {
    return found(() -> uploads.upload(requestId, name, bytes, actor));
  }

  @Override
  public List<ItemView> items(String requestId) {
    return found(() -> files.read(requestId, Views::items));
  }

  @Override
  public ItemView item(String requestId, String itemId) {
    return found(
        () -> files.read(requestId, file -> Views.item(file, Refusals.item(file, itemId).id())));
  }

  @Override
  public List<FindingView> findings(String requestId, String itemId) {
    return found(
        () ->
            files.read(
                requestId,
                file ->
                    file.found().of(Refusals.item(file, itemId).id()).stream()
                        .map(Views::finding)
                        .toList()));
  }

  @Override
  public InputStream text(String requestId, String itemId, String part) {
    return found(() -> streams.text(requestId, itemId, part));
  }

  @Override
  public InputStream preview(String requestId, String itemId, int index) {
    return found(() -> streams.preview(requestId, itemId, index));
  }

  @Override
  public InputStream copy(String requestId, String itemId) {
    return found(() -> streams.copy(requestId, itemId));
  }

  @Override
  public List<PersonView> persons(String requestId) {
    return found(
        () ->
            files.read(
                requestId, file -> file.people().all().stream().map(Views::person).toList()));
  }

  @Override
  public ItemView decide(
      String requestId, String itemId, List<NewDecision> chosen, long version, String actor) {
    return found(() -> decisions.decide(requestId, itemId, chosen, version, actor));
  }

  @Override
  public RequestView decidePerson(
      String requestId, String personId, String verdict, String why, long version, String actor) {
    return found(() -> decisions.decidePerson(requestId, personId, verdict, why, version, actor));
  }

  @Override
  public RequestView decideAsProposed(
      String requestId, Optional<String> itemId, String why, String actor) {
    return found(() -> decisions.decideAsProposed(requestId, itemId, why, actor));
  }

  @Override
  public FindingView add(String requestId, String itemId, NewFinding finding, String actor) {
    return found(() -> drawing.add(requestId, itemId, finding, actor));
  }

  @Override
  public ItemView leaveOut(String requestId, String itemId, String why, String actor) {
    return found(() -> decisions.leaveOut(requestId, itemId, why, actor));
  }

  @Override
  public RequestView submit(String requestId, String actor) {
    return found(() -> approvals.submit(requestId, actor));
  }

  @Override
  public RequestView approve(String requestId, String actor) {
    return found(() -> approvals.approve(requestId, actor));
  }

  @Override
  public RequestView sendBack(String requestId, String why, String actor) {
    return found(() -> approvals.sendBack(requestId, why, actor));
  }

  @Override
  public RequestView release(String requestId, String actor) {
    return found(() -> releases.release(requestId, actor));
  }

  @Override
  public InputStream download(String requestId, String actor) {
    return found(() -> releases.download(requestId, actor));
  }

  @Override
  public List<LedgerLine> ledger(String requestId) {
    return found(
        () -> {
          String id = files.read(requestId, file -> file.id());
          return ledger.of(id).stream().map(Views::line).toList();
        });
  }

  @Override
  public LedgerState checkLedger() {
    Ledger.State state = ledger.check();
    return new LedgerState(state.lines(), state.brokenAt());
  }

  @Override
  public AutoCloseable watch(Consumer<Change> watcher) {
    return changes.watch(watcher);
  }

  @Override
  public void close() {
    close.run();
  }

  private static <T> T found(Supplier<T> call) {
    try {
      return call.get();
    } catch (CaseFiles.NoSuchRequest e) {
      throw new Refused(Why.NOT_FOUND, "There is no such request.");
    }
  }
}
