// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import sable.pipeline.item.Digest;
import sable.worker.casefile.CaseFiles;
import sable.worker.casefile.ItemRow;
import sable.worker.desk.Desk.Refused;
import sable.worker.desk.Desk.Why;
import sable.worker.vault.CaseId;
import sable.worker.vault.Vault;

/** Bytes of items out of the vault. */
final class Streams {
  private final CaseFiles files;
  private final Vault vault;

  Streams(CaseFiles files, Vault vault) {
    this.files = files;
    this.vault = vault;
  }

  InputStream text(String request, String itemId, String part) {
    return open(
        request,
        item(request, itemId).content().texts().stream()
            .filter(t -> t.part().equals(part))
            .findFirst()
            .orElseThrow(() -> new Refused(Why.NOT_FOUND, "The item has no such text."))
            .digest());
  }

  InputStream preview(String request, String itemId, int index) {
    ItemRow item = item(request, itemId);
    if (index < 0 || index >= item.content().previews().size()) {
      throw new Refused(Why.NOT_FOUND, "The item has no such preview.");
    }
    return open(request, item.content().previews().get(index).digest());
  }

  InputStream copy(String request, String itemId) {
    return open(
        request,
        item(request, itemId)
            .copy()
            .flatMap(ItemRow.CopyContent::made)
            .orElseThrow(() -> new Refused(Why.WRONG_STATE, "The item has no copy yet."))
            .digest());
  }

  InputStream open(String request, Digest digest) {
    try {
      return vault.read(new CaseId(request), digest);
    } catch (IOException e) {
      throw new UncheckedIOException("an entry cannot be read from the vault", e);
    }
  }

  private ItemRow item(String request, String itemId) {
    return files.read(request, file -> Refusals.item(file, itemId));
  }
}
