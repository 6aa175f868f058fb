// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
import sable.pipeline.item.Reason;
import sable.pipeline.person.Person;
import sable.pipeline.person.PersonId;
import sable.pipeline.person.Role;
import sable.pipeline.plan.Decision;
import sable.pipeline.plan.Verdict;
import sable.pipeline.policy.Action;
import sable.pipeline.policy.Regime;
import sable.worker.vault.CaseBox;

/** The rows of one request inside one transaction. Not to be kept beyond it. */
public final class CaseFile {
  private static final String ITEM =
      "select id, position, parent, bytes, container, state, tries, version, sealed, copy from item"
          + " where request = :request ";
  private static final String FINDING =
      "select number, action, ground, whose, person, origin, verdict, decided_by, decided_at,"
          + " sealed, why from finding where request = :request and item = :item ";

  private final Handle handle;
  private final String request;
  private final Sealing sealing;
  private final String channel;

  CaseFile(Handle handle, String request, CaseBox box, String channel) {
    this.handle = handle;
    this.request = request;
    this.sealing = new Sealing(box);
    this.channel = channel;
  }

  CaseFile exists() {
    return found("select id from request where id = :request");
  }

  CaseFile locked() {
    return found("select id from request where id = :request for update");
  }

  private CaseFile found(String sql) {
    if (handle.createQuery(sql).bind("request", request).mapTo(String.class).findOne().isEmpty()) {
      throw new CaseFiles.NoSuchRequest();
    }
    return this;
  }

  /** The transaction, for what belongs to the same change: tasks and lines of the ledger. */
  public Handle handle() {
    return handle;
  }

  /** The id of the request. */
  public String id() {
    return request;
  }

  /** Tells of a change by ids, once the transaction has ended well. */
  public void tell(String kind, Optional<ItemId> item) {
    handle.execute(
        "select pg_notify(?, ?)",
        channel,
        kind + " " + request + item.map(i -> " " + i.value()).orElse(""));
  }

  // Requests

  void insert(RequestRow row) {
    handle.execute(
        "insert into request (id, created, due, regime, state, sealed) values (?, ?, ?, ?, ?, ?)",
        row.id(),
        row.created().atOffset(ZoneOffset.UTC),
        row.due().orElse(null),
        row.regime().code(),
        row.state().code(),
        sealing.seal(requestPlace(), row.content()));
  }

  /** The request. */
  public RequestRow request() {
    return handle
        .createQuery("select * from request where id = :request")
        .bind("request", request)
        .map((row, context) -> request(row))
        .one();
  }

  private RequestRow request(ResultSet row) throws SQLException {
    byte @Nullable [] packaged = row.getBytes("package");
    return new RequestRow(
        request,
        row.getObject("created", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("due", LocalDate.class)),
        Regime.of(row.getString("regime")),
        RequestState.of(row.getString("state")),
        row.getInt("round"),
        row.getInt("persons"),
        Optional.ofNullable(row.getString("submitted_by")),
        Optional.ofNullable(row.getString("approved_by")),
        sealing.open(requestPlace(), row.getBytes("sealed"), RequestRow.Content.class),
        packaged == null
            ? Optional.empty()
            : Optional.of(sealing.open(packagePlace(), packaged, RequestRow.PackageContent.class)));
  }

  /** Moves the request on. */
  public void move(
      RequestState state, int round, Optional<String> submittedBy, Optional<String> approvedBy) {
    handle.execute(
        "update request set state = ?, round = ?, submitted_by = ?, approved_by = ? where id = ?",
        state.code(),
        round,
        submittedBy.orElse(null),
        approvedBy.orElse(null),
        request);
    tell("request", Optional.empty());
  }

  /** Files where the package lies. */
  public void filePackage(RequestRow.PackageContent packaged) {
    handle.execute(
        "update request set package = ? where id = ?",
        sealing.seal(packagePlace(), packaged),
        request);
  }

  /** Files why a request was sent back. */
  public void sentBack(String by, Instant when, String why) {
    handle.execute(
        "insert into sent_back (request, by, at, why) values (?, ?, ?, ?)",
        request,
        by,
        when.atOffset(ZoneOffset.UTC),
        sealing.sealText("sent-back/" + request, why));
  }

  /** A number that no task of this request has. */
  public long nextTask() {
    return handle
        .createQuery("update request set tasks = tasks + 1 where id = :request returning tasks")
        .bind("request", request)
        .mapTo(Long.class)
        .one();
  }

  /** Remembers that somebody decided something in this request. */
  public void acted(String actor) {
    handle.execute(
        "insert into acted (request, actor) values (?, ?) on conflict do nothing", request, actor);
  }

  /** Whether somebody decided anything in this request. */
  public boolean hasActed(String actor) {
    return handle
        .createQuery("select exists (select 1 from acted where request = :r and actor = :actor)")
        .bind("r", request)
        .bind("actor", actor)
        .mapTo(Boolean.class)
        .one();
  }

  // Items

  /** The items in the order of the bundle. */
  public List<ItemRow> items() {
    return handle
        .createQuery(ITEM + "order by position")
        .bind("request", request)
        .map((row, context) -> item(row))
        .list();
  }

  /** One item. */
  public Optional<ItemRow> item(ItemId id) {
    return handle
        .createQuery(ITEM + "and id = :id")
        .bind("request", request)
        .bind("id", id.value())
        .map((row, context) -> item(row))
        .findOne();
  }

  /** How many items are in each state. */
  public Map<ItemState, Integer> itemCounts() {
    Map<ItemState, Integer> counts = new HashMap<>();
    handle
        .createQuery("select state, count(*) from item where request = :request group by state")
        .bind("request", request)
        .map((row, context) -> counts.put(ItemState.of(row.getString(1)), row.getInt(2)))
        .list();
    return counts;
  }

  /** The place behind all items at the top. */
  public String nextPosition() {
    int last =
        handle
            .createQuery(
                "select coalesce(max(split_part(position, '.', 1)::integer), 0) from item"
                    + " where request = :request")
            .bind("request", request)
            .mapTo(Integer.class)
            .one();
    return step(last + 1);
  }

  /** One step of a place. */
  public static String step(int number) {
    return String.format(java.util.Locale.ROOT, "%08d", number);
  }

  /** Files a new item. */
  public void insert(ItemRow item) {
    handle.execute(
        "insert into item (request, id, position, parent, bytes, container, state, withheld,"
            + " sealed) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        request,
        item.id().value(),
        item.position(),
        item.parent().map(ItemId::value).orElse(null),
        item.bytes(),
        item.container(),
        item.state().code(),
        item.withheld().map(r -> r.code().name()).orElse(null),
        sealing.seal(itemPlace(item.id()), item.content()));
    tell("item", Optional.of(item.id()));
  }

  /** Files how an item stands; its version counts on and its tries begin anew. */
  public void update(
      ItemRow item,
      ItemState state,
      boolean container,
      ItemRow.Content content,
      Optional<ItemRow.CopyContent> copy) {
    Optional<Reason> withheld =
        content.withheld().or(() -> copy.flatMap(ItemRow.CopyContent::withheld));
    handle.execute(
        "update item set state = ?, withheld = ?, container = ?, sealed = ?, copy = ?, tries = 0,"
            + " version = version + 1 where request = ? and id = ?",
        state.code(),
        withheld.map(r -> r.code().name()).orElse(null),
        container,
        sealing.seal(itemPlace(item.id()), content),
        copy.map(c -> sealing.seal(copyPlace(item.id()), c)).orElse(null),
        request,
        item.id().value());
    tell("item", Optional.of(item.id()));
  }

  /** Moves an item on, all else staying. */
  public void move(ItemRow item, ItemState state) {
    update(item, state, item.container(), item.content(), item.copy());
  }

  /** Counts a try that begins, or takes back one that ended without a result. */
  public void countTry(ItemId id, int by) {
    handle.execute(
        "update item set tries = greatest(0, tries + ?) where request = ? and id = ?",
        by,
        request,
        id.value());
  }

  /** Says that an item's findings or decisions changed. */
  public void touch(ItemId id) {
    handle.execute(
        "update item set version = version + 1 where request = ? and id = ?", request, id.value());
    tell("findings", Optional.of(id));
  }

  private ItemRow item(ResultSet row) throws SQLException {
    ItemId id = new ItemId(row.getString("id"));
    byte @Nullable [] copy = row.getBytes("copy");
    return new ItemRow(
        id,
        row.getString("position"),
        Optional.ofNullable(row.getString("parent")).map(ItemId::new),
        row.getLong("bytes"),
        row.getBoolean("container"),
        ItemState.of(row.getString("state")),
        row.getInt("tries"),
        row.getLong("version"),
        sealing.open(itemPlace(id), row.getBytes("sealed"), ItemRow.Content.class),
        copy == null
            ? Optional.empty()
            : Optional.of(sealing.open(copyPlace(id), copy, ItemRow.CopyContent.class)));
  }

  // Findings

  /** What was found in an item. */
  public List<FindingRow> findings(ItemId item) {
    return handle
        .createQuery(FINDING + "order by number")
        .bind("request", request)
        .bind("item", item.value())
        .map((row, context) -> finding(item, row))
        .list();
  }

  /** Counts of findings, and of those that wait for a decision, by item. */
  public Map<ItemId, Counts> findingCounts() {
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
  public int takeNumbers(ItemId item, int count) {
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
                Optional.empty()));
        number++;
      }
      batch.execute();
    }
    return named;
  }

  /** Files other suggestions for findings. */
  public void propose(ItemId item, List<FindingRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "update finding set action = :action, ground = :ground, whose = :whose, person ="
                + " :person where request = :request and item = :item and number = :number")) {
      for (FindingRow row : rows) {
        batch
            .bind("action", row.action().code())
            .bind("ground", row.ground())
            .bind("whose", row.whose().code())
            .bind("person", row.person().map(PersonId::value).orElse(null))
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
  public record Choice(Optional<Verdict> verdict, String why) {
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
                    + " why = :why where request = :request and item = :item and number = :n");
        PreparedBatch history =
            handle.prepareBatch(
                "insert into decision (request, item, finding, verdict, decided_by, decided_at,"
                    + " why) values (:request, :item, :n, :verdict, :by, :when, :why)")) {
      choices.forEach(
          (number, choice) -> {
            byte[] sealed = sealing.sealText(whyPlace(item, number), choice.why());
            boolean decided = choice.verdict().isPresent();
            current
                .bind("verdict", choice.verdict().map(Verdict::code).orElse(null))
                .bind("by", decided ? by : null)
                .bind("when", decided ? when.atOffset(ZoneOffset.UTC) : null)
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
                .bind("why", sealed)
                .add();
          });
      current.execute();
      history.execute();
    }
  }

  /** Numbers of the findings that name a person, by item, without withheld items. */
  public Map<ItemId, List<Integer>> naming(PersonId person) {
    return numbers(
        handle
            .createQuery(
                "select f.item, f.number from finding f join item i on i.request = f.request and"
                    + " i.id = f.item where f.request = :request and f.person = :person"
                    + " and i.state <> 'withheld' order by i.position, f.number")
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
        decision(item, number, row));
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

  // Persons

  /** The persons of the request. */
  public List<PersonRow> persons() {
    return handle
        .createQuery(
            "select p.id, p.role, p.mentions, p.sealed, (select count(*) from finding f join item"
                + " i on i.request = f.request and i.id = f.item where f.request = p.request and"
                + " f.person = p.id and f.verdict is null and i.state <> 'withheld') as undecided"
                + " from person p where p.request = :request order by p.number")
        .bind("request", request)
        .map((row, context) -> new PersonRow(person(row), row.getInt("undecided")))
        .list();
  }

  private Person person(ResultSet row) throws SQLException {
    String id = row.getString("id");
    Named named = sealing.open(personPlace(id), row.getBytes("sealed"), Named.class);
    return new Person(
        new PersonId(id),
        named.name(),
        named.forms(),
        Role.of(row.getString("role")),
        row.getInt("mentions"));
  }

  /** Files the persons anew. */
  public void replacePersons(List<Person> persons, int highest) {
    handle.execute("delete from person where request = ?", request);
    handle.execute("update request set persons = ? where id = ?", highest, request);
    if (persons.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into person (request, id, number, role, mentions, sealed) values (:request,"
                + " :id, :number, :role, :mentions, :sealed)")) {
      for (Person person : persons) {
        String id = person.id().value();
        batch
            .bind("request", request)
            .bind("id", id)
            .bind("number", Integer.parseInt(id.substring(1)))
            .bind("role", person.role().code())
            .bind("mentions", person.mentions())
            .bind("sealed", sealing.seal(personPlace(id), new Named(person.name(), person.forms())))
            .add();
      }
      batch.execute();
    }
  }

  /** What is sealed of a person. */
  record Named(String name, List<String> forms) {
    @Override
    public String toString() {
      return "Named";
    }
  }

  private String requestPlace() {
    return "request/" + request;
  }

  private String packagePlace() {
    return "package/" + request;
  }

  private String itemPlace(ItemId item) {
    return "item/" + request + "/" + item;
  }

  private String copyPlace(ItemId item) {
    return "copy/" + request + "/" + item;
  }

  private String findingPlace(ItemId item, int number) {
    return "finding/" + request + "/" + item + "/" + number;
  }

  private String whyPlace(ItemId item, int number) {
    return "why/" + request + "/" + item + "/" + number;
  }

  private String personPlace(String person) {
    return "person/" + request + "/" + person;
  }
}
