// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import sable.pipeline.item.Digest;

/** What every vault must do; an implementation's test extends this and adds {@link #create}. */
public abstract class VaultContract {
  protected static final CaseId CASE = new CaseId("r-1");
  protected static final CaseId OTHER = new CaseId("r-2");

  /** A vault with the cases {@link #CASE} and {@link #OTHER}. */
  protected abstract Vault create() throws IOException;

  @Test
  void what_was_put_is_read() throws IOException {
    Vault vault = create();
    for (int length : new int[] {0, 1, 65_536, 1 << 18, (1 << 20) + 7}) {
      byte[] bytes = bytes(length);
      Stored stored = vault.put(CASE, new ByteArrayInputStream(bytes));
      assertThat(stored).isEqualTo(new Stored(Digest.of(bytes), length));
      assertThat(read(vault, CASE, stored.digest())).isEqualTo(bytes);
    }
  }

  @Test
  void the_same_bytes_twice_are_one_entry() throws IOException {
    Vault vault = create();
    Stored first = vault.put(CASE, new ByteArrayInputStream(bytes(5000)));
    Stored second = vault.put(CASE, new ByteArrayInputStream(bytes(5000)));
    assertThat(second).isEqualTo(first);
    assertThat(read(vault, CASE, first.digest())).isEqualTo(bytes(5000));
  }

  @Test
  void a_write_that_was_cut_off_is_not_seen() throws IOException {
    Vault vault = create();
    byte[] whole = bytes(100_000);
    assertThatThrownBy(() -> vault.put(CASE, new CutOff(whole, 70_000)))
        .hasMessageContaining("cut off");
    assertThat(vault.holds(CASE, Digest.of(whole))).isFalse();
    assertThat(vault.put(CASE, new ByteArrayInputStream(whole)).digest())
        .isEqualTo(Digest.of(whole));
  }

  @Test
  void cases_do_not_share_entries() throws IOException {
    Vault vault = create();
    Digest digest = vault.put(CASE, new ByteArrayInputStream(bytes(10))).digest();
    assertThat(vault.holds(OTHER, digest)).isFalse();
    assertThatThrownBy(() -> read(vault, OTHER, digest)).isInstanceOf(Vault.GoneException.class);
  }

  @Test
  void what_is_sealed_opens_in_its_place_only() throws IOException {
    Vault vault = create();
    byte[] sealed = vault.box(CASE).seal("here", bytes(20));
    assertThat(vault.box(CASE).open("here", sealed)).isEqualTo(bytes(20));
    assertThatThrownBy(() -> vault.box(CASE).open("there", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> vault.box(OTHER).open("here", sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_destroyed_case_is_gone_and_the_others_stay() throws IOException {
    Vault vault = create();
    Digest digest = vault.put(CASE, new ByteArrayInputStream(bytes(10))).digest();
    byte[] sealed = vault.box(CASE).seal("here", bytes(20));
    vault.put(OTHER, new ByteArrayInputStream(bytes(10)));
    vault.destroy(CASE);
    vault.destroy(CASE);
    assertThatThrownBy(() -> read(vault, CASE, digest)).isInstanceOf(Vault.GoneException.class);
    assertThatThrownBy(() -> vault.box(CASE)).isInstanceOf(Vault.GoneException.class);
    vault.create(CASE);
    assertThatThrownBy(() -> vault.box(CASE).open("here", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThat(read(vault, OTHER, digest)).isEqualTo(bytes(10));
  }

  @Test
  void several_put_the_same_and_other_bytes_at_once() throws Exception {
    Vault vault = create();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Stored>> stored = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        byte[] bytes = bytes(300_000 + i % 3);
        stored.add(threads.submit(() -> vault.put(CASE, new ByteArrayInputStream(bytes))));
      }
      for (int i = 0; i < stored.size(); i++) {
        assertThat(read(vault, CASE, stored.get(i).get().digest()))
            .isEqualTo(bytes(300_000 + i % 3));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  protected static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  protected static byte[] read(Vault vault, CaseId id, Digest digest) throws IOException {
    try (InputStream in = vault.read(id, digest)) {
      return in.readAllBytes();
    }
  }

  /** A stream that fails in the middle. */
  private static final class CutOff extends FilterInputStream {
    private int left;

    CutOff(byte[] bytes, int end) {
      super(new ByteArrayInputStream(bytes));
      this.left = end;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (left == 0) {
        throw new IOException("cut off");
      }
      int n = super.read(into, from, Math.min(length, left));
      left -= n;
      return n;
    }
  }
}
