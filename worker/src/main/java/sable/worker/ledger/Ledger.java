// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An append-only chain of lines: each carries the hash of the one before, and the last is signed
 * with a key that the database does not know. Lines hold ids only.
 *
 * <p>The signed head stands in the database, in step with the lines, and in a file beside it, which
 * may lag: a database that was set back to an earlier state falls short of the file.
 */
public final class Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  /** Any number that nothing else in the database uses. */
  private static final long LOCK = 0x5ab1e_1ed9e4L;

  private static final String COLUMNS =
      "select sequence, at, actor, action, request, subject, previous, hash from ledger ";

  private final Jdbi jdbi;
  private final byte[] key;
  private final Path headFile;
  private final Clock clock;
  private long kept;

  /**
   * A ledger.
   *
   * @param key signs the head
   * @param headFile where the head is kept beside the database
   */
  public Ledger(Jdbi jdbi, byte[] key, Path headFile, Clock clock) {
    this.jdbi = jdbi;
    this.key = key.clone();
    this.headFile = headFile;
    this.clock = clock;
  }

  /**
   * What a check found.
   *
   * @param lines that are there
   * @param brokenAt the first line that is altered, missing or not the one that was written
   */
  public record State(long lines, Optional<Long> brokenAt) {}

  /**
   * Appends a line in the transaction of the change that it tells of. Others wait until that
   * transaction ends, so this is its last statement.
   */
  public void append(Handle handle, String actor, String action, String request, String subject) {
    handle.execute("select pg_advisory_xact_lock(?)", LOCK);
    Optional<Head> head = head(handle);
    Line line =
        Line.after(
            head.map(Head::sequence).orElse(0L) + 1,
            head.map(Head::hash).orElse(Line.Hash.NONE),
            clock.instant(),
            actor,
            action,
            request,
            subject);
    handle.execute(
        "insert into ledger (sequence, at, actor, action, request, subject, previous, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        line.sequence(),
        line.at().atOffset(ZoneOffset.UTC),
        actor,
        action,
        request,
        subject,
        line.previous().bytes(),
        line.hash().bytes());
    Head next = Head.signed(line.sequence(), line.hash(), key);
    handle.execute(
        "insert into ledger_head (sequence, hash, signature) values (?, ?, ?) on conflict (one)"
            + " do update set sequence = excluded.sequence, hash = excluded.hash,"
            + " signature = excluded.signature",
        next.sequence(),
        next.hash().bytes(),
        HexFormat.of().parseHex(next.signature()));
    handle.afterCommit(() -> keep(next));
  }

  /** The lines of a request, the oldest first. */
  public List<Line> of(String request) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + "where request = :request order by sequence")
                .bind("request", request)
                .map((row, context) -> line(row))
                .list());
  }

  /** Reads every line and says which is the first that is not what was written. */
  public State check() {
    Optional<Head> filed = filedHead();
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ, handle -> check(handle, filed));
  }

  private State check(Handle handle, Optional<Head> filed) {
    long lines = 0;
    long expected = 1;
    Line.Hash previous = Line.Hash.NONE;
    Optional<Long> broken = Optional.empty();
    try (ResultIterator<Line> all =
        handle
            .createQuery(COLUMNS + "order by sequence")
            .setFetchSize(1000)
            .map((row, context) -> line(row))
            .iterator()) {
      for (Iterator<Line> each = all; each.hasNext(); ) {
        Line line = each.next();
        lines++;
        boolean fits =
            line.sequence() == expected
                && line.previous().equals(previous)
                && line.holds()
                && filed
                    .filter(h -> h.sequence() == line.sequence())
                    .map(h -> h.hash().equals(line.hash()))
                    .orElse(true);
        if (!fits && broken.isEmpty()) {
          broken = Optional.of(expected);
        }
        expected++;
        previous = line.hash();
      }
    }
    return new State(lines, broken.or(() -> brokenEnd(handle, filed, lastOf(handle))));
  }

  private static Head lastOf(Handle handle) {
    return handle
        .createQuery("select sequence, hash from ledger order by sequence desc limit 1")
        .map((row, context) -> new Head(row.getLong(1), Line.Hash.of(row.getBytes(2)), ""))
        .findOne()
        .orElse(new Head(0, Line.Hash.NONE, ""));
  }

  /** Whether lines are missing at the end, or all were written anew. */
  private Optional<Long> brokenEnd(Handle handle, Optional<Head> filed, Head last) {
    Head head = head(handle).orElse(Head.signed(0, Line.Hash.NONE, key));
    if (!head.genuine(key) || head.sequence() < last.sequence()) {
      return Optional.of(Math.max(1, last.sequence()));
    }
    if (head.sequence() > last.sequence()) {
      return Optional.of(last.sequence() + 1);
    }
    if (!head.hash().equals(last.hash())) {
      return Optional.of(Math.max(1, last.sequence()));
    }
    if (filed.isPresent() && !filed.get().genuine(key)) {
      return Optional.of(Math.max(1, last.sequence()));
    }
    return filed.filter(h -> h.sequence() > last.sequence()).map(h -> last.sequence() + 1);
  }

  private Optional<Head> filedHead() {
    try {
      return Head.read(headFile);
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger's head cannot be read", e);
    }
  }

  /** Of several that come here at once the latest stays. The lines stand whatever happens here. */
  private synchronized void keep(Head head) {
    if (head.sequence() <= kept) {
      return;
    }
    try {
      head.write(headFile);
      kept = head.sequence();
    } catch (IOException e) {
      LOG.warn(
          "the ledger's head could not be kept beside the database at line {}", head.sequence());
    }
  }

  private static Optional<Head> head(Handle handle) {
    return handle
        .createQuery("select sequence, hash, signature from ledger_head")
        .map(
            (row, context) ->
                new Head(
                    row.getLong(1),
                    Line.Hash.of(row.getBytes(2)),
                    HexFormat.of().formatHex(row.getBytes(3))))
        .findOne();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong("sequence"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("request"),
        row.getString("subject"),
        Line.Hash.of(row.getBytes("previous")),
        Line.Hash.of(row.getBytes("hash")));
  }
}
