// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.Reason;
import sable.pipeline.policy.Regime;
import sable.worker.vault.CaseBox;

/** The rows of one request inside one transaction. Not to be kept beyond it. */
public final class CaseFile {
  private static final String ITEM =
      "select id, position, parent, bytes, container, state, tries, version, sealed, copy from item"
          + " where request = :request ";

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

  /** What was found. */
  public FindingTable found() {
    return new FindingTable(handle, request, sealing);
  }

  /** Who was found. */
  public PersonTable people() {
    return new PersonTable(handle, request, sealing);
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

  /**
   * What came out of an item at the top, through containers in containers.
   *
   * @param bytes of the items that have some
   */
  public record CameOut(long files, long bytes) {}

  /** What came out of the item at the top under which an item stands. */
  public CameOut cameOut(ItemRow item) {
    return handle
        .createQuery(
            "select count(*), coalesce(sum(bytes), 0) from item where request = :request"
                + " and starts_with(position, :top)")
        .bind("request", request)
        .bind("top", item.position().split("\\.", 2)[0] + ".")
        .map((row, context) -> new CameOut(row.getLong(1), row.getLong(2)))
        .one();
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
}
