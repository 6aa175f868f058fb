// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.item.ItemId;
import sable.pipeline.person.PersonId;
import sable.pipeline.person.Role;
import sable.pipeline.plan.Decision;
import sable.pipeline.plan.Verdict;
import sable.pipeline.policy.Action;
import sable.worker.release.Manner;

/** The findings of one request and what was decided on them, inside one transaction. */
public final class FindingTable {
  private static final String FINDING =
      "select number, action, ground, whose, person, origin, verdict, decided_by, decided_at,"
          + " manner, sealed, why from finding where request = :request and item = :item ";

  private final Handle handle;
  private final String request;
  private final Sealing sealing;

  FindingTable(Handle handle, String request, Sealing sealing) {
    this.handle = handle;
    this.request = request;
    this.sealing = sealing;
  }

  /** What was found in an item. */
  public List<FindingRow> of(ItemId item) {
    return handle
        .createQuery(FINDING + "order by number")
        .bind("request", request)
        .bind("item", item.value())
        .map((row, context) -> finding(item, row))
        .list();
  }

  /** Counts of findings, and of those that wait for a decision, by item. */
  public Map<ItemId, Counts> counts() {
    Map<ItemId, Counts> counts = new HashMap<>();
    handle
        .createQuery(
            "select item, count(*), count(*) filter (where verdict is null) from finding"
                + " where request = :request group by item")
        .bind("request", request)
        .map(
            (row, context) ->
                counts.put(new ItemId(row.getString(1)), new Counts(row.getInt(2), row.getInt(3))))
        .list();
    return counts;
  }

  /** How many findings there are, and how many wait for a decision. */
  public record Counts(int all, int undecided) {
    /** None. */
    public static final Counts NONE = new Counts(0, 0);
  }

  /** Findings that wait for a decision in items that are not withheld. */
  public int undecided() {
    return handle
        .createQuery(
            "select count(*) from finding f join item i on i.request = f.request and i.id = f.item"
                + " where f.request = :request and f.verdict is null and i.state <> 'withheld'")
        .bind("request", request)
        .mapTo(Integer.class)
        .one();
  }

  /** The number of the next finding of an item; {@code count} numbers from it on are taken. */
  private int takeNumbers(ItemId item, int count) {
    return handle
        .createQuery(
            "update item set next_finding = next_finding + :count where request = :request"
                + " and id = :item returning next_finding - :count")
        .bind("count", count)
        .bind("request", request)
        .bind("item", item.value())
        .mapTo(Integer.class)
        .one();
  }

  /** Files new findings under fresh numbers, in their order. */
  public List<FindingRow> insert(ItemId item, List<FindingRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    int number = takeNumbers(item, rows.size());
    List<FindingRow> named = new ArrayList<>();
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into finding (request, item, number, category, action, ground, whose, person,"
                + " origin, sealed) values (:request, :item, :number, :category, :action,"
                + " :ground, :whose, :person, :origin, :sealed)")) {
      for (FindingRow row : rows) {
        Finding finding = row.finding().named(new FindingId("f" + number));
        batch
            .bind("request", request)
            .bind("item", item.value())
            .bind("number", number)
            .bind("category", finding.category().code())
            .bind("action", row.action().code())
            .bind("ground", row.ground())
            .bind("whose", row.whose().code())
            .bind("person", row.person().map(PersonId::value).orElse(null))
            .bind("origin", row.origin().name().toLowerCase(java.util.Locale.ROOT))
            .bind("sealed", sealing.seal(findingPlace(item, number), finding))
            .add();
        named.add(
            new FindingRow(
                finding,
                row.action(),
                row.ground(),
                row.whose(),
                row.person(),
                row.origin(),
                Optional.empty(),
                Optional.empty()));
        number++;
      }
      batch.execute();
    }
    return named;
  }

  /** Files findings that stand at more places than before, under the ids that they have. */
  public void grow(ItemId item, List<Finding> findings) {
    for (Finding finding : findings) {
      int number = Integer.parseInt(finding.id().value().substring(1));
      handle.execute(
          "update finding set sealed = ? where request = ? and item = ? and number = ?",
          sealing.seal(findingPlace(item, number), finding),
          request,
          item.value(),
          number);
    }
  }

  /** Files other suggestions for findings, and what their evidence tells of them. */
  public void propose(ItemId item, List<FindingRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "update finding set action = :action, ground = :ground, whose = :whose, person ="
                + " :person, sealed = :sealed where request = :request and item = :item and number = :number")) {
      for (FindingRow row : rows) {
        batch
            .bind("action", row.action().code())
            .bind("ground", row.ground())
            .bind("whose", row.whose().code())
            .bind("person", row.person().map(PersonId::value).orElse(null))
            .bind("sealed", sealing.seal(findingPlace(item, row.number()), row.finding()))
            .bind("request", request)
            .bind("item", item.value())
            .bind("number", row.number())
            .add();
      }
      batch.execute();
    }
  }

  /**
   * What somebody decides.
   *
   * @param verdict empty to take back what was decided
   */
  public record Choice(Optional<Verdict> verdict, String why, Manner manner) {
    @Override
    public String toString() {
      return "Choice[" + verdict.map(Verdict::code).orElse("undecided") + "]";
    }
  }

  /** Files decisions by the numbers of the findings. */
  public void decide(ItemId item, Map<Integer, Choice> choices, String by, Instant when) {
    try (PreparedBatch current =
            handle.prepareBatch(
                "update finding set verdict = :verdict, decided_by = :by, decided_at = :when,"
                    + " manner = :manner, why = :why where request = :request and item = :item and number = :n");
        PreparedBatch history =
            handle.prepareBatch(
                "insert into decision (request, item, finding, verdict, decided_by, decided_at,"
                    + " manner, why) values (:request, :item, :n, :verdict, :by, :when, :manner,"
                    + " :why)")) {
      choices.forEach(
          (number, choice) -> {
            byte[] sealed = sealing.sealText(whyPlace(item, number), choice.why());
            boolean decided = choice.verdict().isPresent();
            current
                .bind("verdict", choice.verdict().map(Verdict::code).orElse(null))
                .bind("by", decided ? by : null)
                .bind("when", decided ? when.atOffset(ZoneOffset.UTC) : null)
                .bind("manner", decided ? choice.manner().code() : null)
                .bind("why", decided ? sealed : null)
                .bind("request", request)
                .bind("item", item.value())
                .bind("n", number)
                .add();
            history
                .bind("request", request)
                .bind("item", item.value())
                .bind("n", number)
                .bind("verdict", choice.verdict().map(Verdict::code).orElse("undecided"))
                .bind("by", by)
                .bind("when", when.atOffset(ZoneOffset.UTC))
                .bind("manner", choice.manner().code())
                .bind("why", sealed)
                .add();
          });
      current.execute();
      history.execute();
    }
  }

  /** Numbers of the undecided findings that name a person, by item, without withheld items. */
  public Map<ItemId, List<Integer>> undecidedNaming(PersonId person) {
    return numbers(
        handle
            .createQuery(
                "select f.item, f.number from finding f join item i on i.request = f.request and"
                    + " i.id = f.item where f.request = :request and f.person = :person"
                    + " and f.verdict is null and i.state <> 'withheld' order by i.position, f.number")
            .bind("person", person.value()));
  }

  /** Numbers of the undecided findings with a suggestion, by item, without withheld items. */
  public Map<ItemId, List<Integer>> undecided(Action action) {
    return numbers(
        handle
            .createQuery(
                "select f.item, f.number from finding f join item i on i.request = f.request and"
                    + " i.id = f.item where f.request = :request and f.action = :action and"
                    + " f.verdict is null and i.state <> 'withheld' order by i.position, f.number")
            .bind("action", action.code()));
  }

  private Map<ItemId, List<Integer>> numbers(Query query) {
    Map<ItemId, List<Integer>> numbers = new LinkedHashMap<>();
    query
        .bind("request", request)
        .map(
            (row, context) ->
                numbers
                    .computeIfAbsent(new ItemId(row.getString(1)), i -> new ArrayList<>())
                    .add(row.getInt(2)))
        .list();
    return numbers;
  }

  private FindingRow finding(ItemId item, ResultSet row) throws SQLException {
    int number = row.getInt("number");
    return new FindingRow(
        sealing.open(findingPlace(item, number), row.getBytes("sealed"), Finding.class),
        Action.of(row.getString("action")),
        row.getString("ground"),
        Role.of(row.getString("whose")),
        Optional.ofNullable(row.getString("person")).map(PersonId::new),
        FindingRow.Origin.valueOf(row.getString("origin").toUpperCase(java.util.Locale.ROOT)),
        decision(item, number, row),
        Optional.ofNullable(row.getString("manner")).map(Manner::of));
  }

  private Optional<Decision> decision(ItemId item, int number, ResultSet row) throws SQLException {
    @Nullable String verdict = row.getString("verdict");
    if (verdict == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Decision(
            Verdict.of(verdict),
            row.getString("decided_by"),
            row.getObject("decided_at", OffsetDateTime.class).toInstant(),
            sealing.openText(whyPlace(item, number), row.getBytes("why"))));
  }

  private String findingPlace(ItemId item, int number) {
    return "finding/" + request + "/" + item + "/" + number;
  }

  private String whyPlace(ItemId item, int number) {
    return "why/" + request + "/" + item + "/" + number;
  }
}
