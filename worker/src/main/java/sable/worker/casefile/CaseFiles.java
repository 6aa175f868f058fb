// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import sable.worker.vault.CaseBox;
import sable.worker.vault.CaseId;
import sable.worker.vault.Vault;

/**
 * All requests. What is done with one is done in one transaction; changes of the same request wait
 * for each other.
 */
public final class CaseFiles {
  private final Jdbi jdbi;
  private final Vault vault;
  private final String channel;

  /**
   * Case files.
   *
   * @param channel on which changes are told
   */
  public CaseFiles(Jdbi jdbi, Vault vault, String channel) {
    this.jdbi = jdbi;
    this.vault = vault;
    this.channel = channel;
  }

  /** There is no such request, or it was destroyed. */
  public static final class NoSuchRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchRequest() {
      super("there is no such request");
    }
  }

  /** Makes the case of a new request and its rows. */
  public <T> T create(RequestRow row, Function<CaseFile, T> more) {
    CaseId id = new CaseId(row.id());
    try {
      vault.create(id);
    } catch (IOException e) {
      throw new UncheckedIOException("a case could not be made", e);
    }
    CaseBox box = box(row.id());
    return jdbi.inTransaction(
        handle -> {
          CaseFile file = new CaseFile(handle, row.id(), box, channel);
          file.insert(row);
          return more.apply(file);
        });
  }

  /** Reads; all that is read belongs together. */
  public <T> T read(String request, Function<CaseFile, T> reading) {
    CaseBox box = box(request);
    return jdbi.inTransaction(
        org.jdbi.v3.core.transaction.TransactionIsolationLevel.REPEATABLE_READ,
        handle -> reading.apply(new CaseFile(handle, request, box, channel).exists()));
  }

  /** Changes; nobody else changes the same request meanwhile. */
  public <T> T change(String request, Function<CaseFile, T> change) {
    CaseBox box = box(request);
    return jdbi.inTransaction(
        handle -> change.apply(new CaseFile(handle, request, box, channel).locked()));
  }

  /** Requests, the most urgent first. */
  public List<String> mostUrgent(int offset, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id from request order by due nulls last, created, id"
                        + " offset :offset limit :limit")
                .bind("offset", offset)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  private CaseBox box(String request) {
    return caseId(request)
        .map(
            id -> {
              try {
                return vault.box(id);
              } catch (Vault.GoneException e) {
                throw new NoSuchRequest();
              } catch (IOException e) {
                throw new UncheckedIOException("a case cannot be opened", e);
              }
            })
        .orElseThrow(NoSuchRequest::new);
  }

  private static Optional<CaseId> caseId(String request) {
    try {
      return Optional.of(new CaseId(request));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
