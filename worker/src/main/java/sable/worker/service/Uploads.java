// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import sable.pipeline.item.Digest;
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
    boolean full =
        files.read(
            request,
            file -> {
              Refusals.in(file, "uploading", RequestState.OPEN);
              return full(file);
            });
    return full
        ? again(request, clean, new Bounded(bytes, longest))
        : fresh(request, clean, new Bounded(bytes, longest), actor);
  }

  private boolean full(CaseFile file) {
    return file.itemCounts().values().stream().mapToInt(Integer::intValue).sum() >= mostItems;
  }

  private ItemView fresh(String request, String name, Bounded bytes, String actor) {
    Stored stored = whole(() -> vault.put(new CaseId(request), bytes));
    try {
      return files.change(request, file -> file(file, name, stored, actor));
    } catch (Refused e) {
      // The request was closed or filled meanwhile: the bytes are there without an item.
      files.change(
          request,
          file -> {
            String id = ItemId.of(name, stored.digest()).value();
            ledger.append(file.handle(), actor, "upload-refused", file.id(), id);
            return id;
          });
      throw e;
    }
  }

  /** A request that is full takes only what it holds already, and keeps nothing of the rest. */
  private ItemView again(String request, String name, Bounded bytes) {
    ItemId id = ItemId.of(name, whole(() -> digest(bytes)));
    return files.read(
        request,
        file -> {
          if (file.item(id).isEmpty()) {
            throw tooMany();
          }
          return Views.item(file, id);
        });
  }

  private static Digest digest(InputStream bytes) throws IOException {
    MessageDigest sha256 = Digest.fresh();
    try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
      bytes.transferTo(out);
    }
    return new Digest(HexFormat.of().formatHex(sha256.digest()));
  }

  private Refused tooMany() {
    return new Refused(Why.TOO_LARGE, "A request holds " + mostItems + " items at most.");
  }

  /** What is made of a stream that comes in. */
  @FunctionalInterface
  private interface Incoming<T> {
    T take() throws IOException;
  }

  private <T> T whole(Incoming<T> incoming) {
    try {
      return incoming.take();
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
    if (full(file)) {
      throw tooMany();
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
