// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Check;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.place.TimeBase;
import sable.worker.desk.Actor;
import sable.worker.desk.Desk.FindingView;
import sable.worker.desk.Desk.ItemView;
import sable.worker.desk.Desk.LedgerLine;
import sable.worker.desk.Desk.LedgerState;
import sable.worker.desk.Desk.PersonView;
import sable.worker.desk.Desk.PreviewView;
import sable.worker.desk.Desk.RequestView;

/** What the desk answers, as JSON in the words of the contract; an empty optional is null. */
final class Views {

  private Views() {}

  static JsonObject actors(List<Actor> actors) {
    return new JsonObject()
        .put(
            "actors", array(actors, a -> new JsonObject().put("id", a.id()).put("name", a.name())));
  }

  static JsonObject requests(int offset, int limit, List<RequestView> requests) {
    return new JsonObject()
        .put("offset", offset)
        .put("limit", limit)
        .put("requests", array(requests, Views::request));
  }

  static JsonObject request(RequestView r) {
    return new JsonObject()
        .put("id", r.id())
        .put("reference", r.reference())
        .put("regime", r.regime())
        .put("subjects", new JsonArray(r.subjects()))
        .put("hide", new JsonArray(r.hide()))
        .put("due", r.due().map(Object::toString).orElse(null))
        .put("state", r.state())
        .put("items", r.items())
        .put("itemsBusy", r.itemsBusy())
        .put("itemsWithheld", r.itemsWithheld())
        .put("undecided", r.undecided())
        .put("submittedBy", r.submittedBy().orElse(null))
        .put("approvedBy", r.approvedBy().orElse(null))
        .put("created", r.created().toString());
  }

  static JsonObject items(List<ItemView> items) {
    return new JsonObject().put("items", array(items, Views::item));
  }

  static JsonObject item(ItemView i) {
    return new JsonObject()
        .put("id", i.id())
        .put("name", i.name())
        .put("mediaType", i.mediaType().orElse(null))
        .put("bytes", i.bytes())
        .put("parent", i.parent().orElse(null))
        .put("container", i.container())
        .put("state", i.state())
        .put("withheld", i.withheld().map(Views::reason).orElse(null))
        .put("findings", i.findings())
        .put("undecided", i.undecided())
        .put("searched", array(i.searched(), Views::searched))
        .put("parts", new JsonArray(i.parts()))
        .put("previews", array(i.previews(), Views::preview))
        .put("notShown", i.notShown().orElse(null))
        .put("leftOut", new JsonArray(i.leftOut()))
        .put("copyMediaType", i.copyMediaType().orElse(null))
        .put("report", i.report().map(Views::report).orElse(null))
        .put("version", i.version());
  }

  private static JsonObject reason(Reason reason) {
    return new JsonObject().put("code", code(reason.code())).put("reason", reason.sentence());
  }

  private static JsonObject searched(Searched s) {
    return new JsonObject()
        .put("for", s.category().code())
        .put("by", s.by())
        .put("extent", code(s.extent()))
        .put("note", s.note().orElse(null));
  }

  private static JsonObject preview(PreviewView p) {
    return new JsonObject()
        .put("index", p.index())
        .put("page", p.page())
        .put("stream", p.stream().orElse(null))
        .put("pts", p.pts().orElse(null))
        .put("timeBase", p.timeBase().map(TimeBase::toString).orElse(null))
        .put("widthPx", p.widthPx())
        .put("heightPx", p.heightPx())
        .put("width", p.width())
        .put("height", p.height());
  }

  private static JsonObject report(CheckReport report) {
    return new JsonObject()
        .put("passed", report.passed())
        .put("checks", array(report.checks(), Views::check));
  }

  private static JsonObject check(Check check) {
    return new JsonObject()
        .put("name", check.name())
        .put("by", check.by())
        .put("passed", check.passed())
        .put("detail", check.detail());
  }

  static JsonObject findings(long version, List<FindingView> findings) {
    return new JsonObject()
        .put("version", version)
        .put("findings", array(findings, Views::finding));
  }

  static JsonObject finding(FindingView f) {
    return new JsonObject()
        .put("id", f.id())
        .put("category", f.category())
        .put("confidence", f.confidence())
        .put("text", f.text())
        .put("evidence", evidence(f.evidence()))
        .put("places", array(f.places(), PlaceJson::of))
        .put("action", f.action())
        .put("ground", f.ground())
        .put("whose", f.whose())
        .put("person", f.person().orElse(null))
        .put("verdict", f.verdict().orElse(null))
        .put("decidedBy", f.decidedBy().orElse(null))
        .put("why", f.why().orElse(null));
  }

  private static JsonObject evidence(Evidence e) {
    return new JsonObject()
        .put("rule", e.rule())
        .put("validator", e.validator().orElse(null))
        .put("context", new JsonArray(e.context()));
  }

  static JsonObject persons(List<PersonView> persons) {
    return new JsonObject().put("persons", array(persons, Views::person));
  }

  private static JsonObject person(PersonView p) {
    return new JsonObject()
        .put("id", p.id())
        .put("name", p.name())
        .put("forms", new JsonArray(p.forms()))
        .put("role", p.role())
        .put("mentions", p.mentions())
        .put("undecided", p.undecided())
        .put("version", p.version());
  }

  static JsonObject ledger(List<LedgerLine> lines) {
    return new JsonObject().put("lines", array(lines, Views::line));
  }

  private static JsonObject line(LedgerLine l) {
    return new JsonObject()
        .put("sequence", l.sequence())
        .put("at", l.at().toString())
        .put("actor", l.actor())
        .put("action", l.action())
        .put("subject", l.subject())
        .put("hash", l.hash());
  }

  static JsonObject ledgerState(LedgerState state) {
    return new JsonObject()
        .put("lines", state.lines())
        .put("brokenAt", state.brokenAt().orElse(null));
  }

  private static <T> JsonArray array(Collection<T> values, Function<T, JsonObject> one) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(one.apply(value)));
    return array;
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
