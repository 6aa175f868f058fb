// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import sable.pipeline.item.ItemId;
import sable.worker.casefile.CaseFile;
import sable.worker.casefile.CaseFiles;
import sable.worker.casefile.ItemRow;
import sable.worker.casefile.ItemState;
import sable.worker.casefile.RequestState;
import sable.worker.desk.Desk.ItemView;
import sable.worker.desk.Desk.Refused;
import sable.worker.desk.Desk.Why;
import sable.worker.ledger.Ledger;
import sable.worker.queue.Asked;
import sable.worker.queue.Kind;
import sable.worker.queue.Queue;
import sable.worker.vault.CaseId;
import sable.worker.vault.Stored;
import sable.worker.vault.Vault;

/** Takes files in. Nothing of them is looked at here. */
final class Uploads {
  private final CaseFiles files;
  private final Vault vault;
  private final Ledger ledger;
  private final Queue queue;
  private final Refusals refusals;
  private final long longest;
  private final int mostItems;

  Uploads(
      CaseFiles files,
      Vault vault,
      Ledger ledger,
      Queue queue,
      Refusals refusals,
      ServiceSettings settings) {
    this.files = files;
    this.vault = vault;
    this.ledger = ledger;
    this.queue = queue;
    this.refusals = refusals;
    this.longest = settings.uploadBytes();
    this.mostItems = settings.requestItems();
  }

  ItemView upload(String request, String name, InputStream bytes, String actor) {
    refusals.known(actor);
    String clean = BundleName.of(name);
    files.read(request, file -> Refusals.in(file, "uploading", RequestState.OPEN));
    Stored stored = store(request, bytes);
    return files.change(request, file -> file(file, clean, stored, actor));
  }

  private Stored store(String request, InputStream bytes) {
    try {
      return vault.put(new CaseId(request), new Bounded(bytes, longest));
    } catch (TooLong e) {
      throw new Refused(
          Why.TOO_LARGE, "A file may have " + longest + " bytes at most; split it and try again.");
    } catch (IOException e) {
      throw new UncheckedIOException("an upload did not come in whole", e);
    }
  }

  private ItemView file(CaseFile file, String name, Stored stored, String actor) {
    Refusals.in(file, "uploading", RequestState.OPEN);
    ItemId id = ItemId.of(name, stored.digest());
    if (file.item(id).isPresent()) {
      // The same file under the same name, sent again by somebody who heard no answer.
      return Views.item(file, id);
    }
    if (file.itemCounts().values().stream().mapToInt(Integer::intValue).sum() >= mostItems) {
      throw new Refused(Why.TOO_LARGE, "A request holds " + mostItems + " items at most.");
    }
    file.insert(
        new ItemRow(
            id,
            file.nextPosition(),
            Optional.empty(),
            stored.bytes(),
            false,
            ItemState.QUEUED,
            0,
            1,
            ItemRow.Content.of(name, Optional.of(stored.digest()), Optional.empty()),
            Optional.empty()));
    queue.put(
        file.handle(),
        Kind.SEARCH_ITEM,
        new Asked(file.id(), id.value(), file.nextTask()),
        stored.bytes());
    ledger.append(file.handle(), actor, "item-uploaded", file.id(), id.value());
    return Views.item(file, id);
  }

  /** More came than is taken. */
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("more bytes than are taken");
    }
  }

  /** Ends a stream that is too long with a failure. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = super.read(bytes, from, length);
      count(n);
      return n;
    }

    private void count(int n) throws TooLong {
      left -= Math.max(0, n);
      if (left < 0) {
        throw new TooLong();
      }
    }
  }
}
