// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sable.pipeline.item.ItemId;
import sable.pipeline.person.Person;
import sable.pipeline.person.PersonId;
import sable.pipeline.plan.Decision;
import sable.pipeline.plan.Verdict;
import sable.worker.casefile.CaseFile;
import sable.worker.casefile.FindingRow;
import sable.worker.casefile.FindingTable;
import sable.worker.casefile.ItemRow;
import sable.worker.casefile.ItemState;
import sable.worker.casefile.PersonRow;
import sable.worker.casefile.RequestRow;
import sable.worker.desk.Desk.FindingView;
import sable.worker.desk.Desk.ItemView;
import sable.worker.desk.Desk.LedgerLine;
import sable.worker.desk.Desk.PersonView;
import sable.worker.desk.Desk.PreviewView;
import sable.worker.desk.Desk.RequestView;
import sable.worker.ledger.Line;

/** Rows as the desk shows them. */
final class Views {
  private Views() {}

  static RequestView request(CaseFile file) {
    RequestRow row = file.request();
    Map<ItemState, Integer> counts = file.itemCounts();
    return new RequestView(
        row.id(),
        row.content().reference(),
        row.regime().code(),
        row.content().subjects(),
        row.content().hide(),
        row.due(),
        row.state().code(),
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        counts.entrySet().stream()
            .filter(e -> e.getKey().busy())
            .mapToInt(Map.Entry::getValue)
            .sum(),
        counts.getOrDefault(ItemState.WITHHELD, 0),
        file.found().undecided(),
        row.submittedBy(),
        row.approvedBy(),
        row.created());
  }

  static List<ItemView> items(CaseFile file) {
    Map<ItemId, FindingTable.Counts> counts = file.found().counts();
    return file.items().stream()
        .map(i -> item(i, counts.getOrDefault(i.id(), FindingTable.Counts.NONE)))
        .toList();
  }

  static ItemView item(CaseFile file, ItemId id) {
    List<FindingRow> findings = file.found().of(id);
    int undecided = (int) findings.stream().filter(f -> f.decided().isEmpty()).count();
    return item(file.item(id).orElseThrow(), new FindingTable.Counts(findings.size(), undecided));
  }

  private static ItemView item(ItemRow row, FindingTable.Counts counts) {
    Optional<ItemRow.Made> made = row.copy().flatMap(ItemRow.CopyContent::made);
    List<String> leftOut = new ArrayList<>(row.content().leftOut());
    made.ifPresent(
        m -> m.leftOut().stream().filter(l -> !leftOut.contains(l)).forEach(leftOut::add));
    return new ItemView(
        row.id().value(),
        row.content().name(),
        row.content().mediaType().map(Object::toString),
        row.bytes(),
        row.parent().map(ItemId::value),
        row.container(),
        state(row.state()),
        row.withheld(),
        counts.all(),
        row.withheld().isPresent() ? 0 : counts.undecided(),
        row.content().searched(),
        row.content().texts().stream().map(ItemRow.Text::part).toList(),
        previews(row),
        row.content().notShown(),
        leftOut,
        made.map(m -> m.mediaType().value()),
        row.copy().flatMap(ItemRow.CopyContent::report),
        row.version());
  }

  /** The look for names of the rest of the bundle is part of the search. */
  private static String state(ItemState state) {
    return switch (state) {
      case SEARCHED, MENTIONING -> ItemState.SEARCHING.code();
      case QUEUED, SEARCHING, READ, WITHHELD, COPYING, COPIED -> state.code();
    };
  }

  private static List<PreviewView> previews(ItemRow row) {
    List<PreviewView> views = new ArrayList<>();
    for (ItemRow.Preview p : row.content().previews()) {
      views.add(
          new PreviewView(
              views.size(),
              p.page(),
              p.stream(),
              p.pts(),
              p.timeBase(),
              p.widthPx(),
              p.heightPx(),
              p.width(),
              p.height()));
    }
    return views;
  }

  static FindingView finding(FindingRow row) {
    return new FindingView(
        row.finding().id().value(),
        row.finding().category().code(),
        row.finding().confidence(),
        row.finding().text(),
        row.finding().evidence(),
        row.finding().places(),
        row.action().code(),
        row.ground(),
        row.whose().code(),
        row.person().map(PersonId::value),
        row.verdict().map(Verdict::code),
        row.decided().map(Decision::by),
        row.decided().map(Decision::why));
  }

  static PersonView person(PersonRow row) {
    Person person = row.person();
    return new PersonView(
        person.id().value(),
        person.name(),
        person.forms(),
        person.role().code(),
        person.mentions(),
        row.undecided(),
        row.version());
  }

  static LedgerLine line(Line line) {
    return new LedgerLine(
        line.sequence(), line.at(), line.actor(), line.action(), line.subject(), line.hash().hex());
  }
}
