// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sable.pipeline.item.Digest;

/** A vault in memory, for tests. */
public final class MemoryVault implements Vault {
  private final Map<CaseId, Case> cases = new ConcurrentHashMap<>();

  private record Case(CaseKeys keys, Map<Digest, byte[]> entries) {}

  @Override
  public void create(CaseId id) {
    cases.computeIfAbsent(id, i -> new Case(CaseKeys.fresh(i), new ConcurrentHashMap<>()));
  }

  @Override
  public Stored put(CaseId id, InputStream bytes) throws IOException {
    byte[] all = bytes.readAllBytes();
    at(id).entries().put(Digest.of(all), all);
    return new Stored(Digest.of(all), all.length);
  }

  @Override
  public InputStream read(CaseId id, Digest digest) throws IOException {
    byte[] bytes = at(id).entries().get(digest);
    if (bytes == null) {
      throw new GoneException("the vault has no such entry");
    }
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public boolean holds(CaseId id, Digest digest) throws IOException {
    return at(id).entries().containsKey(digest);
  }

  @Override
  public CaseBox box(CaseId id) throws IOException {
    return at(id).keys().box();
  }

  @Override
  public void destroy(CaseId id) {
    cases.remove(id);
  }

  private Case at(CaseId id) throws GoneException {
    Case found = cases.get(id);
    if (found == null) {
      throw new GoneException("the case is not there or was destroyed");
    }
    return found;
  }
}
