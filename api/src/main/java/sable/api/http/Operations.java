// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.Handler;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import sable.worker.desk.Desk;
import sable.worker.desk.Desk.ItemView;
import sable.worker.desk.Desk.RequestView;

/** The operations of the contract that are one call of the desk: parse, call, answer. */
final class Operations {

  /** Under this key a routing context knows the operation's name. */
  static final String NAME = "sable.operation";

  private static final Set<String> OPEN = Set.of("health", "listActors");
  private static final Set<String> SHOWN_IN_BROWSERS =
      Set.of("application/pdf", "image/jpeg", "image/png", "text/plain", "video/mp4");

  private final Desk desk;
  private final Actors actors;
  private final WorkerExecutor threads;

  Operations(Desk desk, Actors actors, WorkerExecutor threads) {
    this.desk = desk;
    this.actors = actors;
    this.threads = threads;
  }

  /** An operation at work, off the event loop. */
  interface Operation {
    Reply run(Call call);
  }

  /** Every operation by its id in the contract, but those that stream in or stay open. */
  Map<String, Operation> table() {
    Map<String, Operation> table = new TreeMap<>();
    table.put("health", call -> Reply.json(new JsonObject().put("status", "up")));
    table.put("listActors", call -> Reply.json(Views.actors(desk.actors())));
    table.put("listRequests", this::listRequests);
    table.put(
        "createRequest",
        call ->
            Reply.created(Views.request(desk.create(Asked.request(call.body()), call.actor()))));
    table.put("getRequest", call -> request(desk.request(call.request())));
    table.put("listItems", call -> Reply.json(Views.items(desk.items(call.request()))));
    table.put("getItem", call -> item(desk.item(call.request(), call.item())));
    table.put("listFindings", this::listFindings);
    table.put("addFinding", this::addFinding);
    table.put("decideFindings", this::decideFindings);
    table.put(
        "leaveOut",
        call -> item(desk.leaveOut(call.request(), call.item(), call.why(), call.actor())));
    table.put("getText", this::getText);
    table.put("getPreview", this::getPreview);
    table.put("getCopy", this::getCopy);
    table.put("listPersons", call -> Reply.json(Views.persons(desk.persons(call.request()))));
    table.put("decidePerson", this::decidePerson);
    table.put("decideAsProposed", this::decideAsProposed);
    table.put("submit", call -> request(desk.submit(call.request(), call.actor())));
    table.put("approve", call -> request(desk.approve(call.request(), call.actor())));
    table.put("sendBack", call -> request(desk.sendBack(call.request(), call.why(), call.actor())));
    table.put("release", call -> request(desk.release(call.request(), call.actor())));
    table.put("download", this::download);
    table.put("listLedger", call -> Reply.json(Views.ledger(desk.ledger(call.request()))));
    table.put("checkLedger", call -> Reply.json(Views.ledgerState(desk.checkLedger())));
    return table;
  }

  /** The handler of an operation. */
  Handler<RoutingContext> on(String name, Operation operation) {
    return ctx -> {
      ctx.put(NAME, name);
      if (OPEN.contains(name)) {
        run(ctx, "", operation);
      } else {
        actors.require(ctx).onSuccess(actor -> run(ctx, actor, operation));
      }
    };
  }

  private void run(RoutingContext ctx, String actor, Operation operation) {
    Call call = Call.of(ctx, actor);
    threads
        .executeBlocking(() -> operation.run(call), false)
        .onSuccess(reply -> reply.send(ctx, threads))
        .onFailure(ctx::fail);
  }

  private static Reply request(RequestView request) {
    return Reply.json(Views.request(request));
  }

  private static Reply item(ItemView item) {
    return Reply.versioned(Views.item(item), item.version());
  }

  private Reply listRequests(Call call) {
    int offset = call.number("offset", 0);
    int limit = call.number("limit", 50);
    return Reply.json(Views.requests(offset, limit, desk.requests(offset, limit)));
  }

  // The version is read first: findings that changed in between make the next decision stale, never
  // the other way round.
  private Reply listFindings(Call call) {
    long version = desk.item(call.request(), call.item()).version();
    return Reply.versioned(
        Views.findings(version, desk.findings(call.request(), call.item())), version);
  }

  private Reply addFinding(Call call) {
    return Reply.created(
        Views.finding(
            desk.add(call.request(), call.item(), Asked.finding(call.body()), call.actor())));
  }

  private Reply decideFindings(Call call) {
    return item(
        desk.decide(
            call.request(),
            call.item(),
            Asked.decisions(call.body()),
            call.version(),
            call.actor()));
  }

  private Reply getText(Call call) {
    return Reply.bytes(
        "text/plain; charset=utf-8",
        "inline",
        desk.text(call.request(), call.item(), call.words("part")));
  }

  private Reply getPreview(Call call) {
    int index = Integer.parseInt(call.at("index"));
    return Reply.bytes("image/jpeg", "inline", desk.preview(call.request(), call.item(), index));
  }

  private Reply getCopy(Call call) {
    String type =
        desk.item(call.request(), call.item()).copyMediaType().orElse("application/octet-stream");
    return Reply.bytes(
        type.equals("text/plain") ? "text/plain; charset=utf-8" : type,
        SHOWN_IN_BROWSERS.contains(type) ? "inline" : "attachment",
        desk.copy(call.request(), call.item()));
  }

  private Reply decidePerson(Call call) {
    return request(
        desk.decidePerson(
            call.request(),
            call.at("personId"),
            call.body().getString("verdict"),
            call.why(),
            call.version(),
            call.actor()));
  }

  private Reply decideAsProposed(Call call) {
    return request(
        desk.decideAsProposed(
            call.request(),
            Optional.ofNullable(call.body().getString("item")),
            call.why(),
            call.actor()));
  }

  private Reply download(Call call) {
    return Reply.bytes(
        "application/zip",
        "attachment; filename=\"release.zip\"",
        desk.download(call.request(), call.actor()));
  }
}
